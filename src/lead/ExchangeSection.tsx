import { useState } from 'preact/hooks'
import type { Imported } from '#core/exchange/imported.ts'
import { londonNow } from '#core/wall-clock.ts'
import { t } from '#ui/language.ts'
import {
  IN_FORMATS,
  type InFormat,
  MOST_BYTES,
  OUT_FORMATS,
  type OutFile,
  type OutFormat,
  readFile,
  writeFile,
} from './exchange.ts'
import { practice, release } from './lead-data.ts'
import { importServices } from './service-store.ts'

const PROBLEMS_SHOWN = 200

/** Services brought in from a file, looked at before anything is written, and written out for others. */
export function ExchangeSection() {
  const [format, setFormat] = useState<InFormat>('csv')
  const [read, setRead] = useState<Imported | undefined>(undefined)
  const [written, setWritten] = useState<OutFile | undefined>(undefined)
  const [message, setMessage] = useState('')
  const own = practice.value
  const content = release.value
  if (!own || !content) return null
  const open = async (file: File | undefined) => {
    setRead(undefined)
    if (!file) return
    if (file.size > MOST_BYTES) {
      setMessage(t('exchange-too-large', { name: file.name, most: MOST_BYTES / 1_000_000 }))
      return
    }
    setMessage('')
    setRead(readFile(await file.text(), format, own, content, londonNow(Date.now()).slice(0, 10)))
  }
  const take = (services: Imported['services']) =>
    void importServices(services, own.revision).then((saved) => {
      setMessage(saved.kind === 'saved' ? t('exchange-taken', { count: services.length }) : saved.message)
      if (saved.kind === 'saved') setRead(undefined)
    })
  const write = (wanted: OutFormat) => {
    const file = writeFile(wanted, own)
    setWritten(file)
    const link = document.createElement('a')
    link.href = URL.createObjectURL(new Blob([file.text], { type: file.type }))
    link.download = file.name
    link.click()
    URL.revokeObjectURL(link.href)
  }
  return (
    <section aria-labelledby="exchange" class="no-print">
      <h2 id="exchange">{t('exchange')}</h2>
      <div class="row">
        <label>
          {t('exchange-format')}{' '}
          <select
            class="field"
            value={format}
            onChange={(event) => setFormat(event.currentTarget.value as InFormat)}
          >
            {IN_FORMATS.map((one) => (
              <option key={one} value={one}>
                {t(`format-${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('exchange-file')}{' '}
          <input
            class="field"
            type="file"
            accept=".csv,.json,.txt"
            onChange={(event) => void open(event.currentTarget.files?.[0])}
          />
        </label>
      </div>
      <p role="status">{message}</p>
      {read ? (
        <div class="card stack">
          <p>
            <strong>
              {t('exchange-preview', { count: read.services.length, problems: read.problems.length })}
            </strong>
          </p>
          {read.services.length > 0 ? (
            <p>
              {read.services
                .slice(0, 30)
                .map(({ name }) => name)
                .join('; ')}
              {read.services.length > 30
                ? ` ${t('exchange-more', { count: read.services.length - 30 })}`
                : ''}
            </p>
          ) : null}
          {read.problems.length > 0 ? (
            <div class="scroll" tabIndex={0} role="region" aria-label={t('exchange-problems')}>
              <table class="words">
                <thead>
                  <tr>
                    <th scope="col">{t('exchange-row')}</th>
                    <th scope="col">{t('exchange-column')}</th>
                    <th scope="col">{t('exchange-problem')}</th>
                  </tr>
                </thead>
                <tbody>
                  {read.problems.slice(0, PROBLEMS_SHOWN).map((problem) => (
                    <tr key={`${problem.row} ${problem.column} ${problem.message}`}>
                      <th scope="row">{problem.row}</th>
                      <td>{problem.column}</td>
                      <td>
                        {problem.warning ? `${t('exchange-warning')} ` : ''}
                        {problem.message}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          ) : null}
          <div class="row">
            {read.services.length > 0 ? (
              <button type="button" class="button main" onClick={() => take(read.services)}>
                {t('exchange-take', { count: read.services.length })}
              </button>
            ) : null}
            <button type="button" class="button" onClick={() => setRead(undefined)}>
              {t('cancel')}
            </button>
          </div>
        </div>
      ) : null}
      <div class="row" role="group" aria-label={t('exchange-out')}>
        <span>{t('exchange-out')}</span>
        {OUT_FORMATS.map((one) => (
          <button key={one} type="button" class="button" onClick={() => write(one)}>
            {t(`format-${one}`)}
          </button>
        ))}
      </div>
      {written ? (
        <p role="status">
          {t('exchange-written', { name: written.name })}
          {written.lost.length > 0
            ? ` ${t('exchange-lost', { fields: [...new Set(written.lost.flatMap(({ fields }) => fields))].join(', ') })}`
            : ''}
        </p>
      ) : null}
    </section>
  )
}
