import type { SkipReason } from '../call/help.ts'
import type { KeySet } from '../pathway/release-files.ts'

/** The one name that every sensitive topic, group and destination is counted under. */
export const OTHER = 'other'
/** Days of the week as cells name them, Monday first. */
export const WEEKDAY_KEYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
/** The numbers of screens at which a band of counts ends and the next begins. */
export const SCREEN_EDGES = [4, 6, 9] as const
/** The numbers of seconds at which a band of counts ends and the next begins. */
export const SECOND_EDGES = [60, 120, 240] as const

/** How an offer may end (engine rule 30). */
export const RESPONSES = [
  'accepted',
  'declined-gp',
  'declined-other',
  'no-capacity',
  'left',
  'raised',
  'unrecorded',
] as const
/** What became of words that the search did not know: nothing was found, or staff suggested the word. */
export const SEARCH_ENDS = ['missed', 'suggested'] as const
/** Why a caller came back from where they were sent; the last two are incidents. */
export const RETURN_REASONS = ['wrong-place', 'sooner', 'later', 'fine', 'unsafe', 'missed-999'] as const
/** A reason why a caller came back. */
export type ReturnReason = (typeof RETURN_REASONS)[number]
/** The bands of age that are counted, in years. */
export const AGE_BANDS = ['under-1', '1-4', '5-15', '16-64', '65-up', 'unknown'] as const
const REASONS: Readonly<Record<SkipReason | 'no-capacity', true>> = {
  absent: true,
  closed: true,
  full: true,
  refused: true,
  stale: true,
  'hours-unknown': true,
  'surgery-closed': true,
  'no-capacity': true,
}
/** Why a kind of help could not be had, as gaps are counted. */
export const REASON_KEYS = /* @__PURE__ */ Object.keys(REASONS)
/** The ids of all published releases together, ready to be looked up: desks on different releases are counted side by side. */
export interface KnownKeys {
  readonly pathways: ReadonlySet<string>
  readonly groups: ReadonlySet<string>
  readonly destinations: ReadonlySet<string>
  readonly signs: ReadonlySet<string>
  readonly causes: ReadonlySet<string>
  readonly words: ReadonlySet<string>
  /** "sore-throat/2" for every version of a pathway that was ever published. */
  readonly versions: ReadonlySet<string>
}

/** Joins the key sets of published releases. */
export function knownKeys(sets: readonly KeySet[]): KnownKeys {
  const all = (list: (set: KeySet) => readonly string[]) => new Set(sets.flatMap(list))
  return {
    pathways: all((set) => set.pathways),
    groups: all((set) => set.groups),
    destinations: all((set) => set.destinations),
    signs: all((set) => set.signs),
    causes: all((set) => set.causes),
    words: all((set) => set.words ?? []),
    versions: all((set) => Object.entries(set.versions).map(([id, version]) => `${id}/${version}`)),
  }
}

type Part = (known: KnownKeys, text: string, before: string) => boolean

const named = (list: (known: KnownKeys) => ReadonlySet<string>): Part => {
  return (known, text) => text === OTHER || list(known).has(text)
}
const oneOf = (texts: Iterable<string>): Part => {
  const set = new Set(texts)
  return (_known, text) => set.has(text)
}
/** The keys of each small table, at most three; none holds the hour with the topic or group (engine rules 29 to 31). */
// The desk only makes cells: marked so, the build leaves out of it what checks them.
const TABLES = /* @__PURE__ */ tablesOf()

function tablesOf(): ReadonlyMap<string, readonly Part[]> {
  const topic = named((known) => known.pathways)
  const group = named((known) => known.groups)
  const destination = named((known) => known.destinations)
  const rank = oneOf(['0', '1', '2', '3', '4', '5', '6'])
  const line: Part = (_known, text) => /^(line-(0|[1-9]\d?)|raise|sign|floor)$/.test(text)
  return new Map([
    ['t1', [topic, destination, oneOf(RESPONSES)]],
    ['t2', [group, rank, oneOf(['first', 'raised'])]],
    [
      't3',
      [oneOf(WEEKDAY_KEYS), oneOf(Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0')))],
    ],
    ['t3g', [group, oneOf(['morning', 'afternoon'])]],
    ['t3c', [oneOf(['phone', 'desk'])]],
    ['t4', [destination, oneOf(REASON_KEYS), destination]],
    ['t4t', [topic, destination]],
    ['t5', [oneOf(AGE_BANDS), rank]],
    ['t6', [topic, destination, oneOf(RETURN_REASONS)]],
    ['t8', [named((known) => known.words), oneOf(SEARCH_ENDS)]],
    ['t7', [named((known) => known.causes)]],
    ['t9', [oneOf(['screens', 'seconds', 'closed']), effort]],
    ['t9u', [(known, text) => known.signs.has(text)]],
    [
      't11',
      [
        (known, text) => known.pathways.has(text),
        (known, text, before) => known.versions.has(`${before}/${text}`),
        line,
      ],
    ],
    ['t12', [oneOf(['gate']), oneOf(['yes', 'no'])]],
  ])
}

function effort(_known: KnownKeys, text: string, before: string): boolean {
  if (before === 'screens') return bandsOf(SCREEN_EDGES).includes(text)
  if (before === 'seconds') return bandsOf(SECOND_EDGES).includes(text)
  return text === 'under-8s'
}

/** Whether a return may mean that somebody was harmed: it is told to the clinical lead before it is counted. */
export function isIncident(reason: ReturnReason): boolean {
  return reason === 'unsafe' || reason === 'missed-999'
}

/** Whether a skip is counted for a reason that the table of gaps knows. */
export function isGapReason(reason: string): boolean {
  return Object.hasOwn(REASONS, reason)
}

/** The names of the bands between edges: "under-4", "4-6", "6-9", "9-up". */
export function bandsOf(edges: readonly number[]): string[] {
  return [
    `under-${edges[0]}`,
    ...edges.slice(1).map((edge, at) => `${edges[at]}-${edge}`),
    `${edges.at(-1)}-up`,
  ]
}

/** Whether a cell is made of nothing but names that a published release holds and fixed lists: free text and numbers cannot get in. */
export function validCell(known: KnownKeys, cell: string): boolean {
  const [table = '', ...parts] = cell.split('/')
  const rules = TABLES.get(table)
  return (
    rules !== undefined &&
    parts.length === rules.length &&
    rules.every((allows, at) => allows(known, parts[at]!, parts[at - 1] ?? ''))
  )
}
