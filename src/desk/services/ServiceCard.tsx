import type { Disposition } from '#core/call/disposition.ts'
import { wayThere } from '#core/practice/service.ts'
import { moment } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import './service.css'
import type { Call } from '../call/call.ts'
import { oldWords } from './age-words.ts'
import { ServiceDetails } from './ServiceDetails.tsx'
import { leftToSay } from './said-above.ts'
import { stateWords } from './service-words.ts'

/** What is known of the local service under its name and phone: how to book, where it is, what else. */
export function ServiceCard({
  call,
  disposition,
  above,
}: {
  readonly call: Call
  readonly disposition: Disposition
  /** How to book, as it stands above: it is not said twice. */
  readonly above: string
}) {
  const offer = disposition.service
  const service = call.practice.services.find((known) => known.id === offer?.service)
  if (!offer || !service) return null
  const roomFrom =
    offer.open !== 'unknown' && service.fullUntil && offer.open.opens > call.at ? offer.open.opens : undefined
  const tags = [
    offer.open === 'unknown' ? t('ring-first') : '',
    roomFrom ? t('room-from', { when: moment(roomFrom, call.at) }) : '',
    ...stateWords(call, service),
  ].filter(Boolean)
  const { steps } = wayThere(service, call.release.destinations[disposition.destination]!)
  const left = leftToSay(steps, above)
  const old = oldWords()
  return (
    <div class="service">
      <Tags words={tags} />
      {left ? (
        <p dir="auto" lang="en">
          {left}
        </p>
      ) : null}
      {service.notesForStaff ? (
        <p class="quiet-text" dir="auto" lang="en">
          {service.notesForStaff}
        </p>
      ) : null}
      <ServiceDetails service={service} />
      {old ? <p class="quiet-text old">{old}</p> : null}
    </div>
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
