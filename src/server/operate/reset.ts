import { commandLine } from '../store/audit/doer.ts'
import { LINK_MINUTES } from '../store/people/log-ins.ts'
import type { Store } from '../store/store.ts'
import { practiceNamed } from './practice-named.ts'

/**
 * Ends every way in that a person has, wherever they are signed in too, and makes a link to come in by.
 * @returns What is printed. Throws a sentence when it cannot be done.
 */
export async function reset(
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
  const called = name.trim().toLowerCase()
  const people = await own.people()
  const person = people.find((one) => one.name.toLowerCase() === called)
  if (!person)
    throw new Error(
      `${practice.name} has nobody called "${name.trim()}". ${people.length > 0 ? `There are: ${people.map((one) => one.name).join(', ')}.` : `There is nobody yet. For a first lead: npm run -s operate -- create-lead ${id} "NAME"`}`,
    )
  const passkeys = await own.removePasskeys(person.id)
  await own.forgetRecovery(person.id)
  const sessions = (await own.signOut(person.id)) ?? 0
  const token = await own.newLogIn(now, person.id)
  return `${person.name} is signed out (${sessions}), and has no passkey (${passkeys} ended) and no recovery code any more. The link works once, for ${LINK_MINUTES} minutes: ${at}/lead#sign-in/${token}`
}
