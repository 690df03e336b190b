import { freshness } from '#core/practice/freshness.ts'
import {
  type GuidePart,
  type GuideStep,
  isService,
  type OwnPart,
  type ServicePart,
} from '#core/practice/guide.ts'
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

/** What is known of the day when the guide looks at a practice: whether its board was ever set, how many desks have joined and were heard from, and a London date. */
export interface GuideDay {
  readonly boardSet: boolean
  readonly desks: number
  readonly today: string
  /** How many services of its network nobody here has looked at yet. */
  readonly offered?: number
}

/** Where a screen stands. A service that nobody has checked for so long that desks do not offer it is not done. */
export function partState(part: GuidePart, practice: Practice, day: GuideDay): PartState {
  if (isDone(part, practice, day)) return 'done'
  return practice.notNeeded?.includes(part.id) ? 'not-here' : 'to-do'
}

function isDone(part: GuidePart, practice: Practice, day: GuideDay): boolean {
  if (!isService(part)) return isOwnDone(part, practice, day)
  const service = serviceOf(part, practice)
  return (
    (service !== undefined && isOffered(service, practice, day)) ||
    // How it is booked may be said in the practice's own words for that kind of help, without a service.
    (part.everywhere === true && part.serves.some((id) => practice.overrides.booking?.[id] !== undefined))
  )
}

function isOwnDone(part: OwnPart, practice: Practice, day: GuideDay): boolean {
  if (part.roles) return rolesHere(part.roles, practice, day).length > 0
  switch (part.id) {
    case 'board':
      return day.boardSet
    case 'desk':
      return day.desks > 0
    case 'network':
      return practice.network !== undefined && (!day.offered || usesNetwork(practice))
    default:
      return hasDetails(practice)
  }
}

/** Whether some service of the network is used here, or was said not to be wanted. */
function usesNetwork({ shared = {} }: Practice): boolean {
  return Object.values(shared).some(({ use }) => use !== 'shown')
}

/** The roles that some service here gives and that desks offer. */
export function rolesHere(
  roles: readonly string[],
  practice: Practice,
  day: Pick<GuideDay, 'today'>,
): readonly string[] {
  const given = new Set(
    practice.services.filter((one) => isOffered(one, practice, day)).flatMap(({ serves }) => serves),
  )
  return roles.filter((id) => given.has(id))
}

/** Whether desks offer a service at all, as far as its last check goes. */
export function isOffered(
  service: Service,
  { freshness: times }: Pick<Practice, 'freshness'>,
  { today }: Pick<GuideDay, 'today'>,
): boolean {
  return freshness(service, today, times) !== 'stale'
}

/** Whether it is known who the practice is and when it is there: before that its hours are only the usual ones. */
export function hasDetails({ name, phone, address, coreHours }: Practice): boolean {
  return [name, phone, address].every((text) => text.trim() !== '') && coreHours.some((day) => day !== null)
}

/** A step of the guide, and how far it is. */
export interface StepProgress {
  readonly step: GuideStep
  readonly state: PartState
}

/** How far a practice is: each step, how many are settled, and the minutes that the rest may take. */
export function progress(
  guide: readonly GuideStep[],
  practice: Practice,
  day: GuideDay,
): { readonly steps: readonly StepProgress[]; readonly done: number; readonly minutes: number } {
  const steps = guide.map((step): StepProgress => {
    const states = step.parts.map((part) => partState(part, practice, day))
    if (states.includes('to-do')) return { step, state: 'to-do' }
    return { step, state: states.includes('done') ? 'done' : 'not-here' }
  })
  const left = guide
    .flatMap(({ parts }) => parts)
    .filter((part) => partState(part, practice, day) === 'to-do')
  return {
    steps,
    done: steps.filter(({ state }) => state !== 'to-do').length,
    minutes: Math.ceil(left.reduce((sum, { minutes }) => sum + minutes, 0)),
  }
}

/** The screen that stands after one in the list of all; undefined after the last. */
export function partAfter(guide: readonly GuideStep[], id: string): GuidePart | undefined {
  const all = guide.flatMap(({ parts }) => parts)
  return all[all.findIndex((part) => part.id === id) + 1]
}

/** The next screen that is to do after one, going round; undefined when none is. `passed` are left for now. */
export function nextPart(
  guide: readonly GuideStep[],
  after: string | undefined,
  practice: Practice,
  day: GuideDay,
  passed: ReadonlySet<string>,
): GuidePart | undefined {
  const all = guide.flatMap(({ parts }) => parts)
  const from = all.findIndex(({ id }) => id === after) + 1
  return [...all.slice(from), ...all.slice(0, from)].find(
    (part) => !passed.has(part.id) && partState(part, practice, day) === 'to-do',
  )
}
