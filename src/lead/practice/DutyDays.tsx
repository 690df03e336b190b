import { useEffect, useRef, useState } from 'preact/hooks'
import { canonical } from '#core/practice/canonical.ts'
import type { Practice } from '#core/practice/practice.ts'
import { DAY_FIELDS, type DutyDay } from '#core/practice/upkeep/duty-days.ts'
import { dayName, longDate } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { TextField } from '../fields/TextField.tsx'
import { AskToLeave } from '../leaving/AskToLeave.tsx'
import { FieldsForLeads, ForLeads } from '../people/ForLeads.tsx'
import { daysAhead, dutyDays, loadDutyDays, saveDutyDays } from './duty-days.ts'

type Words = DutyDay['words']

/** The duty rota: who is on duty on the days to come on which the surgery opens, put down once for all of them. */
export function DutyDays({ own, today }: { readonly own: Practice; readonly today: string }) {
  const [draft, setDraft] = useState<Readonly<Record<string, Words>>>({})
  const [message, setMessage] = useState('')
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => void loadDutyDays(), [])
  const read = dutyDays.value
  if (!read) return null
  const heldOn = (day: string): Words => read.find((one) => one.day === day)?.words ?? {}
  const changed = Object.entries(draft).filter(([day, words]) => filled(words) !== filled(heldOn(day)))
  const save = async () => {
    const refused =
      changed.length > 0 ? await saveDutyDays(changed.map(([day, words]) => ({ day, words }))) : undefined
    if (!refused) setDraft({})
    setMessage(refused ?? t('duty-days-saved'))
  }
  return (
    <section class="stack" aria-labelledby="duty-days">
      <h3 id="duty-days" tabIndex={-1} ref={heading}>
        {t('duty-days')}
      </h3>
      <AskToLeave dirty={changed.length > 0} back={heading} />
      <p class="measure">{t('duty-days-help')}</p>
      <form
        class="card stack duty-days"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <FieldsForLeads>
          {daysAhead(own, today).map((day) => (
            <fieldset key={day}>
              <legend>
                {dayName(day)} {longDate(day)}
              </legend>
              <div class="duty-day">
                {DAY_FIELDS.map((field) => (
                  <TextField
                    key={field}
                    id={`duty-${day}-${field}`}
                    label={t(`on-board-${field}`)}
                    kind="text"
                    most={40}
                    value={(draft[day] ?? heldOn(day))[field] ?? ''}
                    wrong={undefined}
                    onInput={(value) => {
                      setMessage('')
                      setDraft({ ...draft, [day]: { ...(draft[day] ?? heldOn(day)), [field]: value } })
                    }}
                  />
                ))}
              </div>
            </fieldset>
          ))}
        </FieldsForLeads>
        <ForLeads>
          <div class="row">
            <button type="submit" class="button main">
              {t('duty-days-save')}
            </button>
          </div>
        </ForLeads>
        <p role="status">{message}</p>
      </form>
    </section>
  )
}

/** What is filled in, to be compared. */
function filled(words: Words): string {
  return canonical(Object.fromEntries(Object.entries(words).filter(([, text]) => text?.trim())))
}
