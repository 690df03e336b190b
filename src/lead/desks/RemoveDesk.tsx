import { t } from '#ui/language.ts'
import { AskFirst } from '../fields/AskFirst.tsx'

/** Takes a desk away, after the question whether that is meant: a desk that is removed needs a new code. */
export function RemoveDesk({ n, onRemove }: { readonly n: number; readonly onRemove: () => void }) {
  return (
    <AskFirst
      words={t('lead-desk-remove')}
      label={t('lead-desk-remove-one', { n })}
      question={t('lead-desk-remove-sure', { n })}
      yes={t('lead-desk-remove-yes')}
      no={t('lead-desk-remove-no')}
      onYes={onRemove}
    />
  )
}
