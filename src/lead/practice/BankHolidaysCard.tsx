import { useRef, useState } from 'preact/hooks'
import { changesOfList, readBankHolidayList } from '#core/clock/bank-holiday-list.ts'
import type { BankHolidayList } from '#core/clock/bank-holidays.ts'
import { bankHolidaysKnownUntil, holidaysOf } from '#core/clock/bank-holidays.ts'
import { decodeFile } from '#core/exchange/decode.ts'
import { longDate } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { practice } from '../link/lead-data.ts'
import { ForLeads } from '../people/ForLeads.tsx'
import { saveBankHolidays } from '../services/service-store.ts'

const MOST_BYTES = 1_000_000

/** Until when bank holidays are known, and a newer list from gov.uk, looked at before it is saved. */
export function BankHolidaysCard() {
  const [list, setList] = useState<BankHolidayList | undefined>(undefined)
  const [fault, setFault] = useState('')
  const [message, setMessage] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const own = practice.value
  if (!own) return null
  const now = holidaysOf(own)
  const open = async (file: File | undefined) => {
    setList(undefined)
    setFault('')
    setMessage('')
    if (!file) return
    if (file.size > MOST_BYTES) return setFault(t('holidays-too-large'))
    const decoded = decodeFile(new Uint8Array(await file.arrayBuffer()))
    const read =
      'refused' in decoded ? { fault: decoded.refused } : readBankHolidayList(decoded.text, own.division)
    if ('fault' in read) setFault(read.fault)
    else setList(read.list)
  }
  const close = (said: string) => {
    setList(undefined)
    setMessage(said)
    if (input.current) input.current.value = ''
  }
  const save = (wanted: BankHolidayList) =>
    void saveBankHolidays(wanted).then((saved) => {
      if (saved.kind === 'saved') close(t('holidays-saved', { date: longDate(wanted.until) }))
      else setFault(saved.message)
    })
  return (
    <div class="card stack" role="group" aria-labelledby="holidays">
      <h3 id="holidays">{t('holidays')}</h3>
      <p>{t('holidays-known', { date: longDate(bankHolidaysKnownUntil(now)) })}</p>
      <ForLeads>
        <div class="row">
          <label>
            {t('holidays-file')}{' '}
            <input
              ref={input}
              class="field"
              type="file"
              accept=".json"
              aria-describedby={fault ? 'holidays-help holidays-fault' : 'holidays-help'}
              aria-invalid={fault !== ''}
              onChange={(event) => void open(event.currentTarget.files?.[0])}
            />
          </label>
        </div>
        <p id="holidays-help" class="quiet-text">
          {t('holidays-help')}
        </p>
      </ForLeads>
      {fault ? (
        <p id="holidays-fault" class="wrong" role="alert">
          {fault}
        </p>
      ) : null}
      <p role="status">{message}</p>
      {list ? (
        <div class="stack">
          <p>
            <strong>{t('holidays-preview', { date: longDate(list.until) })}</strong>
          </p>
          <Dates title={t('holidays-added')} dates={changesOfList(list, now).added} />
          <Dates title={t('holidays-removed')} dates={changesOfList(list, now).removed} />
          <div class="row">
            <button type="button" class="button main" onClick={() => save(list)}>
              {t('holidays-save')}
            </button>
            <button type="button" class="button" onClick={() => close('')}>
              {t('cancel')}
            </button>
          </div>
        </div>
      ) : null}
    </div>
  )
}

function Dates({ title, dates }: { readonly title: string; readonly dates: readonly string[] }) {
  return (
    <p>
      {title}: {dates.length > 0 ? dates.map(longDate).join('; ') : t('holidays-none')}
    </p>
  )
}
