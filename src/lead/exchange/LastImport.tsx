import { useRef } from 'preact/hooks'
import { londonNow } from '#core/clock/wall-clock.ts'
import { timeOfDay } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { mayChange } from '../people/sign-in.ts'
import { type SavedNote, SavedSaid } from '../services/SavedSaid.tsx'
import { history } from '../services/service-store.ts'

const IMPORT = /^brought in (\d+) services?$/

/** Where services were brought in from a file today and nothing was changed since: that it was so, and its undo, for whoever sees in the list that it was the wrong file. */
export function LastImport() {
  const [newest] = history.value
  const count = Number(IMPORT.exec(newest?.what ?? '')?.[1] ?? 0)
  const isToday = newest?.at.slice(0, 10) === londonNow(Date.now()).slice(0, 10)
  // What came of its undo stays in view, though the undo is what is newest then.
  const note = useRef<SavedNote>(undefined)
  if (newest && count > 0 && isToday && note.current?.revision !== newest.revision) {
    const message = t('exchange-last-import', { count, time: timeOfDay(newest.at) })
    note.current = { message, revision: newest.revision }
  }
  return note.current && mayChange.value ? <SavedSaid done={note.current} /> : null
}
