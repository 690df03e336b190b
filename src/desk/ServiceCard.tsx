import { holidaysOf } from '#core/bank-holidays.ts'
import type { Disposition } from '#core/disposition.ts'
import { nextOpening, openUntil } from '#core/opening.ts'
import type { Service } from '#core/service.ts'
import { moment } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import type { Call } from './call.ts'
import { ServiceActions } from './ServiceActions.tsx'

/** The local service: phone, open until, how to book, in that order; the rest to choose from where the caller has the choice. */
export function ServiceCard({
  call,
  disposition,
}: {
  readonly call: Call
  readonly disposition: Disposition
}) {
  const services = disposition.services.flatMap((offer) => {
    const service = call.practice.services.find((known) => known.id === offer.service)
    return service ? [{ service, offer }] : []
  })
  const first = services[0]
  if (!first) return null
  const choice = call.release.destinations[disposition.destination]!.choice
  return (
    <div class="service">
      <ServiceLine call={call} service={first.service} first />
      {first.offer.open === 'unknown' ? <p class="tag">{t('ring-first')}</p> : null}
      {first.offer.due ? <p class="tag">{t('details-due', { date: first.service.checked.on })}</p> : null}
      <p>{first.service.refer.steps}</p>
      {first.service.notesForStaff ? <p class="quiet-text">{first.service.notesForStaff}</p> : null}
      {choice && services.length > 1 ? (
        <>
          <p class="quiet-text">{t('which-pharmacy')}</p>
          <ul>
            {services.slice(1).map(({ service }) => (
              <li key={service.id}>
                <ServiceLine call={call} service={service} />
              </li>
            ))}
          </ul>
        </>
      ) : null}
      <ServiceActions service={first.service} />
    </div>
  )
}

function ServiceLine({
  call,
  service,
  first,
}: {
  readonly call: Call
  readonly service: Service
  readonly first?: boolean
}) {
  const phone = service.phones[0]
  return (
    <p class={first ? 'service-line first' : 'service-line'}>
      <strong>{service.name}</strong>{' '}
      {phone ? (
        <a href={`tel:${phone.number.replaceAll(' ', '')}`} class="phone">
          {phone.number}
        </a>
      ) : null}{' '}
      <span class="quiet-text">{hoursWords(call, service)}</span>
    </p>
  )
}

/** "open until 18:30", "opens Monday 09:00", or that the hours are not known. */
export function hoursWords({ at, practice }: Pick<Call, 'at' | 'practice'>, service: Service): string {
  if (service.schedules.length === 0) return t('hours-unknown')
  const until = openUntil(service, at, holidaysOf(practice))
  if (until)
    return until.slice(0, 10) > at.slice(0, 10) && until.endsWith('00:00')
      ? t('open-now')
      : t('open-until', { when: moment(until, at) })
  const opens = nextOpening(service, at, holidaysOf(practice))
  return opens ? t('opens-at', { when: moment(opens, at) }) : t('hours-unknown')
}
