import { useState } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { practice } from '../lead-data.ts'
import { download } from './download.ts'
import { OUT_FORMATS, type OutFile, type OutFormat, writeFile } from './exchange.ts'
import { ImportCard } from './ImportCard.tsx'
import './exchange.css'

/** Services brought in from a file, looked at before anything is written, and written out for others. */
export function ExchangeSection() {
  const [written, setWritten] = useState<OutFile | undefined>(undefined)
  const own = practice.value
  if (!own) return null
  const write = (wanted: OutFormat) => {
    const file = writeFile(wanted, own)
    setWritten(file)
    download(file.name, file.type, file.text)
  }
  const lost = [...new Set(written?.lost.flatMap(({ fields }) => fields))]
  return (
    <section aria-labelledby="exchange" class="no-print exchange">
      <h2 id="exchange">{t('exchange')}</h2>
      <ImportCard />
      <div class="card stack" role="group" aria-labelledby="exchange-out">
        <h3 id="exchange-out">{t('exchange-out')}</h3>
        <div class="row">
          {OUT_FORMATS.map((one) => (
            <button key={one} type="button" class="button" onClick={() => write(one)}>
              {t(`format-${one}`)}
            </button>
          ))}
        </div>
        <p role="status">
          {written ? t('exchange-written', { name: written.name }) : ''}
          {lost.length > 0 ? ` ${t('exchange-lost', { fields: lost.join(', ') })}` : ''}
        </p>
      </div>
    </section>
  )
}
