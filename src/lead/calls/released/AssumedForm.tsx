import { useRef, useState } from 'preact/hooks'
import type { AssumedShare } from '#core/practice/calls/assumed.ts'
import { t } from '#ui/language.ts'
import { AskToLeave } from '../../leaving/AskToLeave.tsx'
import { saveAssumed } from '../calls-kept.ts'

/** The share that a practice assumes, after a week of its own counting. */
export function AssumedForm({ assumed }: { readonly assumed: AssumedShare }) {
  const [message, setMessage] = useState('')
  const [dirty, setDirty] = useState(false)
  const summary = useRef<HTMLElement>(null)
  const save = async (form: HTMLFormElement) => {
    const given = new FormData(form)
    const refused = await saveAssumed({ from: Number(given.get('from')), to: Number(given.get('to')) })
    if (!refused) setDirty(false)
    setMessage(refused ?? t('released-saved'))
  }
  return (
    <details class="card no-print">
      <summary ref={summary}>{t('released-change')}</summary>
      <AskToLeave dirty={dirty} back={summary} />
      <form
        class="stack"
        onInput={() => setDirty(true)}
        onSubmit={(event) => {
          event.preventDefault()
          void save(event.currentTarget)
        }}
      >
        <p class="measure">{t('released-change-help')}</p>
        {(['from', 'to'] as const).map((field) => (
          <label class="stack tight" key={field}>
            {t(`released-${field}`)}
            <input
              class="field"
              type="number"
              name={field}
              min={0}
              max={100}
              required
              defaultValue={String(assumed[field])}
            />
          </label>
        ))}
        <div class="row">
          <button type="submit" class="button main">
            {t('save')}
          </button>
        </div>
        <p role="status">{message}</p>
      </form>
    </details>
  )
}
