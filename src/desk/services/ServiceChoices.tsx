import { useState } from 'preact/hooks'
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
  /** The caller names another of the services that can take them. */
  readonly onChoose: (service: string) => void
}

/** The other services that can take this caller, best first: open to see where the caller has the choice, folded where the first will mostly do. More than nine come nine at a time. */
export function ServiceChoices({ call, disposition, onChoose }: Props) {
  const [wanted, setFrom] = useState(0)
  if (call.ended) return null
  const now = disposition.service?.service
  const others = listedNow(call, disposition)
    .slice(0, call.listed?.includes(now ?? '') ? undefined : -1)
    .flatMap((id) => call.practice.services.find((known) => known.id === id) ?? [])
  if (disposition.services.length < 2) return null
  const start = wanted < others.length ? wanted : 0
  const here = others.slice(start, start + DIGITS)
  const next = start + DIGITS < others.length ? start + DIGITS : 0
  const items = (services: readonly Service[], from: number) =>
    services.map((service, at) => (
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
    ))
  const choice = call.release.destinations[disposition.destination]!.choice
  const shown = choice ? SHOWN : 0
  const more = others.length - shown
  return (
    <div>
      {choice && !call.listed ? <p class="quiet-text">{t('which-pharmacy')}</p> : null}
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

/** The services of an answer in the order of their digits: the first on offer has none, unless one was chosen by its digit. Then each keeps its own, and the one before stands last. */
export function listedNow({ listed }: Call, { services }: Disposition): string[] {
  const ids = services.map(({ service }) => service)
  const [first, ...others] = ids
  if (!first || listed?.includes(first)) return (listed ?? []).filter((id) => ids.includes(id))
  return first ? [...others, first] : []
}
