import { useState } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { practice } from '../link/lead-data.ts'
import { ForLeads } from '../people/ForLeads.tsx'
import { download } from './download.ts'
import type { OutFile } from './exchange.ts'
import { OUT_FORMATS, type OutFormat } from './formats.ts'
import { ImportCard } from './ImportCard.tsx'
import './exchange.css'

/** Services brought in from a file, looked at before anything is written, and written out for others. */
export function ExchangeSection() {
  const [written, setWritten] = useState<OutFile | 'failed' | undefined>(undefined)
  const [withNotes, setWithNotes] = useState(false)
  const own = practice.value
  if (!own) return null
  // Loaded when it is asked for: most visits of the page write no file.
  const write = async (wanted: OutFormat) => {
    try {
      const { writeFile } = await import('./exchange.ts')
      const file = writeFile(wanted, own, withNotes)
      // Asked for anew with each file.
      setWithNotes(false)
      setWritten(file)
      download(file.name, file.type, file.text)
    } catch {
      setWritten('failed')
    }
  }
  return (
    <section aria-labelledby="exchange-title" class="exchange">
      <h2 id="exchange-title">{t('exchange')}</h2>
      <ForLeads>
        <ImportCard />
      </ForLeads>
      <div class="card stack" role="group" aria-labelledby="exchange-out">
        <h3 id="exchange-out">{t('exchange-out')}</h3>
        <div class="row">
          {OUT_FORMATS.map((one) => (
            <button key={one} type="button" class="button" onClick={() => write(one)}>
              {t(`format-${one}`)}
            </button>
          ))}
        </div>
        <label>
          <input
            type="checkbox"
            checked={withNotes}
            onChange={(event) => setWithNotes(event.currentTarget.checked)}
          />{' '}
          {t('exchange-with-notes')}
        </label>
        <p role="status">{sayWritten(written)}</p>
      </div>
    </section>
  )
}

function sayWritten(written: OutFile | 'failed' | undefined): string {
  if (written === undefined) return ''
  if (written === 'failed') return t('exchange-unwritten')
  const lost = [...new Set(written.lost.flatMap(({ fields }) => fields))]
  return [
    t('exchange-written', { name: written.name }),
    ...(written.withoutNotes ? [t('exchange-without-notes')] : []),
    ...(lost.length > 0 ? [t('exchange-lost', { fields: lost.join(', ') })] : []),
  ].join(' ')
}
