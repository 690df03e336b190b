import type { Enquiry } from '../call/enquiry.ts'
import { factsOf } from '../pathway/expression.ts'
import { partitionsOf } from './partitions.ts'
import { describePeople } from './people.ts'
import type { Fault } from './problem.ts'

/** What a yes to a narrower question says of a wider one beside it, restated apart from the content: who has none left today runs out in time, whatever was pressed first. */
const SAYS: Readonly<Record<string, Readonly<Record<string, boolean>>>> = {
  'none-today': { 'runs-out': true, 'out-by': true, 'meds-none': true, left3: false },
  'meds-none': { 'runs-out': true, 'out-by': true },
  doubled: { 'doses-wrong': true },
  inr8: { inr5: true },
  'order-soon': { ordered: true },
}

/** A narrower yes is never silenced by what was answered to a wider question beside it (D50). */
export function checkNarrow(enquiry: Enquiry): Fault[] {
  const { pathway } = enquiry
  const named = new Set(
    [...pathway.send, ...pathway.raise].flatMap(({ when }) => (when ? factsOf(when) : [])),
  )
  const faults: Fault[] = []
  for (const [narrow, wides] of Object.entries(SAYS))
    for (const [wide, value] of Object.entries(wides)) {
      if (!named.has(narrow) || !named.has(wide)) continue
      const fault = silenced(enquiry, narrow, wide, value)
      if (fault) faults.push(fault)
    }
  return faults
}

function silenced(enquiry: Enquiry, narrow: string, wide: string, value: boolean): Fault | undefined {
  for (const { people, clock } of partitionsOf(enquiry, { [narrow]: true, [wide]: value })) {
    const against = { ...Object.fromEntries(people), [wide]: !value }
    const slower = partitionsOf(enquiry, against).find((other) => other.clock < clock)
    if (slower)
      return {
        invariant: 50,
        pathway: enquiry.pathway.id,
        path: slower.line < 0 ? [] : ['send', slower.line],
        message: `${describePeople(enquiry, slower.people)} gets rank ${slower.clock}; "${narrow}" says that "${wide}" is ${value ? 'yes' : 'no'}, and that gives ${clock}. A narrower yes holds.`,
      }
  }
  return undefined
}
