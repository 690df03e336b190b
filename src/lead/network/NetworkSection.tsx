import { useState } from 'preact/hooks'
import type { SharedService } from '#core/practice/network.ts'
import { t } from '#ui/language.ts'
import { SearchField } from '../fields/SearchField.tsx'
import { practice, release } from '../link/lead-data.ts'
import { mayChange } from '../people/sign-in.ts'
import { hasWords } from '../services/service-list.ts'
import type { Saved } from '../services/service-store.ts'
import { JoinNetwork } from './JoinNetwork.tsx'
import { NetworkMembers } from './NetworkMembers.tsx'
import { askToLeaveNetwork, network, shared, useShared } from './network-store.ts'
import { SharedRow } from './SharedRow.tsx'

const FILTERS = ['news', 'new', 'used', 'adapted', 'hidden', 'all'] as const
type Filter = (typeof FILTERS)[number]
const SHOWN = 50

/** The services that the network keeps for all its practices, and what this one makes of each; for the network's own lead, its practices. */
export function NetworkSection() {
  const [filter, setFilter] = useState<Filter | undefined>(undefined)
  const [words, setWords] = useState('')
  const [most, setMost] = useState(SHOWN)
  const [message, setMessage] = useState('')
  const [leaving, setLeaving] = useState(false)
  const own = practice.value
  if (!own) return null
  if (own.kind === 'network') return <NetworkMembers />
  const { network: ours } = network.value
  if (!ours) return <JoinNetwork />
  const news = shared.value.filter((one) => fits(one, 'news'))
  const chosen = filter ?? (news.length > 0 ? 'news' : 'all')
  const listed = shared.value
    .filter((one) => fits(one, chosen) && hasWords(one.shared, words, labelOf))
    // What changed under this practice's feet matters more than what is new.
    .toSorted((one, other) => Number(isMoved(other)) - Number(isMoved(one)))
  const fresh = listed.filter(({ state }) => state === 'new')
  const say = (done: string) => (saved: Saved) => setMessage(saved.kind === 'saved' ? done : saved.message)
  return (
    <section aria-labelledby="network-title">
      <h2 id="network-title">{ours.name}</h2>
      <p class="measure">{t('network-help')}</p>
      <SearchField label={t('services-find')} value={words} onInput={setWords} />
      <div class="row" role="group" aria-label={t('network-filter')}>
        {FILTERS.map((one) => (
          <button
            key={one}
            type="button"
            class="button"
            aria-pressed={chosen === one}
            onClick={() => setFilter(one)}
          >
            {t(`network-${one}`, { count: shared.value.filter((service) => fits(service, one)).length })}
          </button>
        ))}
        {fresh.length > 1 && mayChange.value ? (
          <button
            type="button"
            class="button main"
            onClick={() =>
              void useShared(
                fresh.map(({ shared: { id } }) => id),
                'take',
              ).then(say(t('network-took', { count: fresh.length })))
            }
          >
            {t('network-take-all', { count: fresh.length })}
          </button>
        ) : null}
      </div>
      <p role="status">{message}</p>
      {listed.length === 0 ? (
        <p>{t('network-none')}</p>
      ) : (
        <ul class="card check-list">
          {listed.slice(0, most).map((one) => (
            <SharedRow key={one.shared.id} one={one} onDone={setMessage} />
          ))}
        </ul>
      )}
      {listed.length > most ? (
        <button type="button" class="button" onClick={() => setMost(most + SHOWN)}>
          {t('show-more', { count: listed.length - most })}
        </button>
      ) : null}
      <div class="row">
        {leaving ? (
          <>
            <span>{t('network-leave-sure')}</span>
            <button
              type="button"
              class="button"
              onClick={() => void askToLeaveNetwork().then(say(t('network-left', { name: ours.name })))}
            >
              {t('network-leave-yes')}
            </button>
            <button type="button" class="button quiet" onClick={() => setLeaving(false)}>
              {t('cancel')}
            </button>
          </>
        ) : mayChange.value ? (
          <button type="button" class="button quiet" onClick={() => setLeaving(true)}>
            {t('network-leave')}
          </button>
        ) : null}
      </div>
    </section>
  )
}

function isMoved({ state, clashes }: SharedService): boolean {
  return state === 'behind' || clashes.length > 0
}

function labelOf(kind: string): string {
  return release.value?.destinations[kind]?.label ?? ''
}

function fits(one: SharedService, filter: Filter): boolean {
  const { state } = one
  switch (filter) {
    case 'all':
      return true
    case 'news':
      return state === 'new' || isMoved(one)
    case 'used':
      return state === 'same' || state === 'adapted' || state === 'behind'
    default:
      return state === filter
  }
}
