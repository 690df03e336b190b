import { type GuidePart, type GuideStep, isService, type ServicePart } from '#core/practice/guide.ts'
import type { Practice } from '#core/practice/practice.ts'
import type { Service } from '#core/practice/service.ts'

/** The service of a screen, if the practice has it. */
export function serviceOf(part: ServicePart, practice: Practice): Service | undefined {
  return practice.services.filter((service) => fits(part, service))[part.at]
}

/** Whether a service is of the kind that a screen asks for. */
export function fits(part: ServicePart, service: Service): boolean {
  return part.serves.length === 0
    ? service.serves.length === 0 && isInterpreter(service)
    : service.serves.some((id) => part.serves.includes(id))
}

function isInterpreter({ name, words = [] }: Service): boolean {
  return [name, ...words].some((word) => /interpret|translat|language line|cyfieith/i.test(word))
}

/** Where a screen stands: filled in, said not to be here, or to do. */
export type PartState = 'done' | 'not-here' | 'to-do'

/** Where a screen stands, from the practice's document and whether its board was ever set. */
export function partState(part: GuidePart, practice: Practice, boardSet: boolean): PartState {
  if (isDone(part, practice, boardSet)) return 'done'
  return practice.notNeeded?.includes(part.id) ? 'not-here' : 'to-do'
}

function isDone(part: GuidePart, practice: Practice, boardSet: boolean): boolean {
  if (!isService(part)) return part.id === 'board' ? boardSet : hasDetails(practice)
  return (
    serviceOf(part, practice) !== undefined ||
    // How it is booked may be said in the practice's own words for that kind of help, without a service.
    (part.everywhere === true && part.serves.some((id) => practice.overrides.booking?.[id] !== undefined))
  )
}

function hasDetails({ name, phone, address, coreHours }: Practice): boolean {
  return [name, phone, address].every((text) => text.trim() !== '') && coreHours.some((day) => day !== null)
}

export interface StepProgress {
  readonly step: GuideStep
  readonly state: PartState
}

/** How far a practice is: each step, how many are settled, and the minutes that the rest may take. */
export function progress(
  guide: readonly GuideStep[],
  practice: Practice,
  boardSet: boolean,
): { readonly steps: readonly StepProgress[]; readonly done: number; readonly minutes: number } {
  const steps = guide.map((step): StepProgress => {
    const states = step.parts.map((part) => partState(part, practice, boardSet))
    if (states.includes('to-do')) return { step, state: 'to-do' }
    return { step, state: states.includes('done') ? 'done' : 'not-here' }
  })
  const left = guide
    .flatMap(({ parts }) => parts)
    .filter((part) => partState(part, practice, boardSet) === 'to-do')
  return {
    steps,
    done: steps.filter(({ state }) => state !== 'to-do').length,
    minutes: Math.ceil(left.reduce((sum, { minutes }) => sum + minutes, 0)),
  }
}

/** The next screen that is to do after one, going round; undefined when none is. `passed` are left for now. */
export function nextPart(
  guide: readonly GuideStep[],
  after: string | undefined,
  practice: Practice,
  boardSet: boolean,
  passed: ReadonlySet<string>,
): GuidePart | undefined {
  const all = guide.flatMap(({ parts }) => parts)
  const from = all.findIndex(({ id }) => id === after) + 1
  return [...all.slice(from), ...all.slice(0, from)].find(
    (part) => !passed.has(part.id) && partState(part, practice, boardSet) === 'to-do',
  )
}
