import { useState } from 'preact/hooks'
import { holidaysOf } from '#core/clock/bank-holidays.ts'
import { askedAtChristmas, withChristmas } from '#core/hours/christmas.ts'
import type { Service } from '#core/practice/service.ts'
import { dayName, longDate } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { practice } from '../link/lead-data.ts'
import { OpenService } from '../people/OpenService.tsx'
import { mayChange } from '../people/sign-in.ts'
import { type SavedNote, SavedSaid } from '../services/SavedSaid.tsx'
import { setChristmas } from '../services/service-store.ts'

const said = (date: string) => `${dayName(date)} ${longDate(date)}`

/** Services of which nobody has said what they do at Christmas: closed on its days in one step, or opened one by one. */
export function ChristmasCard({
  services,
  today,
}: {
  readonly services: readonly Service[]
  readonly today: string
}) {
  const [byHand, setByHand] = useState<Readonly<Record<string, boolean>>>({})
  const [done, setDone] = useState<SavedNote>()
  const own = practice.value
  if (!own || (services.length === 0 && !done)) return null
  const holidays = holidaysOf(own)
  const closed = (service: Service): Service => ({
    ...service,
    specialDays: withChristmas(service.specialDays ?? [], today, holidays, service.schedules),
  })
  // A day on which all of them are shut anyhow is no news.
  const dates = services.flatMap(({ schedules }) => withChristmas([], today, holidays, schedules))
  const days = [...new Set(dates.map(({ from }) => from))].sort().map(said)
  const mostlyOpen = new Map(
    services.map((one) => [one.id, askedAtChristmas(closed(one), today, holidays).closed]),
  )
  const isTicked = ({ id }: Service) => byHand[id] ?? mostlyOpen.get(id)!.length === 0
  const ticked = services.filter(isTicked)
  const save = async () => {
    const saved = await setChristmas(ticked.map(closed), own.revision)
    setDone(
      saved.kind === 'saved'
        ? {
            message: t('week-christmas-set', { count: ticked.length }),
            revision: practice.value?.revision,
          }
        : { message: saved.message, revision: undefined },
    )
  }
  return (
    <section class="card stack" aria-labelledby="christmas">
      <h3 id="christmas">{t('week-christmas', { count: services.length })}</h3>
      <SavedSaid done={done} />
      {services.length > 0 ? (
        <>
          <p>{t('week-christmas-help')}</p>
          <p>{t('week-christmas-days', { days: days.join(', ') })}</p>
          <ul class="check-list no-print">
            {services.map((service) => (
              <li key={service.id}>
                {mayChange.value ? (
                  <label class="tick">
                    <input
                      type="checkbox"
                      checked={isTicked(service)}
                      onChange={(event) =>
                        setByHand({ ...byHand, [service.id]: event.currentTarget.checked })
                      }
                    />{' '}
                    {service.name}{' '}
                    {mostlyOpen.get(service.id)!.length > 0 ? (
                      <span class="quiet-text">
                        {t('week-christmas-open', { days: mostlyOpen.get(service.id)!.map(said).join(', ') })}
                      </span>
                    ) : null}
                  </label>
                ) : (
                  service.name
                )}
                <OpenService service={service} />
              </li>
            ))}
          </ul>
          {mayChange.value && ticked.length > 0 ? (
            <div class="row no-print">
              <button type="button" class="button main" onClick={() => void save()}>
                {t('week-christmas-close', { count: ticked.length })}
              </button>
            </div>
          ) : null}
        </>
      ) : null}
    </section>
  )
}
