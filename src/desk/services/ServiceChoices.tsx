import type { Disposition } from '#core/call/disposition.ts'
import type { Service } from '#core/practice/service.ts'
import { t } from '#ui/language.ts'
import type { Call } from '../call/call.ts'
import { hoursWords, milesWords, stateWords } from './service-words.ts'

/** More than this to choose from are folded. */
const SHOWN = 3

/** The digit that takes one of the other services. */
function digitKey(at: number): string | undefined {
  return at < 9 ? String(at + 1) : undefined
}

interface Props {
  readonly call: Call
  readonly disposition: Disposition
  /** The caller names another of the services that can take them. */
  readonly onChoose: (service: string) => void
}

/** The other services that can take this caller, best first: open to see where the caller has the choice, folded where the first will mostly do. */
export function ServiceChoices({ call, disposition, onChoose }: Props) {
  if (call.ended) return null
  const others = disposition.services
    .slice(1)
    .flatMap((offer) => call.practice.services.find((known) => known.id === offer.service) ?? [])
  if (others.length === 0) return null
  const items = (services: readonly Service[], from: number) =>
    services.map((service, at) => (
      <li key={service.id}>
        <button
          type="button"
          class="button choice"
          aria-keyshortcuts={digitKey(from + at)}
          onClick={() => onChoose(service.id)}
        >
          {digitKey(from + at) ? <kbd aria-hidden="true">{digitKey(from + at)}</kbd> : null}
          <span class="unseen">{t('choose-this')} </span>
          <strong dir="auto">{service.name}</strong>
          <span class="quiet-text">
            {[...stateWords(call, service), hoursWords(call, service), milesWords(call.practice, service)]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </button>
      </li>
    ))
  const choice = call.release.destinations[disposition.destination]!.choice
  const shown = choice ? SHOWN : 0
  const more = others.length - shown
  return (
    <div>
      {choice ? <p class="quiet-text">{t('which-pharmacy')}</p> : null}
      <ul class="choices">
        {items(others.slice(0, shown), 0)}
        {more > 0 ? (
          <li class="more">
            <details class="folded">
              <summary aria-keyshortcuts="O">
                <kbd aria-hidden="true">O</kbd>{' '}
                {t(choice ? 'more-choices' : 'other-services', { count: more })}
              </summary>
              <ul class="choices">{items(others.slice(shown), shown)}</ul>
            </details>
          </li>
        ) : null}
      </ul>
    </div>
  )
}
