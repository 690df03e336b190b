import { useRef, useState } from 'preact/hooks'
import { keptRepairs } from '#core/exchange/as-kept/kept-repairs.ts'
import { IN_FORMATS, type InFormat } from '#core/exchange/guess.ts'
import type { Service } from '#core/practice/service.ts'
import { t } from '#ui/language.ts'
import { LeaveQuestion } from '../leaving/LeaveQuestion.tsx'
import { useLeaveGuard } from '../leaving/use-leave-guard.ts'
import { loadLead, practice, release } from '../link/lead-data.ts'
import { importServices } from '../services/service-store.ts'
import { type Chosen, MOST_BYTES, ReadTooSlow, readBeside } from './exchange-read.ts'
import { ImportPreview } from './ImportPreview.tsx'
import { chosenBefore, fileMark, keepChosen } from './kept-choices.ts'
import type { ReadAnswer } from './lead-read-worker.ts'
import { NOTHING_PICKED, type Picked } from './picked.ts'
import { type Taken, TakenCard } from './TakenCard.tsx'

interface Shown {
  readonly name: string
  readonly read: ReadAnswer
  /** The revision that the file was compared with. */
  readonly base: number
  readonly chosen: Chosen
  readonly picked: Picked
  /** What tells the file from any other. */
  readonly mark: string | undefined
  /** What was put right the last time that this very file was taken is used again. */
  readonly remembered: boolean
}

/** A file of services: chosen, read, looked at, and taken in one step or not at all. */
export function ImportCard() {
  const [wanted, setWanted] = useState<InFormat | undefined>(undefined)
  const [shown, setShown] = useState<Shown | undefined>(undefined)
  const [message, setMessage] = useState('')
  const [taken, setTaken] = useState<Taken | undefined>(undefined)
  const guard = useLeaveGuard(shown !== undefined && shown.read.services.length > 0)
  const input = useRef<HTMLInputElement>(null)
  const status = useRef<HTMLParagraphElement>(null)
  const last = useRef<File | undefined>(undefined)
  const content = release.value
  if (!practice.value || !content) return null
  const open = async (file: File | undefined, format: InFormat | undefined, said = '', wish?: Chosen) => {
    const own = practice.value!
    // What is put right step by step stays in view while it is read again.
    if (last.current !== file) setShown(undefined)
    setTaken(undefined)
    setMessage(said)
    last.current = file
    if (!file) return
    if (file.size > MOST_BYTES) {
      setMessage(t('exchange-too-large', { name: file.name, most: MOST_BYTES / 1_000_000 }))
      return
    }
    setMessage(t('exchange-reading', { name: file.name }))
    try {
      const mark = await fileMark(file)
      const before = chosenBefore(mark)
      const chosen = wish ?? before ?? {}
      const read = await readBeside(file, format, own, content, chosen)
      if (last.current !== file) return
      if (!read) return setMessage('')
      setShown((shownBefore) => ({
        ...{ name: file.name, read, base: own.revision, chosen, mark },
        picked: shownBefore?.picked ?? NOTHING_PICKED,
        remembered: wish === undefined && before !== undefined,
      }))
      setMessage(said)
    } catch (fault) {
      if (last.current !== file) return
      setMessage(
        t(fault instanceof ReadTooSlow ? 'exchange-too-slow' : 'exchange-unread', { name: file.name }),
      )
    }
  }
  const again = async (chosen: Chosen, said: string) => {
    await open(last.current, wanted, said, chosen)
    // What was pressed may be gone, and the focus must not fall to the page.
    status.current?.focus()
  }
  const close = (said: string) => {
    setShown(undefined)
    setMessage(said)
    if (input.current) input.current.value = ''
  }
  const take = (services: readonly Service[], base: number) =>
    void importServices(services, base).then(async (saved) => {
      if (saved.kind === 'saved') {
        const revision = practice.value!.revision
        if (shown) keepChosen(shown.mark, shown.chosen)
        close('')
        return setTaken({ revision, services, leftOut: shown?.read.leftOut ?? [] })
      }
      setMessage(saved.message)
      if (saved.kind !== 'changed') return
      // What another lead saved meanwhile is shown beside the file anew.
      await loadLead()
      await open(last.current, wanted, t('exchange-compared-anew'), shown?.chosen)
    })
  return (
    <div class="card stack" role="group" aria-labelledby="exchange-in">
      <h3 id="exchange-in">{t('exchange-in')}</h3>
      <div class="row">
        <label>
          {t('exchange-file')}{' '}
          <input
            ref={input}
            class="field"
            type="file"
            aria-describedby="exchange-file-help"
            accept=".csv,.tsv,.txt,.json,.xlsx,.xlsm"
            onChange={(event) => void open(event.currentTarget.files?.[0], wanted)}
          />
        </label>
        <label>
          {t('exchange-format')}{' '}
          <select
            class="field"
            value={wanted ?? ''}
            onChange={(event) => {
              const format = IN_FORMATS.find((one) => one === event.currentTarget.value)
              setWanted(format)
              if (last.current) void open(last.current, format)
            }}
          >
            <option value="">{t('exchange-format-auto')}</option>
            {IN_FORMATS.map((one) => (
              <option key={one} value={one}>
                {t(`format-${one}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <p id="exchange-file-help" class="quiet-text">
        {t('exchange-file-help')}
      </p>
      <p role="status" ref={status} tabIndex={-1}>
        {message}
      </p>
      <LeaveQuestion guard={guard} back={input} />
      {taken ? <TakenCard taken={taken} /> : null}
      {shown?.remembered ? (
        <div class="row">
          <p>{t('exchange-remembered')}</p>
          <button type="button" class="button" onClick={() => void again({}, t('exchange-read-anew'))}>
            {t('exchange-afresh')}
          </button>
        </div>
      ) : null}
      {shown ? (
        <ImportPreview
          {...shown}
          held={practice.value.services}
          wanted={wanted}
          destinations={content.destinations}
          onRepair={(repairs) =>
            void again(
              { ...shown.chosen, repairs: { ...shown.chosen.repairs, ...repairs } },
              t('exchange-repaired', { count: Object.keys(repairs).length }),
            )
          }
          onUse={(uses) => {
            const before = shown.read.columns?.map(({ use }) => use) ?? []
            const repairs = keptRepairs(shown.chosen.repairs ?? {}, before, uses)
            void again({ uses, repairs }, t('exchange-read-anew'))
          }}
          onPick={(picked) => setShown({ ...shown, picked })}
          onTake={(services) => take(services, shown.base)}
          onCancel={() => close('')}
        />
      ) : null}
    </div>
  )
}
