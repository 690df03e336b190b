import { dialled, isCostly } from '#core/practice/phones/dialled.ts'
import type { Service } from '#core/practice/service.ts'
import type { Call } from '../call/call.ts'
import { MORE } from '../parts/KeyButton.tsx'
import { hoursWords, milesWords } from './service-words.ts'

/** A service in one line: name, phone, open until, how far. */
export function ServiceLine({
  call,
  service,
  first,
}: {
  readonly call: Pick<Call, 'at' | 'practice'>
  readonly service: Service
  readonly first?: boolean
}) {
  const phones = first ? service.phones.slice(0, 1) : service.phones
  const rest = [hoursWords(call, service), milesWords(call.practice, service)].filter(Boolean)
  const keyOf = (number: string) => (first && !isCostly(number) ? MORE : undefined)
  return (
    <p class={first ? 'service-line first' : 'service-line'}>
      <strong dir="auto">{service.name}</strong>{' '}
      {phones.map((phone) => (
        // Without an address it is words, and no link.
        <a
          key={phone.number}
          {...(isCostly(phone.number) ? {} : { href: `tel:${dialled(phone.number)}` })}
          class="phone"
          aria-keyshortcuts={keyOf(phone.number)}
        >
          {keyOf(phone.number) ? <kbd aria-hidden="true">{MORE}</kbd> : null}
          {phone.label && !first ? <bdi lang="en">{phone.label} </bdi> : null}
          {phone.number}
        </a>
      ))}{' '}
      <span class="quiet-text">{rest.join(' · ')}</span>
    </p>
  )
}
