import { useContext } from 'preact/hooks'
import { readTime } from '#core/clock/time-of-day.ts'
import { isMeant } from '#core/hours/asked.ts'
import { meantTimes } from '#core/hours/meant-times.ts'
import type { WeekSpan } from '#core/hours/week.ts'
import { t } from '#ui/language.ts'
import { useLeft } from '../fields/use-left.ts'
import { MeantTimes } from './meant-times.ts'
import { TimeField } from './TimeField.tsx'

const MOST = 3
const FIRST: WeekSpan = { opens: '09:00', closes: '17:00' }
const AFTER: WeekSpan = { opens: '14:00', closes: '18:00' }

/** The whole of a day, as schedules write it. */
export const ALL_DAY: WeekSpan = { opens: '00:00', closes: '23:59' }

/** Up to three times of opening on one day or date, each to change or take off; what is no time, or hardly meant, is said below, with the day. */
export function SpanFields({
  day,
  id,
  spans,
  most = MOST,
  onChange,
}: {
  /** The day or date in words. */
  readonly day: string
  readonly id: string
  readonly spans: readonly WeekSpan[]
  readonly most?: number
  readonly onChange: (spans: WeekSpan[]) => void
}) {
  const { left, enter, leave } = useLeft('left')
  const put = (at: number, change: Partial<WeekSpan>) =>
    onChange(spans.map((span, other) => (other === at ? { ...span, ...change } : span)))
  const wrong = spans.flatMap(({ opens, closes }) =>
    [opens, closes].filter((time) => readTime(time) === undefined),
  )
  const same = spans.find(({ opens, closes }) => opens === closes && readTime(opens) !== undefined)
  const asked = useContext(MeantTimes)
  const whatOf = ({ opens, closes }: WeekSpan) => `${opens}-${closes}`
  const at = spans.findIndex(
    (span) => meantTimes(span, spans) !== undefined && !isMeant(whatOf(span), asked?.meant),
  )
  const meant = at < 0 ? undefined : meantTimes(spans[at]!, spans)
  return (
    <div
      class="spans"
      onFocusIn={({ target }) => {
        // What is asked below stays while its answer is pressed.
        if (target instanceof HTMLInputElement) enter()
      }}
      onFocusOut={leave}
    >
      {spans.map((span, at) => (
        <span class="span" key={`${id} ${at}`}>
          <TimeField
            label={t('hours-opens', { day })}
            value={span.opens}
            describedBy={`${id}-wrong`}
            onChange={(opens) => put(at, { opens })}
          />
          <span aria-hidden="true">–</span>
          <TimeField
            label={t('hours-closes', { day })}
            value={span.closes}
            describedBy={`${id}-wrong`}
            onChange={(closes) => put(at, { closes })}
          />
          {spans.length > 1 ? (
            <button
              type="button"
              class="button quiet"
              aria-label={t('hours-remove', { day })}
              onClick={() => onChange(spans.filter((_, other) => other !== at))}
            >
              ×
            </button>
          ) : null}
        </span>
      ))}
      {spans.length < most ? (
        <button
          type="button"
          class="button quiet"
          aria-label={t('hours-break-on', { day })}
          onClick={() => onChange([...spans, spans.length === 0 ? FIRST : AFTER])}
        >
          {t('hours-break')}
        </button>
      ) : null}
      <div id={`${id}-wrong`} class="spans-wrong">
        {left && wrong.length > 0 ? (
          <p class="wrong" role="alert">
            {t('problem-time', { day, text: wrong[0]! })}
          </p>
        ) : null}
        {left && wrong.length === 0 && meant ? (
          <p class="wrong" role="alert">
            {t('problem-meant', { day, ...spans[at]!, from: meant.opens, to: meant.closes })}{' '}
            <button type="button" class="button" onClick={() => put(at, meant)}>
              {t('problem-meant-yes', { from: meant.opens, to: meant.closes })}
            </button>{' '}
            {asked ? (
              <button type="button" class="button" onClick={() => asked.confirm(whatOf(spans[at]!), true)}>
                {t('problem-meant-no', { ...spans[at]! })}
              </button>
            ) : null}
          </p>
        ) : null}
        {left && wrong.length === 0 && same ? (
          <p class="wrong" role="alert">
            {t('problem-same-time', { day, text: same.opens })}
          </p>
        ) : null}
      </div>
    </div>
  )
}
