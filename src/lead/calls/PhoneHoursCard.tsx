import { useState } from 'preact/hooks'
import { decodeFile } from '#core/exchange/decode.ts'
import { type PhoneHours, phoneHours } from '#core/exchange/phone/phone-hours.ts'
import { t } from '#ui/language.ts'
import { HeatTable } from './HeatTable.tsx'

/** The telephone system's own calls by hour, out of the table that it saves: read on this page alone, never sent, never kept. */
export function PhoneHoursCard() {
  const [read, setRead] = useState<PhoneHours>()
  const [message, setMessage] = useState('')
  const take = async (file: File | undefined) => {
    if (!file) return
    const decoded = decodeFile(new Uint8Array(await file.arrayBuffer()))
    const found = 'refused' in decoded ? decoded : phoneHours(decoded.text)
    setRead('refused' in found ? undefined : found)
    if ('refused' in decoded) setMessage(decoded.refused)
    else if ('refused' in found) setMessage(t(`phone-hours-${found.refused}`))
    else setMessage(found.unread > 0 ? t('phone-hours-unread', { count: found.unread }) : '')
  }
  return (
    <section class="card stack" aria-labelledby="phone-hours">
      <h3 id="phone-hours">{t('phone-hours')}</h3>
      <p class="quiet-text measure">{t('phone-hours-help')}</p>
      <label class="stack tight no-print">
        {t('phone-hours-file')}
        <input
          type="file"
          accept=".csv,.txt,text/csv"
          onChange={(event) => void take(event.currentTarget.files?.[0])}
        />
      </label>
      <p role="status">{message}</p>
      {read ? (
        <HeatTable
          name={t('phone-hours')}
          caption={t('phone-hours-caption', {
            calls: t('calls-n', { count: read.calls }),
            count: read.weeks,
          })}
          hours={read.hours}
          days={read.days}
        />
      ) : null}
    </section>
  )
}
