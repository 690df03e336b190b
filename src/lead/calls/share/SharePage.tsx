import { useState } from 'preact/hooks'
import { dataSetCsv } from '#core/disclosure/data-set-csv.ts'
import { DICTIONARY } from '#core/disclosure/dictionary.ts'
import { t } from '#ui/language.ts'
import { download } from '../../exchange/download.ts'
import { practice } from '../../link/lead-data.ts'
import { callCounts } from '../calls-data.ts'
import { quarterWords } from '../measure-words.ts'
import { PublishedCard } from './PublishedCard.tsx'
import { ReaderCard } from './ReaderCard.tsx'
import { SharedTable } from './SharedTable.tsx'
import { quarterSet, SPEECH, shareable } from './share.ts'

/** What may leave the practice: quarters that are over, small counts hidden and the rest to the nearest five; as files, or read by a program. */
export function SharePage() {
  const [chosen, setChosen] = useState<string>()
  const counts = callCounts.value
  const own = practice.value
  if (!counts || !own) return null
  const quarters = shareable(counts)
  const quarter = quarters.find(({ id }) => id === chosen) ?? quarters[0]
  const set = quarter && quarterSet(counts, quarter, own.name)
  const name = quarter ? `calls-${quarter.id}${counts.sample ? '-sample' : ''}` : ''
  return (
    <>
      <p>{t('calls-share-note')}</p>
      {quarter ? (
        <div class="row no-print" role="group" aria-label={t('calls-quarter')}>
          {quarters.map(({ id }) => (
            <button
              key={id}
              type="button"
              class="button"
              aria-pressed={id === quarter.id}
              onClick={() => setChosen(id)}
            >
              {id}
            </button>
          ))}
        </div>
      ) : (
        <p>{t('calls-share-none')}</p>
      )}
      <div class="row no-print">
        {set ? (
          <>
            <button
              type="button"
              class="button primary"
              onClick={() => download(`${name}.csv`, 'text/csv', dataSetCsv(set, SPEECH))}
            >
              {t('calls-share-save')}
            </button>
            <button type="button" class="button" onClick={() => saveJson(`${name}.json`, set)}>
              {t('data-save-json')}
            </button>
          </>
        ) : null}
        <button
          type="button"
          class="button"
          onClick={() => saveJson(`dictionary-${DICTIONARY.version}.json`, DICTIONARY)}
        >
          {t('data-save-dictionary', { version: DICTIONARY.version })}
        </button>
      </div>
      {quarter && set ? (
        <>
          <h3>{quarterWords(quarter)}</h3>
          {set.tables.map((table) =>
            table.rows.length > 0 ? <SharedTable key={table.id} table={table} /> : null,
          )}
        </>
      ) : quarter ? (
        <p>{t('data-too-few')}</p>
      ) : null}
      <PublishedCard />
      <ReaderCard />
    </>
  )
}

function saveJson(name: string, value: unknown): void {
  download(name, 'application/json', JSON.stringify(value, null, 2))
}
