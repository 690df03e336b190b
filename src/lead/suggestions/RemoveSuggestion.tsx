import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { removeSuggestion } from './suggestion-store.ts'

/** Takes the words of a suggestion away for good, as where a patient is named; it is asked first. */
export function RemoveSuggestion({ id, onRemoved }: { readonly id: string; readonly onRemoved: () => void }) {
  const [asked, setAsked] = useState(false)
  const [fault, setFault] = useState('')
  const keep = useRef<HTMLButtonElement>(null)
  const remove = useRef<HTMLButtonElement>(null)
  const before = useRef(asked)
  useEffect(() => {
    if (before.current === asked) return
    before.current = asked
    const to = asked ? keep : remove
    to.current?.focus()
  }, [asked])
  if (!asked)
    return (
      <button type="button" class="button quiet" ref={remove} onClick={() => setAsked(true)}>
        {t('suggestion-remove')}
      </button>
    )
  return (
    <div class="row" role="alert">
      {fault || t('suggestion-remove-sure')}
      <button
        type="button"
        class="button alarm"
        onClick={() =>
          void removeSuggestion(id).then((why) => {
            setFault(why ?? '')
            if (why === undefined) onRemoved()
          })
        }
      >
        {t('suggestion-remove-yes')}
      </button>
      <button type="button" class="button" ref={keep} onClick={() => setAsked(false)}>
        {t('suggestion-remove-no')}
      </button>
    </div>
  )
}
