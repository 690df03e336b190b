import type { Disposition } from '#core/disposition.ts'
import type { Service } from '#core/service.ts'
import { t } from '#ui/language.ts'
import type { Call } from './call.ts'
import { KeyButton } from './KeyButton.tsx'
import { Tags } from './ServiceCard.tsx'
import { ServiceLine } from './ServiceLine.tsx'
import { stateWords } from './service-words.ts'

/** More than this to choose from are folded. */
const SHOWN = 3

interface Props {
  readonly call: Call
  readonly disposition: Disposition
  /** The caller names another of the services that can take them. */
  readonly onChoose: (service: string) => void
}

/** The other services that can take this caller, nearest first, where the caller has the choice. */
export function ServiceChoices({ call, disposition, onChoose }: Props) {
  if (!call.release.destinations[disposition.destination]!.choice || call.ended) return null
  const others = disposition.services
    .slice(1)
    .flatMap((offer) => call.practice.services.find((known) => known.id === offer.service) ?? [])
  if (others.length === 0) return null
  const list = (services: readonly Service[]) => (
    <ul class="choices">
      {services.map((service) => (
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
  return (
    <div>
      <p class="quiet-text">{t('which-pharmacy')}</p>
      {list(others.slice(0, SHOWN))}
      {others.length > SHOWN ? (
        <details class="folded">
          <summary>{t('more-choices', { count: others.length - SHOWN })}</summary>
          {list(others.slice(SHOWN))}
        </details>
      ) : null}
    </div>
  )
}
