import { useEffect, useRef, useState } from 'preact/hooks'
import { holidaysOf } from '#core/clock/bank-holidays.ts'
import { askedAtChristmas, withChristmas } from '#core/hours/christmas.ts'
import type { Schedule, SpecialDays } from '#core/hours/schedule.ts'
import { t } from '#ui/language.ts'
import { practice } from '../link/lead-data.ts'
import { ChristmasDays } from './ChristmasDays.tsx'
import { SpecialDayRow } from './SpecialDayRow.tsx'

/** Dates with hours of their own, or closed; those past are folded away and cleared in one tap. A row stays where it is while its date is typed. */
export function SpecialDaysEditor({
  special,
  schedules,
  today,
  onChange,
}: {
  readonly special: readonly SpecialDays[]
  /** The usual hours, beside which these dates stand. */
  readonly schedules: readonly Schedule[]
  readonly today: string
  readonly onChange: (special: SpecialDays[]) => void
}) {
  const [folded, keep] = useFolded(special, today, onChange)
  const [asked, setAsked] = useState(false)
  const holidays = practice.value ? holidaysOf(practice.value) : 'england-and-wales'
  const christmas = useRef<HTMLDivElement>(null)
  useEffect(() => christmas.current?.focus(), [asked])
  const past = folded.filter(Boolean)
  const without = (isOff: (at: number) => boolean) =>
    keep(
      special.filter((_, at) => !isOff(at)),
      folded.filter((_, at) => !isOff(at)),
    )
  const row = (one: SpecialDays, at: number) => (
    <SpecialDayRow
      key={`special ${at}`}
      id={`special-${at}`}
      special={one}
      onChange={(changed) =>
        keep(
          special.map((other, index) => (index === at ? changed : other)),
          folded,
        )
      }
      onRemove={() => without((index) => index === at)}
    />
  )
  return (
    <div class="stack">
      {asked ? (
        <ChristmasDays
          at={christmas}
          asked={askedAtChristmas({ schedules, specialDays: special }, today, holidays)}
          onOpen={(date) => without((at) => special[at]!.from === date && special[at]!.to === date)}
          onClose={(date) => keep([...special, { from: date, to: date, times: [] }], [...folded, false])}
        />
      ) : null}
      {special.map((one, at) => (folded[at] ? null : row(one, at)))}
      <div class="row">
        <button
          type="button"
          class="button"
          onClick={() => keep([...special, { from: '', to: '', times: [] }], [...folded, false])}
        >
          {t('special-add')}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            setAsked(true)
            keep(withChristmas(special, today, holidays), folded)
          }}
        >
          {t('special-christmas')}
        </button>
      </div>
      {past.length > 0 ? (
        <details>
          <summary>{t('special-past', { n: past.length })}</summary>
          <div class="stack">
            {special.map((one, at) => (folded[at] ? row(one, at) : null))}
            <div>
              <button type="button" class="button" onClick={() => without((at) => folded[at] === true)}>
                {t('special-clear')}
              </button>
            </div>
          </div>
        </details>
      ) : null}
    </div>
  )
}

/** Which rows are folded away: those that were past when the list came. What is typed in a row later does not change that. */
function useFolded(
  special: readonly SpecialDays[],
  today: string,
  onChange: (special: SpecialDays[]) => void,
): [readonly boolean[], (next: SpecialDays[], folded: readonly boolean[]) => void] {
  const past = (): readonly boolean[] => special.map(({ to }) => to !== '' && to < today)
  const [kept, setKept] = useState(() => ({ folded: past(), of: JSON.stringify(special) }))
  return [
    kept.of === JSON.stringify(special) ? kept.folded : past(),
    (next, folded) => {
      setKept({ folded, of: JSON.stringify(next) })
      onChange(next)
    },
  ]
}
