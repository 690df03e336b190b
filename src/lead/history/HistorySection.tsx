import { useState } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { practice } from '../link/lead-data.ts'
import { history } from '../services/service-store.ts'
import { DoneSection } from './DoneSection.tsx'
import { RevisionRow } from './RevisionRow.tsx'

const SHOWN = 20

/** What changed, when, and by whom; one change can be undone, or any earlier state had back in one step. Below it, all that people did. */
export function HistorySection() {
  const [most, setMost] = useState(SHOWN)
  const own = practice.value
  if (!own) return null
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">{t('history')}</h2>
      <p class="quiet-text">
        {t('history-now', { revision: own.revision, version: (own.version ?? '').slice(0, 8) })}
      </p>
      <ol class="card check-list">
        {history.value.slice(0, most).map((revision) => (
          <RevisionRow
            key={revision.revision}
            revision={revision}
            newest={revision.revision === own.revision}
          />
        ))}
      </ol>
      {history.value.length > most ? (
        <button type="button" class="button" onClick={() => setMost(most + SHOWN)}>
          {t('show-more', { count: history.value.length - most })}
        </button>
      ) : null}
      <DoneSection />
    </section>
  )
}
