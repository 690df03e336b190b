import { nameFault } from '#core/practice/words/name-fault.ts'
import { commandLine } from '../store/audit/doer.ts'
import { LINK_MINUTES } from '../store/people/log-ins.ts'
import type { Store } from '../store/store.ts'
import { practiceNamed } from './practice-named.ts'

/**
 * Adds a lead to a practice or network, whoever is there already, with a link to come in by.
 * @returns What is printed. Throws a sentence when it cannot be done.
 */
export async function createLead(
  store: Store,
  {
    id,
    name,
    at,
    now,
  }: { readonly id: string; readonly name: string; readonly at: string; readonly now: number },
): Promise<string> {
  const practice = await practiceNamed(store, id)
  const own = store.of(id, commandLine(now))
  const role = practice.kind === 'network' ? 'network-lead' : 'lead'
  const fault = nameFault(name)
  if (fault) throw new Error(fault)
  const person = await own.addPerson({ name: name.trim(), role, email: '' }, now)
  if (typeof person === 'string')
    throw new Error(
      `${practice.name} has a "${name.trim()}" already. For a new link: npm run -s practice -- link --id ${id} --person "${name.trim()}"`,
    )
  const token = await own.newLogIn(now, person.id)
  return `${person.name} is now a lead of ${practice.name}. The link works once, for ${LINK_MINUTES} minutes: ${at}/lead#sign-in/${token}`
}
