/** Whom a service takes, as a person fills it in; the record keeps it as small conditions that refuse. */
export interface Limits {
  /** Youngest age taken: whole years, "16", or months, "6m". */
  readonly lowest?: string
  /** Oldest age taken, in whole years: "64" takes everybody until the 65th birthday. */
  readonly highest?: string
  /** The one sex it takes. */
  readonly only?: 'female' | 'male'
  /** Yes-no facts of which none may hold, "pregnant". */
  readonly conditions: readonly string[]
  /** Conditions that no field can show, as they are written. */
  readonly others: readonly string[]
}

const LOWEST = /^age < ([1-9]\d{0,2}m?)$/
const UNTIL = /^age >= ([1-9]\d{0,2})$/
const ONLY = /^(?:not sex =|sex !=) (female|male)$/

/** Lays conditions that refuse out as fields; `facts` are the yes-no facts that have a tick. What no field can show is kept as it is. */
export function limitsOf(refuses: readonly string[], facts: ReadonlySet<string>): Limits {
  let lowest: string | undefined
  let highest: string | undefined
  let only: Limits['only']
  const conditions: string[] = []
  const others: string[] = []
  for (const text of refuses) {
    const plain = spaced(text)
    const [from, until, sex] = [LOWEST.exec(plain)?.[1], UNTIL.exec(plain)?.[1], ONLY.exec(plain)?.[1]]
    if (from && lowest === undefined) lowest = from
    else if (until && highest === undefined) highest = String(Number(until) - 1)
    else if (sex && only === undefined) only = sex as 'female' | 'male'
    else if (facts.has(plain)) conditions.push(...(conditions.includes(plain) ? [] : [plain]))
    else others.push(text)
  }
  return {
    ...(lowest === undefined ? {} : { lowest }),
    ...(highest === undefined ? {} : { highest }),
    ...(only === undefined ? {} : { only }),
    conditions,
    others,
  }
}

/** The conditions that refuse, from the fields. */
export function refusesOf({ lowest, highest, only, conditions, others }: Limits): string[] {
  return [
    ...(lowest === undefined ? [] : [`age < ${lowest}`]),
    ...(highest === undefined ? [] : [`age >= ${Number(highest) + 1}`]),
    ...(only === undefined ? [] : [`not sex = ${only}`]),
    ...conditions,
    ...others,
  ]
}

/** Reads an age as people type it, "16", "16 years", "6m", "6 months", as "16" or "6m"; undefined when it is no age. */
export function readAgeLimit(text: string): string | undefined {
  const match = /^0*(\d{1,3})\s*(m|mth|mths|months?|mis|y|yrs?|years?|oed)?$/.exec(text.trim().toLowerCase())
  if (!match) return undefined
  const months = match[2]?.startsWith('m')
  const n = Number(match[1])
  if (n > (months ? 36 : 120)) return undefined
  return months ? `${n}m` : String(n)
}

/** Whether the youngest age taken is above the oldest, so that nobody is taken. */
export function takesNobody({ lowest, highest }: Pick<Limits, 'lowest' | 'highest'>): boolean {
  if (lowest === undefined || highest === undefined) return false
  const months = lowest.endsWith('m') ? Number(lowest.slice(0, -1)) : Number(lowest) * 12
  return months >= (Number(highest) + 1) * 12
}

/** A condition with one space between its parts. */
function spaced(text: string): string {
  return text
    .replaceAll(/(<=|>=|!=|<|>|=)/g, ' $1 ')
    .replaceAll(/\s+/g, ' ')
    .trim()
}
