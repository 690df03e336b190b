import { signal } from '@preact/signals'
import { list, oneOf, record, type Shape, text, yesNo } from '#ui/shape.ts'
import { ask, isAccepted, type LeadAnswer } from '../link/lead-server.ts'

const isRole = oneOf('lead', 'network-lead', 'read-only')
type Role = 'lead' | 'network-lead' | 'read-only'

/** Somebody who may open this page: what they may do, when they were invited and last came. */
export interface Colleague {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly email: string
  readonly made: string
  readonly came: string
}

/** What a lead says of somebody. */
export type ColleagueGiven = Pick<Colleague, 'name' | 'role' | 'email'>

/** A way in for one person, shown this once. */
export type WayIn = { readonly path: string } | { readonly code: string }

const isColleague = record<Colleague>({
  id: text,
  name: text,
  role: isRole,
  email: text,
  made: text,
  came: text,
})
const isPeople = record<{ people: readonly Colleague[] }>({ people: list(isColleague) })
const isOne = record<{ person: Colleague }>({ person: isColleague })

/** What ended with somebody who was removed. */
interface EndedWith {
  /** Names of the desks whose lasting codes ended. */
  readonly lastingCodes: readonly string[]
  readonly readToken: boolean
}

const isRemoved = record<{ ended: EndedWith }>({
  ended: record<EndedWith>({ lastingCodes: list(text), readToken: yesNo }),
})

/** Everyone who may open the lead page of this practice. */
export const colleagues = signal<readonly Colleague[]>([])

/** Reads who may come; gives back why that could not be read. */
export async function loadPeople(): Promise<string | undefined> {
  const answer = await ask(isPeople, 'GET', '/api/lead/people')
  if (!answer.ok) return answer.error
  colleagues.value = answer.body.people
  return undefined
}

/** Adds somebody, or changes who is there already. */
export async function savePerson(
  given: ColleagueGiven,
  id?: string,
): Promise<LeadAnswer<{ readonly person: Colleague }>> {
  const answer = await ask(isOne, id ? 'PUT' : 'POST', `/api/lead/people${id ? `/${id}` : ''}`, given)
  if (answer.ok) await loadPeople()
  return answer
}

/** Lets somebody in no more; gives back what ended with them that others may miss. */
export async function removePerson(id: string): Promise<LeadAnswer<{ readonly ended: EndedWith }>> {
  const answer = await ask(isRemoved, 'DELETE', `/api/lead/people/${id}`)
  if (answer.ok) await loadPeople()
  return answer
}

/** A link or a code for one person. */
export async function wayInFor(id: string, by: 'link' | 'code'): Promise<LeadAnswer<WayIn>> {
  const shape =
    by === 'link' ? record<{ path: string }>({ path: text }) : record<{ code: string }>({ code: text })
  return ask(shape as Shape<WayIn>, 'POST', `/api/lead/people/${id}/way-in`, { by })
}

/** Signs somebody out everywhere and ends their passkeys and recovery code, as when a device was lost; gives back why that was refused. */
export async function endPasskeys(id: string): Promise<string | undefined> {
  const answer = await ask(isAccepted, 'POST', `/api/lead/people/${id}/passkeys/end`)
  return answer.ok ? undefined : answer.error
}
