import { looseHours } from '#core/exchange/loose.ts'
import { readHours } from '#core/hours/text.ts'
import { blankService, type Service } from '#core/practice/service.ts'
import { freeId } from '../services/service-edit.ts'

/** What is said once of all roles that were ticked. */
export interface TeamDraft {
  readonly roles: readonly string[]
  /** What reception does to book one of them. */
  readonly steps: string
  /** When they are here, in one line of text. */
  readonly hours: string
}

/** The services that ticked roles stand for, one for each, run by the practice; `nameOf` gives the name of a kind of help. */
export function teamRecords(
  { roles, steps, hours }: TeamDraft,
  nameOf: (role: string) => string,
  { taken, today, by }: { readonly taken: ReadonlySet<string>; readonly today: string; readonly by: string },
): Service[] {
  const read = readHours(looseHours(hours))
  const ids = new Set(taken)
  return roles.map((role) => {
    const id = freeId(nameOf(role), ids)
    ids.add(id)
    return {
      ...blankService(id, { on: today, by }),
      name: nameOf(role),
      serves: [role],
      inHouse: true,
      refer: { way: 'book-here', steps: steps.trim() },
      schedules: 'fault' in read ? [] : read.schedules,
      bankHolidays: ('fault' in read ? undefined : read.bankHolidays) ?? 'closed',
    }
  })
}
