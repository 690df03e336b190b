import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '#ui/language.ts'

/** Takes a desk away, after the question whether that is meant: a desk that is removed needs a new code. */
export function RemoveDesk({ n, onRemove }: { readonly n: number; readonly onRemove: () => void }) {
  const [asked, setAsked] = useState(false)
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
      <button
        type="button"
        class="button quiet"
        ref={remove}
        aria-label={t('lead-desk-remove-one', { n })}
        onClick={() => setAsked(true)}
      >
        {t('lead-desk-remove')}
      </button>
    )
  return (
    <span class="row" role="alert">
      {t('lead-desk-remove-sure', { n })}
      <button type="button" class="button alarm" onClick={onRemove}>
        {t('lead-desk-remove-yes')}
      </button>
      <button type="button" class="button" ref={keep} onClick={() => setAsked(false)}>
        {t('lead-desk-remove-no')}
      </button>
    </span>
  )
}
