import { useEffect, useState } from 'preact/hooks'
import { writeCsv } from '#core/exchange/csv.ts'
import { longDate, timeOfDay } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { download } from '../exchange/download.ts'
import { desks, practice } from '../link/lead-data.ts'
import { colleagues, loadPeople } from '../people/people-store.ts'
import { type DoneEntry, readDone, readWholeAudit } from './done-store.ts'
import { doneTable, doneWords, withScreenNamed } from './done-words.ts'
import { screenName } from './screen-name.ts'

const SHOWN = 20
/** What says more by what was there before and after. */
const SHOWS_CHANGE: readonly string[] = ['person-changed', 'report-settled']

/** Who did what here: of one person, to one service, person or desk, or all of it. */
export function DoneSection() {
  const [person, setPerson] = useState('')
  const [to, setTo] = useState('')
  const [entries, setEntries] = useState<readonly DoneEntry[]>([])
  const [doers, setDoers] = useState<ReadonlyMap<string, string>>(new Map())
  const [message, setMessage] = useState('')
  const [most, setMost] = useState(SHOWN)
  const revision = practice.value?.revision
  useEffect(() => void loadPeople(), [])
  useEffect(() => {
    // An answer that comes after another choice was made is not shown.
    let stale = false
    void readDone(person, to).then((answer) => {
      if (stale) return
      setMessage(answer.ok ? '' : answer.error)
      if (!answer.ok) return
      const found = answer.body.entries
      setEntries(found)
      setDoers((known) => new Map([...known, ...found.map((one) => [one.person, one.name] as const)]))
    })
    return () => {
      stale = true
    }
  }, [person, to, revision])
  const services = practice.value?.services ?? []
  const people = new Map([...doers, ...colleagues.value.map(({ id, name }) => [id, name] as const)])
  const deskNames = new Map(
    desks.value.map(({ id, name }, at) => [id, name ?? t('setup-desk-n', { n: at + 1 })] as const),
  )
  const nameOf = (id: string) =>
    services.find((one) => one.id === id)?.name ?? people.get(id) ?? deskNames.get(id) ?? id
  const things: readonly Things[] = [
    { of: t('view-services'), all: services.map(({ id, name }) => [id, name]) },
    { of: t('view-people'), all: [...people] },
    { of: t('view-desks'), all: [...deskNames] },
  ]
  const saveAll = async () => {
    const answer = await readWholeAudit()
    setMessage(answer.ok ? '' : answer.error)
    if (answer.ok) download('who-did-what.csv', 'text/csv', writeCsv(doneTable(answer.body.entries, nameOf)))
  }
  return (
    <section aria-labelledby="done-title">
      <h3 id="done-title">{t('done')}</h3>
      <p>{t('done-help')}</p>
      <div class="row">
        <Choice
          label={t('done-by')}
          any={t('done-anyone')}
          things={[{ of: '', all: [...people] }]}
          value={person}
          onChoose={setPerson}
        />
        <Choice label={t('done-to')} any={t('done-anything')} things={things} value={to} onChoose={setTo} />
      </div>
      <p>
        <button type="button" class="button" onClick={() => void saveAll()}>
          {t('done-file')}
        </button>
      </p>
      <p role="status">{message || (entries.length === 0 ? t('done-none') : '')}</p>
      <ol class="card check-list">
        {entries.slice(0, most).map((entry) => (
          <li key={entry.n}>
            <div class="stack tight">
              <p>{withScreenNamed(doneWords(entry, nameOf), screenName)}</p>
              {SHOWS_CHANGE.includes(entry.what) ? (
                <p>{t('done-change', { before: entry.before, after: entry.after })}</p>
              ) : null}
              <p class="quiet-text">
                {entry.name || t('done-server')}
                {entry.at ? `, ${longDate(entry.at)} ${timeOfDay(entry.at)}` : ''}
              </p>
            </div>
          </li>
        ))}
      </ol>
      {entries.length > most ? (
        <button type="button" class="button" onClick={() => setMost(most + SHOWN)}>
          {t('show-more', { count: entries.length - most })}
        </button>
      ) : null}
    </section>
  )
}

/** Things of one kind by their ids, under the name of the kind; '' where there is but one. */
interface Things {
  readonly of: string
  readonly all: readonly (readonly [id: string, name: string])[]
}

function Choice({
  label,
  any,
  things,
  value,
  onChoose,
}: {
  readonly label: string
  readonly any: string
  readonly things: readonly Things[]
  readonly value: string
  readonly onChoose: (id: string) => void
}) {
  return (
    <label>
      {label}{' '}
      <select class="field" value={value} onChange={(event) => onChoose(event.currentTarget.value)}>
        <option value="">{any}</option>
        {things.map(({ of, all }) => {
          const options = all
            .filter(([id]) => id !== '')
            .map(([id, name]) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))
          if (of === '' || options.length === 0) return options
          return (
            <optgroup key={of} label={of}>
              {options}
            </optgroup>
          )
        })}
      </select>
    </label>
  )
}
