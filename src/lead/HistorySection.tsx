import { useState } from 'preact/hooks'
import { longDate, timeOfDay } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { practice } from './lead-data.ts'
import { goBackTo, history } from './service-store.ts'

/** What changed, when, and by which role; any earlier state can be had back in one step. */
export function HistorySection() {
  const [message, setMessage] = useState('')
  const own = practice.value
  if (!own) return null
  return (
    <section aria-labelledby="history" class="no-print">
      <h2 id="history">{t('history')}</h2>
      <p class="quiet-text">{t('history-now', { revision: own.revision })}</p>
      <ol class="stack">
        {history.value.slice(0, 12).map((revision) => (
          <li key={revision.revision} class="row">
            <span>
              {t('history-line', {
                revision: revision.revision,
                date: longDate(revision.at.slice(0, 10)),
                time: timeOfDay(revision.at),
                by: revision.by,
                what: revision.what,
              })}
            </span>
            {revision.revision === own.revision ? null : (
              <button
                type="button"
                class="button quiet"
                onClick={() =>
                  void goBackTo(revision.revision).then((saved) =>
                    setMessage(
                      saved.kind === 'saved'
                        ? t('history-done', { revision: revision.revision })
                        : saved.message,
                    ),
                  )
                }
              >
                {t('history-back')}
              </button>
            )}
          </li>
        ))}
      </ol>
      <p role="status">{message}</p>
    </section>
  )
}
