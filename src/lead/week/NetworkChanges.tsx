import { useState } from 'preact/hooks'
import { addDays } from '#core/clock/wall-clock.ts'
import { longDate } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { ChangesShown } from '../history/ChangesShown.tsx'
import { network } from '../network/network-store.ts'
import { type Changes, history, type Revision, readChanges } from '../services/service-store.ts'

const DAYS = 14

/** What the network changed of the services that we use, each with what stood before and what stands now. */
export function NetworkChanges({ today }: { readonly today: string }) {
  const name = network.value.network?.name
  if (!name) return null
  const recent = history.value.filter(
    ({ what, at }) => what.startsWith(`${name}: `) && at.slice(0, 10) > addDays(today, -DAYS),
  )
  if (recent.length === 0) return null
  return (
    <section class="card" aria-labelledby="network-changes">
      <h3 id="network-changes">{t('week-network', { name })}</h3>
      <ul class="check-list">
        {recent.map((revision) => (
          <NetworkChange
            key={revision.revision}
            revision={revision}
            what={revision.what.slice(name.length + 2)}
          />
        ))}
      </ul>
    </section>
  )
}

function NetworkChange({ revision, what }: { readonly revision: Revision; readonly what: string }) {
  const [changes, setChanges] = useState<Changes>()
  return (
    <li>
      <div class="stack tight">
        <p>
          {what} <span class="quiet-text">{longDate(revision.at.slice(0, 10))}</span>
        </p>
        <details
          class="no-print"
          onToggle={(event) => {
            if (event.currentTarget.open && !changes)
              void readChanges(revision.revision, 'done').then(setChanges)
          }}
        >
          <summary>{t('week-before-after')}</summary>
          {changes ? <ChangesShown changes={changes} /> : null}
        </details>
      </div>
    </li>
  )
}
