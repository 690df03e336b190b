import type { ComponentChildren } from 'preact'
import { useState } from 'preact/hooks'
import { londonNow } from '#core/clock/wall-clock.ts'
import { canonical } from '#core/practice/canonical.ts'
import type { Service } from '#core/practice/service.ts'
import { type FieldProblem, serviceNames } from '#core/practice/service-check.ts'
import { t } from '#ui/language.ts'
import { formProblems, problemsInOrder } from '../fields/form-check.ts'
import { type FormState, tidied, withChange } from '../fields/form-state.ts'
import { release } from '../link/lead-data.ts'
import { notesToKeep } from '../patients/notes-to-keep.ts'
import { usePatients } from '../patients/use-patients.tsx'
import { freeId } from '../services/service-edit.ts'
import { removeService, type Saved, type SavedBy, saveService } from '../services/service-store.ts'

interface Start {
  readonly start: Service
  readonly base: Service | null
  readonly taken: ReadonlySet<string>
  readonly onDone: (message: string) => void
}

interface ServiceFormState extends FormState {
  /** What is asked about people in its notes before it is saved. */
  readonly patients: ComponentChildren
  /** Whether anything was changed that is not saved. */
  readonly dirty: boolean
  /** How often saving was refused: each time the first wrong field takes the focus. */
  readonly refusals: number
  /** What another lead saved meanwhile: null when they removed it, undefined when nobody did. */
  readonly other: Service | null | undefined
  /** Who saved that, and when. */
  readonly last: SavedBy | undefined
  /** What another lead saved meanwhile of a service that shall be removed. */
  readonly unseen: Service | undefined
  readonly save: () => Promise<void>
  /** Saves a record made from both versions over the one the other lead saved. */
  readonly settle: (merged: Service) => Promise<void>
  /** Removes the record as it was read, or as another lead left it. */
  readonly remove: (over?: Service) => Promise<void>
}

/** The state of the form of one service: checked as the server checks it before anything is sent, so that problems show at once and without a network. */
export function useServiceForm({ start, base, taken, onDone }: Start): ServiceFormState {
  const [service, setService] = useState(start)
  const [read, setRead] = useState(base)
  const [drafts, setDrafts] = useState<FormState['drafts']>({})
  const [searchOnly, setSearchOnly] = useState(base !== null && base.serves.length === 0)
  const [said, setSaid] = useState<readonly FieldProblem[]>([])
  const [refusals, setRefusals] = useState(0)
  const [other, setOther] = useState<Service | null | undefined>(undefined)
  const [last, setLast] = useState<SavedBy | undefined>(undefined)
  const [unseen, setUnseen] = useState<Service | undefined>(undefined)
  const check = (of: Service) => formProblems({ service: of, drafts, searchOnly }, names(), today(), read)
  const refuse = (problems: readonly FieldProblem[]) => {
    setSaid(problems)
    setRefusals((count) => count + 1)
  }
  const save = () => send(service, read)
  const patients = usePatients(() => void save())
  const send = async (of: Service, over: Service | null) => {
    if (check(of).length > 0) return refuse([])
    if (!(await patients.mayKeep(notesToKeep(of, over)))) return
    const record = tidied(over === null ? { ...of, id: freeId(of.name, taken) } : of)
    take(await saveService(record, over), t('service-saved', { name: record.name }))
  }
  const take = (saved: Saved, done: string) => {
    if (saved.kind === 'saved') return onDone(done)
    if (saved.kind === 'changed') {
      setLast(saved.last)
      setOther(saved.current)
      return setSaid([])
    }
    refuse(saved.problems.length > 0 ? saved.problems : [{ field: 'all', message: saved.message }])
  }
  return {
    service,
    patients: patients.question,
    set: (change) => {
      setService((now) => withChange(now, change))
      setSaid([])
    },
    drafts,
    setDraft: (field, text) =>
      setDrafts(({ [field]: _, ...rest }) => (text === undefined ? rest : { ...rest, [field]: text })),
    problems: refusals > 0 ? problemsInOrder([...said, ...check(service)]) : said,
    searchOnly,
    setSearchOnly,
    dirty: canonical(service) !== canonical(start) || Object.keys(drafts).length > 0,
    refusals,
    other,
    last,
    unseen,
    save,
    settle: async (merged) => {
      setService(merged)
      setRead(other ?? null)
      setOther(undefined)
      await send(merged, other ?? null)
    },
    remove: async (over) => {
      const seen = over ?? read
      if (!seen) return
      const saved = await removeService(seen)
      if (saved.kind !== 'changed') return take(saved, t('service-removed', { name: seen.name }))
      if (!saved.current) return onDone(t('service-removed', { name: seen.name }))
      setLast(saved.last)
      setUnseen(saved.current)
    },
  }
}

function today(): string {
  return londonNow(Date.now()).slice(0, 10)
}

function names() {
  return serviceNames(release.value ?? { destinations: {}, facts: {}, settings: {} })
}
