import { FRESHNESS_TIMES, freshness } from '#core/practice/freshness.ts'
import type { Service } from '#core/practice/service.ts'
import { t } from '#ui/language.ts'
import { TextField } from '../fields/TextField.tsx'

/** The two numbers of days as they stand in the fields. */
export interface TimesDraft {
  readonly lastAfter: string
  readonly hideAfter: string
}

/** When the desk stops relying on details that nobody has checked, with what that means for the services of today. */
export function FreshnessFields({
  draft,
  services,
  today,
  wrong,
  onChange,
}: {
  readonly draft: TimesDraft
  readonly services: readonly Service[]
  readonly today: string
  readonly wrong: (field: string) => string | undefined
  readonly onChange: (draft: TimesDraft) => void
}) {
  const times = { lastAfter: Number(draft.lastAfter), hideAfter: Number(draft.hideAfter) }
  const readable = [draft.lastAfter, draft.hideAfter].every((text) => /^\d+$/.test(text.trim()))
  const states = services.map((service) => freshness(service, today, times))
  const count = (state: string) => states.filter((one) => one === state).length
  return (
    <fieldset>
      <legend>{t('practice-freshness')}</legend>
      <p class="quiet-text">{t('practice-freshness-help')}</p>
      {(['lastAfter', 'hideAfter'] as const).map((field) => (
        <TextField
          key={field}
          id={`practice-${field}`}
          label={t(`practice-${field}`)}
          help={t(`practice-${field}-help`, { usual: FRESHNESS_TIMES[field] })}
          unit={t('practice-days')}
          value={draft[field]}
          most={4}
          wrong={wrong(field)}
          onInput={(value) => onChange({ ...draft, [field]: value })}
        />
      ))}
      {readable ? (
        <p role="status" class="preview">
          {t('practice-freshness-preview', {
            due: count('due'),
            last: count('last'),
            hidden: count('stale'),
            all: services.length,
          })}
        </p>
      ) : null}
    </fieldset>
  )
}
