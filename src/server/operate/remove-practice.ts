import { createInterface } from 'node:readline/promises'
import { commandLine } from '../store/audit/doer.ts'
import type { OwnRows } from '../store/practices/removal.ts'
import type { Store } from '../store/store.ts'
import { practiceNamed } from './practice-named.ts'

/** How whoever runs the server says that they mean it: by the practice's name, beforehand or when they are asked; or without being asked. */
export interface Meant {
  readonly name?: string | undefined
  readonly yes?: boolean | undefined
}

/**
 * Takes a practice or network away, once it was said what goes and that it is meant.
 * @param ask Asks for the practice's name; undefined where nobody answers.
 * @returns What is printed. Throws a sentence when nothing was taken away.
 */
export async function removePractice(
  store: Store,
  { id, meant, now }: { readonly id: string; readonly meant: Meant; readonly now: number },
  ask: (question: string) => Promise<string | undefined>,
): Promise<string> {
  const { name, sample } = await practiceNamed(store, id)
  const own = store.of(id, commandLine(now))
  const typed = meant.yes
    ? name
    : (meant.name ?? (await ask(`${whatGoes(name, await own.ownRows())}\nType its name to remove it: `)))
  if (typed === undefined)
    throw new Error(
      `Nobody answered, so nothing was removed. To say it beforehand: --name "${name}", or --yes.`,
    )
  if (typed.trim() !== name)
    throw new Error(`"${typed.trim()}" is not its name, which is "${name}". Nothing was removed.`)
  const members = await own.remove()
  if (members === undefined) throw new Error(`${name} is not there any more.`)
  if (members.length > 0)
    throw new Error(
      `${name} still has practices: ${members.join(', ')}. Their leads leave it under "Network", or remove them first. Nothing was removed.`,
    )
  const left = sample && (await store.heads()).length === 0
  return `${name} was removed. Its desks say so as soon as they ask, and its people cannot come in any more. The audit says who did it. Backups still hold it: delete those that you need not keep.${left ? ' No practice is left, so the next start makes the samples again.' : ''}`
}

/** What is about to go, in one sentence. */
function whatGoes(name: string, rows: OwnRows): string {
  const of = (table: string) => rows[table] ?? 0
  const parts = [
    `${of('revision')} revisions of its details and services`,
    `${of('person')} people with their ways in (${of('session')} signed in)`,
    `${of('device')} desks`,
    `${of('tally')} tables of counts`,
    `${of('suggestion')} suggestions`,
    `${of('report')} reports`,
  ]
  return `This takes away all that is kept of ${name}: ${parts.join(', ')}, codes, links and tokens. The audit stays. It cannot be undone but by a backup.`
}

/** Asks on this terminal, or takes the first line of what is given; undefined where there is none. */
export async function askHere(question: string): Promise<string | undefined> {
  const lines = createInterface({ input: process.stdin, output: process.stdout })
  const ended = new Promise<undefined>((done) => lines.once('close', () => done(undefined)))
  try {
    return await Promise.race([lines.question(question), ended])
  } finally {
    lines.close()
  }
}
