import { useState } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { AskFirst } from '../fields/AskFirst.tsx'
import { removeSuggestion } from './suggestion-store.ts'

/** Takes the words of a suggestion away for good, as where a patient is named; it is asked first. */
export function RemoveSuggestion({ id, onRemoved }: { readonly id: string; readonly onRemoved: () => void }) {
  const [fault, setFault] = useState('')
  return (
    <AskFirst
      words={t('suggestion-remove')}
      question={fault || t('suggestion-remove-sure')}
      yes={t('suggestion-remove-yes')}
      no={t('suggestion-remove-no')}
      onYes={() =>
        void removeSuggestion(id).then((why) => {
          setFault(why ?? '')
          if (why === undefined) onRemoved()
        })
      }
    />
  )
}
