import { useState } from 'preact/hooks'
import { readHours } from '#core/hours-text.ts'
import { schedulesOf, type WeekSpan, weekOf } from '#core/hours-week.ts'
import type { Schedule } from '#core/service.ts'
import { weekdayNames } from '#ui/dates.ts'
import { t } from '#ui/language.ts'

/** Opening hours as a week of seven lines; special days are written in words below them. */
export function HoursEditor({
  schedules,
  onChange,
}: {
  readonly schedules: readonly Schedule[]
  readonly onChange: (schedules: Schedule[]) => void
}) {
  const [special, setSpecial] = useState('')
  const [fault, setFault] = useState('')
  const week = weekOf(schedules)
  const setDay = (day: number, spans: readonly WeekSpan[]) =>
    onChange(schedulesOf({ ...week, days: week.days.map((old, at) => (at === day ? spans : old)) }))
  const addSpecial = () => {
    const read = readHours(special)
    if ('fault' in read) {
      setFault(read.fault)
      return
    }
    setFault('')
    setSpecial('')
    onChange([...schedules, ...read.schedules])
  }
  return (
    <fieldset class="hours">
      <legend>{t('field-hours')}</legend>
      {schedules.length === 0 ? <p class="quiet-text">{t('hours-none')}</p> : null}
      {weekdayNames().map((name, day) => (
        <div class="row day" key={name} role="group" aria-label={name}>
          <span class="day-name">{name}</span>
          {week.days[day]!.map((span, at) => (
            <span class="row" key={`${day} ${at}`}>
              <input
                type="time"
                class="field"
                aria-label={t('hours-opens', { day: name })}
                value={span.opens}
                onChange={(event) =>
                  setDay(day, replaced(week.days[day]!, at, { opens: event.currentTarget.value }))
                }
              />
              –
              <input
                type="time"
                class="field"
                aria-label={t('hours-closes', { day: name })}
                value={span.closes}
                onChange={(event) =>
                  setDay(day, replaced(week.days[day]!, at, { closes: event.currentTarget.value }))
                }
              />
              <button
                type="button"
                class="button quiet"
                aria-label={t('hours-remove', { day: name })}
                onClick={() =>
                  setDay(
                    day,
                    week.days[day]!.filter((_, other) => other !== at),
                  )
                }
              >
                ×
              </button>
            </span>
          ))}
          <button
            type="button"
            class="button quiet"
            onClick={() => setDay(day, [...week.days[day]!, next(week.days[day]!)])}
          >
            {t(week.days[day]!.length === 0 ? 'hours-open' : 'hours-break')}
          </button>
          {day > 0 && week.days[day - 1]!.length > 0 ? (
            <button type="button" class="button quiet" onClick={() => setDay(day, week.days[day - 1]!)}>
              {t('hours-same')}
            </button>
          ) : null}
        </div>
      ))}
      {week.others.length > 0 ? (
        <ul>
          {week.others.map((schedule) => (
            <li key={JSON.stringify(schedule)} class="row">
              {describe(schedule)}
              <button
                type="button"
                class="button quiet"
                onClick={() => onChange(schedules.filter((one) => one !== schedule))}
              >
                {t('remove')}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      <div class="row">
        <label>
          {t('hours-special')}{' '}
          <input class="field" value={special} onInput={(event) => setSpecial(event.currentTarget.value)} />
        </label>
        <button type="button" class="button quiet" onClick={addSpecial}>
          {t('add')}
        </button>
      </div>
      {fault ? (
        <p class="wrong" role="alert">
          {fault}
        </p>
      ) : null}
    </fieldset>
  )
}

function replaced(spans: readonly WeekSpan[], at: number, change: Partial<WeekSpan>): WeekSpan[] {
  return spans.map((span, other) => (other === at ? { ...span, ...change } : span))
}

function next(spans: readonly WeekSpan[]): WeekSpan {
  return spans.length === 0 ? { opens: '09:00', closes: '17:00' } : { opens: '14:00', closes: '18:00' }
}

function describe({
  byday,
  bymonthday,
  opens_at,
  closes_at,
  interval,
  dtstart,
  valid_from,
  valid_to,
}: Schedule): string {
  const every = interval && interval > 1 ? ` /${interval} ${dtstart ?? ''}` : ''
  const dates = valid_from || valid_to ? ` ${valid_from ?? ''}–${valid_to ?? ''}` : ''
  return `${byday ?? bymonthday ?? ''} ${opens_at}–${closes_at}${every}${dates}`
}
