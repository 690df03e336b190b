import { useRef, useState } from 'preact/hooks'
import type { Disposition } from '#core/call/disposition.ts'
import type { Service } from '#core/practice/service.ts'
import { t } from '#ui/language.ts'
import type { Call } from '../call/call.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { hoursWords, milesWords, stateWords } from './service-words.ts'

/** More than this to choose from are folded. */
const SHOWN = 3

/** How many services have a digit at a time. */
const DIGITS = 9

interface Props {
  readonly call: Call
  readonly disposition: Disposition
  /** Services in the order of their digits. */
  readonly listed: readonly string[]
  /** The caller names another of the services that can take them. */
  readonly onChoose: (service: string) => void
}

/** The other services that can take this caller, best first: open to see where the caller has the choice, folded where the first will mostly do. More than nine come nine at a time. The one on offer has no digit, unless one was chosen by it; what is gone leaves a gap. */
export function ServiceChoices({ call, disposition, listed, onChoose }: Props) {
  const [wanted, setFrom] = useState(0)
  if (call.ended) return null
  const now = disposition.service?.service
  const named = call.option?.named
  const others = listed.map((id) =>
    (id === now ? named : disposition.services.some(({ service }) => service === id))
      ? call.practice.services.find((known) => known.id === id)
      : undefined,
  )
  if (!others.at(-1)) others.pop()
  if (disposition.services.length < 2) return null
  const start = wanted < others.length ? wanted : 0
  const here = others.slice(start, start + DIGITS)
  const next = start + DIGITS < others.length ? start + DIGITS : 0
  const items = (services: readonly (Service | undefined)[], from: number) =>
    services.map(
      (service, at) =>
        service && (
          <li key={service.id}>
            <button
              type="button"
              class="button choice"
              aria-keyshortcuts={String(from + at + 1)}
              aria-pressed={service.id === now ? true : undefined}
              onClick={() => onChoose(service.id)}
            >
              <kbd aria-hidden="true">{from + at + 1}</kbd>
              <span class="unseen">{t('choose-this')} </span>
              <strong dir="auto">{service.name}</strong>{' '}
              <span class="quiet-text">
                {[...stateWords(call, service), hoursWords(call, service), milesWords(call.practice, service)]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </button>
          </li>
        ),
    )
  const choice = call.release.destinations[disposition.destination]!.choice
  const shown = choice ? SHOWN : 0
  const more = others.slice(shown).filter(Boolean).length
  return (
    <div>
      {choice && !named ? <p class="quiet-text">{t('which-pharmacy')}</p> : null}
      <ul class="choices">
        {items(here.slice(0, shown), 0)}
        {more > 0 ? (
          <li class="more">
            <details
              class="folded"
              onToggle={({ currentTarget: fold }) => fold.parentElement!.classList.toggle('open', fold.open)}
            >
              <summary aria-keyshortcuts="O">
                <kbd aria-hidden="true">O</kbd>{' '}
                {t(choice ? 'more-choices' : 'other-services', { count: more })}
              </summary>
              <ul class="choices">{items(here.slice(shown), shown)}</ul>
              {others.length > DIGITS ? (
                <KeyButton letter="0" kind="quiet" onClick={() => setFrom(next)}>
                  {t('next-nine', { from: next + 1, all: others.length })}
                </KeyButton>
              ) : null}
            </details>
          </li>
        ) : null}
      </ul>
    </div>
  )
}

/** The services of an answer in the order of their digits, the first on offer last: each keeps its own while the answer is on screen, whatever is full, chosen or turned back. */
export function useDigits({ id }: Call, { destination, services }: Disposition): readonly string[] {
  const kept = useRef<Record<string, readonly string[]>>({}).current
  const ids = services.map(({ service }) => service)
  const listed = [...new Set([...(kept[id + destination] ?? ids.slice(1)), ...ids])]
  kept[id + destination] = listed
  return listed
}
