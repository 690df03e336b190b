import { useState } from 'preact/hooks'
import { londonNow } from '#core/clock/wall-clock.ts'
import { type Schedule, WEEKDAYS } from '#core/hours/schedule.ts'
import { EMPTY_WEEK, type HoursPlan, planOf, schedulesOf } from '#core/hours/week.ts'
import type { Service } from '#core/practice/service.ts'
import { t } from '#ui/language.ts'
import type { FieldsChange } from '../fields/form-state.ts'
import { practice } from '../link/lead-data.ts'
import { dayNames, hoursInWords } from '../services/hours-words.ts'
import { openingPreview } from '../services/opening-words.ts'
import { RepeatEditor } from './RepeatEditor.tsx'
import { SpecialDaysEditor } from './SpecialDaysEditor.tsx'
import { WeekEditor } from './WeekEditor.tsx'
import './hours.css'

/** Opening hours as a person sees them: a week of seven lines, special days, what repeats in another way; and below, what desks will say. */
export function HoursEditor({
  service,
  onChange,
}: {
  readonly service: Pick<Service, 'schedules' | 'specialDays' | 'bankHolidays'>
  readonly onChange: (change: FieldsChange) => void
}) {
  const { schedules, specialDays = [] } = service
  const [plan, setPlan] = usePlan(schedules, (next) => onChange({ schedules: next }))
  const at = londonNow(Date.now())
  return (
    <div class="hours stack">
      {schedules.length === 0 ? <p class="help">{t('hours-none')}</p> : null}
      {(plan.unsure ?? [])
        .filter((code) => plan.weeks.every(({ days }) => days[WEEKDAYS.indexOf(code)]!.length === 0))
        .map((code) => (
          <p key={code} class="row">
            <strong>{t('hours-not-sure-on', { days: dayNames([code]) })}</strong> {t('hours-not-sure-fill')}
            <button
              type="button"
              class="button"
              onClick={() => setPlan({ ...plan, unsure: plan.unsure!.filter((one) => one !== code) })}
            >
              {t('hours-not-sure-closed', { day: dayNames([code]) })}
            </button>
          </p>
        ))}
      {plan.weeks.map((week, index) => (
        <WeekEditor
          key={`week ${index}`}
          id={`week-${index}`}
          week={week}
          onChange={(changed) =>
            setPlan({ ...plan, weeks: plan.weeks.map((old, other) => (other === index ? changed : old)) })
          }
          onRemove={
            plan.weeks.length > 1
              ? () => setPlan({ ...plan, weeks: plan.weeks.filter((_, other) => other !== index) })
              : undefined
          }
        />
      ))}
      <div class="hours-said" role="status">
        <p>
          <strong>{hoursInWords(schedules)}</strong>
        </p>
        {practice.value && schedules.length > 0 ? (
          <p class="quiet-text">{openingPreview(service, at, practice.value)}</p>
        ) : null}
      </div>
      <div>
        <button
          type="button"
          class="button quiet"
          aria-describedby="hours-week-help"
          onClick={() =>
            setPlan({ ...plan, weeks: [...plan.weeks, { ...EMPTY_WEEK, from: at.slice(0, 10) }] })
          }
        >
          {t('hours-week-add')}
        </button>
        <p id="hours-week-help" class="help">
          {t('hours-week-help')}
        </p>
      </div>
      <h4>{t('field-specialDays')}</h4>
      <p class="help">{t('help-specialDays')}</p>
      <SpecialDaysEditor
        special={specialDays}
        schedules={schedules}
        today={at.slice(0, 10)}
        onChange={(special) => onChange({ specialDays: special.length > 0 ? special : undefined })}
      />
      <h4>{t('hours-repeats')}</h4>
      <p class="help">{t('help-repeats')}</p>
      <RepeatEditor repeats={plan.repeats} onChange={(repeats) => setPlan({ ...plan, repeats })} />
    </div>
  )
}

/** The plan while it is edited: an empty week and the order of lines stay, until the hours are changed from elsewhere. */
function usePlan(
  schedules: readonly Schedule[],
  onChange: (schedules: Schedule[]) => void,
): [HoursPlan, (plan: HoursPlan) => void] {
  const [kept, setKept] = useState(() => ({ plan: planOf(schedules), gives: JSON.stringify(schedules) }))
  const plan = kept.gives === JSON.stringify(schedules) ? kept.plan : planOf(schedules)
  return [
    plan,
    (next) => {
      const given = schedulesOf(next)
      setKept({ plan: next, gives: JSON.stringify(given) })
      onChange(given)
    },
  ]
}
