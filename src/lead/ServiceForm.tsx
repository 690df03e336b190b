import { useEffect, useRef, useState } from 'preact/hooks'
import type { Service } from '#core/service.ts'
import type { FieldProblem } from '#core/service-check.ts'
import { t } from '#ui/language.ts'
import { HoursEditor } from './HoursEditor.tsx'
import { release } from './lead-data.ts'
import { OtherVersion } from './OtherVersion.tsx'
import { PhoneFields } from './PhoneFields.tsx'
import { freeId } from './service-edit.ts'
import { removeService, saveService } from './service-store.ts'

const WAYS = ['self-refer', 'walk-in', 'book-here', 'practice-refers'] as const
const POLICIES = ['closed', 'open', 'unknown'] as const
const TEXTS = ['address', 'cost', 'access', 'notesForStaff', 'notesForPatients', 'replyTime'] as const

/** One service to fill in. What another lead saved meanwhile stands beside it; nothing is overwritten unseen. */
export function ServiceForm({
  start,
  base,
  taken,
  onDone,
}: {
  readonly start: Service
  /** The record as it was read; null for a new one. */
  readonly base: Service | null
  /** Ids in use: a new record takes its own from its name. */
  readonly taken: ReadonlySet<string>
  readonly onDone: (message: string) => void
}) {
  const [service, setService] = useState(start)
  const [read, setRead] = useState(base)
  const [problems, setProblems] = useState<readonly FieldProblem[]>([])
  const [other, setOther] = useState<Service | null | undefined>(undefined)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const set = (change: Partial<Service>) => setService({ ...service, ...change })
  const setText = (field: (typeof TEXTS)[number], value: string) => {
    const { [field]: _, ...rest } = service
    setService(value ? { ...rest, [field]: value } : rest)
  }
  const save = async () => {
    const record = base === null && read === null ? { ...service, id: freeId(service.name, taken) } : service
    const saved = await saveService(record, read)
    if (saved.kind === 'saved') return onDone(t('service-saved', { name: service.name }))
    if (saved.kind === 'changed') {
      setOther(saved.current)
      setProblems([{ field: 'all', message: saved.message }])
      return
    }
    setProblems(saved.problems.length > 0 ? saved.problems : [{ field: 'all', message: saved.message }])
  }
  const wrong = (field: string) =>
    problems
      .filter((problem) => problem.field === field)
      .map(({ message }) => (
        <p class="wrong" role="alert" key={message}>
          {message}
        </p>
      ))
  const destinations = Object.values(release.value?.destinations ?? {}).filter(({ always }) => !always)
  return (
    <form
      class="card service-form"
      aria-labelledby="service-form-title"
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
    >
      <h3 id="service-form-title" tabIndex={-1} ref={heading}>
        {base ? t('service-edit', { name: base.name }) : t('service-new')}
      </h3>
      {wrong('all')}
      {other === undefined ? null : (
        <OtherVersion
          mine={service}
          other={other}
          onTake={() => {
            if (other) setService(other)
            setRead(other)
            setOther(undefined)
            setProblems([])
          }}
          onKeepMine={() => {
            setRead(other)
            setOther(undefined)
            setProblems([])
          }}
        />
      )}
      <label>
        {t('field-name')}
        <input
          class="field"
          required
          value={service.name}
          onInput={(event) => set({ name: event.currentTarget.value })}
        />
      </label>
      {wrong('name')}
      <fieldset>
        <legend>{t('field-serves')}</legend>
        <div class="choices">
          {destinations.map(({ id, label }) => (
            <label key={id}>
              <input
                type="checkbox"
                checked={service.serves.includes(id)}
                onChange={(event) =>
                  set({
                    serves: event.currentTarget.checked
                      ? [...service.serves, id]
                      : service.serves.filter((one) => one !== id),
                  })
                }
              />{' '}
              {label}
            </label>
          ))}
        </div>
        <p class="quiet-text">{t('field-serves-help')}</p>
      </fieldset>
      {wrong('serves')}
      <PhoneFields phones={service.phones} onChange={(phones) => set({ phones })} />
      {wrong('phones')}
      <label>
        {t('field-way')}
        <select
          class="field"
          value={service.refer.way}
          onChange={(event) =>
            set({ refer: { ...service.refer, way: event.currentTarget.value as Service['refer']['way'] } })
          }
        >
          {WAYS.map((way) => (
            <option key={way} value={way}>
              {t(`way-${way}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('field-steps')}
        <textarea
          class="field"
          rows={2}
          value={service.refer.steps}
          onInput={(event) => set({ refer: { ...service.refer, steps: event.currentTarget.value } })}
        />
      </label>
      {wrong('steps')}
      <HoursEditor schedules={service.schedules} onChange={(schedules) => set({ schedules })} />
      {wrong('hours')}
      <label>
        {t('field-bank-holidays')}
        <select
          class="field"
          value={service.bankHolidays}
          onChange={(event) => set({ bankHolidays: event.currentTarget.value as Service['bankHolidays'] })}
        >
          {POLICIES.map((policy) => (
            <option key={policy} value={policy}>
              {t(`policy-${policy}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('field-refuses')}
        <input
          class="field"
          value={service.refuses.join('; ')}
          placeholder={t('field-refuses-example')}
          onChange={(event) => set({ refuses: parts(event.currentTarget.value, ';') })}
        />
      </label>
      {wrong('refuses')}
      <label>
        {t('field-words')}
        <input
          class="field"
          value={(service.words ?? []).join(', ')}
          onChange={(event) => set({ words: parts(event.currentTarget.value, ',') })}
        />
      </label>
      {TEXTS.map((field) => (
        <label key={field}>
          {t(`field-${field}`)}
          <input
            class="field"
            value={service[field] ?? ''}
            onInput={(event) => setText(field, event.currentTarget.value)}
          />
          {wrong(field)}
        </label>
      ))}
      <label>
        {t('field-checkEvery')}
        <input
          class="field"
          type="number"
          min={1}
          max={730}
          value={service.checkEvery}
          onInput={(event) => set({ checkEvery: Number(event.currentTarget.value) })}
        />
      </label>
      {wrong('checkEvery')}
      <div class="row">
        <button type="submit" class="button main">
          {t('save')}
        </button>
        <button type="button" class="button" onClick={() => onDone('')}>
          {t('cancel')}
        </button>
        {base ? (
          <button
            type="button"
            class="button quiet"
            onClick={() =>
              void removeService(base).then((saved) =>
                saved.kind === 'saved'
                  ? onDone(t('service-removed', { name: base.name }))
                  : setProblems([{ field: 'all', message: saved.message }]),
              )
            }
          >
            {t('service-remove')}
          </button>
        ) : null}
      </div>
    </form>
  )
}

function parts(text: string, by: string): string[] {
  return text
    .split(by)
    .map((part) => part.trim())
    .filter(Boolean)
}
