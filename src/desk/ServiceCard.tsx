import type { Disposition } from '#core/disposition.ts'
import type { Service } from '#core/service.ts'
import { moment } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import './service.css'
import { oldWords } from './age-words.ts'
import type { Call } from './call.ts'
import { KeyButton } from './KeyButton.tsx'
import { ServiceDetails } from './ServiceDetails.tsx'
import { ServiceLine } from './ServiceLine.tsx'
import { stateWords } from './service-words.ts'

/** More pharmacies than this to choose from are folded. */
const SHOWN = 3

interface Props {
  readonly call: Call
  readonly disposition: Disposition
  /** The caller names another of the services that can take them. */
  readonly onChoose: (service: string) => void
}

/** The local service: phone, open until, how to book, in that order; then where it is, and the rest to choose from where the caller has the choice. */
export function ServiceCard({ call, disposition, onChoose }: Props) {
  const services = disposition.services.flatMap((offer) => {
    const service = call.practice.services.find((known) => known.id === offer.service)
    return service ? [{ service, offer }] : []
  })
  const [first, ...others] = services
  if (!first) return null
  const { service, offer } = first
  const choice = call.release.destinations[disposition.destination]!.choice && !call.ended
  const roomFrom =
    offer.open !== 'unknown' && service.fullUntil && offer.open.opens > call.at ? offer.open.opens : undefined
  const tags = [
    offer.open === 'unknown' ? t('ring-first') : '',
    roomFrom ? t('room-from', { when: moment(roomFrom, call.at) }) : '',
    ...stateWords(call, service),
  ].filter(Boolean)
  const old = oldWords()
  return (
    <div class="service">
      <ServiceLine call={call} service={service} first />
      {tags.length > 0 ? <Tags words={tags} /> : null}
      <p>{service.refer.steps}</p>
      {service.notesForStaff ? <p class="quiet-text">{service.notesForStaff}</p> : null}
      <ServiceDetails service={service} />
      {choice && others.length > 0 ? (
        <>
          <p class="quiet-text">{t('which-pharmacy')}</p>
          <Choices call={call} services={others.slice(0, SHOWN)} onChoose={onChoose} />
          {others.length > SHOWN ? (
            <details class="folded">
              <summary>{t('more-choices', { count: others.length - SHOWN })}</summary>
              <Choices call={call} services={others.slice(SHOWN)} onChoose={onChoose} />
            </details>
          ) : null}
        </>
      ) : null}
      {old ? <p class="quiet-text old">{old}</p> : null}
    </div>
  )
}

function Choices({
  call,
  services,
  onChoose,
}: Pick<Props, 'call' | 'onChoose'> & { readonly services: readonly { readonly service: Service }[] }) {
  return (
    <ul class="choices">
      {services.map(({ service }) => (
        <li key={service.id}>
          <ServiceLine call={call} service={service} />
          <Tags words={stateWords(call, service)} />
          <KeyButton kind="quiet" onClick={() => onChoose(service.id)}>
            {t('choose-this')} <span class="unseen">{service.name}</span>
          </KeyButton>
        </li>
      ))}
    </ul>
  )
}

/** Short marks in a row. */
export function Tags({ words }: { readonly words: readonly string[] }) {
  if (words.length === 0) return null
  return (
    <p class="row">
      {words.map((word) => (
        <span class="tag" key={word}>
          {word}
        </span>
      ))}
    </p>
  )
}
