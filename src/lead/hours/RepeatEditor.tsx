import type { Schedule } from '#core/hours/schedule.ts'
import { t } from '#ui/language.ts'
import { RepeatRow } from './RepeatRow.tsx'

const TIMES = { opens_at: '09:00', closes_at: '12:00' }

/** Opening times that do not come every week: every other week, or once a month. */
export function RepeatEditor({
  repeats,
  onChange,
}: {
  readonly repeats: readonly Schedule[]
  readonly onChange: (repeats: Schedule[]) => void
}) {
  return (
    <div class="stack">
      {repeats.map((one, at) => (
        <RepeatRow
          key={`repeat ${at}`}
          id={`repeat-${at}`}
          schedule={one}
          onChange={(changed) => onChange(repeats.map((other, index) => (index === at ? changed : other)))}
          onRemove={() => onChange(repeats.filter((_, index) => index !== at))}
        />
      ))}
      <div class="row">
        <button
          type="button"
          class="button"
          onClick={() => onChange([...repeats, { freq: 'WEEKLY', interval: 2, byday: '', ...TIMES }])}
        >
          {t('repeat-add-weeks')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => onChange([...repeats, { freq: 'MONTHLY', byday: '1SA', ...TIMES }])}
        >
          {t('repeat-add-month')}
        </button>
      </div>
    </div>
  )
}
