const DAY = '(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*'
const DAYS = String.raw`(${DAY}(?:(?:\s*[-,]\s*|\s+)${DAY})*)`
const TIME = String.raw`(\d\d?(?:[:.]?\d\d)?(?:\s*[ap]\.?m\.?)?)`
/** Days after which no times of their own stand. */
const ALONE = String.raw`${DAYS}\b(?!\s*\d)`
const NO_SPAN = String.raw`(?!\s*(?:-|to\b|until|till?\b|[:.]?\d))`
const SPAN = String.raw`${TIME}\s*(?:-|to|and|until|till?)\s*${TIME}`
const SHUT = '(?:closed|shuts?|closes?|closing)'
const NOT = String.raw`(?:except(?:\s+for)?|excluding|exc?l?\b\.?|apart\s+from|(?:but\s+)?not)`
const LATE = String.raw`(?:late|extended|longer)(?:\s+(?:night|opening|evening|hours|open|surgery))?s?`
const AFTERNOONS = String.raw`(?:afternoons?|p\.?m\.?s?\b)`
const ON = String.raw`(?:\s+(?:on\s+)?|\s*,\s*)`
const UNTIL = '(?:until|till?|to)'
const HALF_DAY = String.raw`half[\s-]*days?(?:\s+closing)?`
const LUNCH = String.raw`(?:\s+(?:for|over|at)?\s*(?:lunch|dinner)(?:time)?)?`

/** What stands before and after such words and goes with them. */
const AROUND = [String.raw`[\s,;(-]*(?:\b(?:and|but|with|or)\s+)?\b`, String.raw`(?:\s*\))?`] as const

const WORDINGS: readonly (readonly [RegExp, (found: readonly string[]) => string])[] = [
  // "(shut 1-2 Weds)", "closed for lunch 1-2", "Weds closed 1-2".
  [
    said(`${SHUT}${LUNCH}(?:\\s+(?:from|between))?\\s+${SPAN}${LUNCH}${ON}${ALONE}`),
    ([from, to, days]) => `${days} closed ${from}-${to}`,
  ],
  [
    said(`${DAYS}:?\\s+${SHUT}${LUNCH}(?:\\s+(?:from|between))?\\s+${SPAN}${LUNCH}`),
    ([days, from, to]) => `${days} closed ${from}-${to}`,
  ],
  [
    said(
      `(?:${SHUT}${LUNCH}|lunch(?:time)?(?:\\s+(?:closed|break|hour))?)(?:\\s*:|\\s+(?:from|between))?\\s+${SPAN}${LUNCH}`,
    ),
    ([from, to]) => `closed ${from}-${to}`,
  ],
  // "Thurs closed from 1pm", "early closing Wed 1pm", "closes at 1 on Thursdays".
  [
    said(`${DAYS}:?\\s+(?:early\\s+)?${SHUT}(?:\\s+early)?\\s+(?:from|after|at)\\s+${TIME}${NO_SPAN}`),
    ([days, at]) => `${days} closed from ${at}`,
  ],
  [
    said(`${SHUT}(?:\\s+early)?${ON}${DAYS}\\s+(?:from|after|at)\\s+${TIME}${NO_SPAN}`),
    ([days, at]) => `${days} closed from ${at}`,
  ],
  [
    said(`${SHUT}(?:\\s+early)?\\s+(?:from|after|at)\\s+${TIME}${ON}${ALONE}`),
    ([at, days]) => `${days} closed from ${at}`,
  ],
  [
    said(
      `(?:early\\s+clos(?:ing|e)|${HALF_DAY})${ON}${DAYS}[\\s,(]*(?:from|after|at|${UNTIL})?\\s*${TIME}${NO_SPAN}`,
    ),
    ([days, at]) => `${days} closed from ${at}`,
  ],
  [
    said(
      `${DAYS}:?\\s+(?:early\\s+clos(?:ing|e)|${HALF_DAY})[\\s,(]*(?:from|after|at|${UNTIL})?\\s*${TIME}${NO_SPAN}`,
    ),
    ([days, at]) => `${days} closed from ${at}`,
  ],
  // "late night Tues till 8pm", "Tues late till 8", "open until 8pm on Tuesdays".
  [
    said(`(?:open\\s+)?${LATE}${ON}${DAYS}[\\s,:(]*(?:open\\s+)?${UNTIL}?\\s*${TIME}${NO_SPAN}`),
    ([days, at]) => `${days} open until ${at}`,
  ],
  [
    said(`${DAYS}:?\\s+(?:open\\s+)?${LATE}\\s*(?:${UNTIL})?\\s*${TIME}${NO_SPAN}`),
    ([days, at]) => `${days} open until ${at}`,
  ],
  [
    said(`(?:open\\s+|(?:open\\s+)?${LATE}\\s+)${UNTIL}\\s+${TIME}${ON}${ALONE}`),
    ([at, days]) => `${days} open until ${at}`,
  ],
  [
    said(`${DAYS}:?\\s+open\\s+(?:late\\s+)?${UNTIL}\\s+${TIME}${NO_SPAN}`),
    ([days, at]) => `${days} open until ${at}`,
  ],
  // "excluding Thursday afternoons", "Thurs pm closed", "Thurs mornings only", "half day Thurs".
  [said(`(?:${NOT}|${SHUT}|no)${ON}${DAYS}\\s+${AFTERNOONS}`), ([days]) => `${days} closed afternoons`],
  [said(`${DAYS}\\s+${AFTERNOONS}\\s+(?:closed|shut|off)`), ([days]) => `${days} closed afternoons`],
  [
    said(`${DAYS}:?\\s+(?:${HALF_DAY}|(?:mornings?|a\\.?m\\.?)\\s+only)`),
    ([days]) => `${days} closed afternoons`,
  ],
  [said(`${HALF_DAY}${ON}${ALONE}`), ([days]) => `${days} closed afternoons`],
  // "Mon-Fri 9am-5pm except Wed".
  [said(`${NOT}${ON}${DAYS}(?=\\s*(?:[;,)]|$))`), ([days]) => `${days} closed`],
]

/**
 * Hours as people write them without what they say of single days besides their times, and that as parts of its own which `readHours` reads: a late night, an early closing, a break, an afternoon off.
 * @example changesSaid('Mon-Fri 08:00-18:30, late night Tues till 20:00') // { text: 'Mon-Fri 08:00-18:30', changes: ['Tues open until 20:00'] }
 */
export function changesSaid(text: string): { readonly text: string; readonly changes: readonly string[] } {
  const changes: string[] = []
  let rest = text
  for (const [pattern, write] of WORDINGS)
    rest = rest.replace(pattern, (_, ...found: (string | number)[]) => {
      const groups = found.slice(0, -2) as string[]
      changes.push(write(groups.map((one) => one.replaceAll('.m', 'm').replace(/m\.$/, 'm'))))
      return '; '
    })
  // A wording that stands alone has no times that it could change.
  return changes.length > 0 && /\d/.test(rest)
    ? { text: rest.replace(/(?:\s*;\s*)+$/, ''), changes }
    : { text, changes: [] }
}

function said(words: string): RegExp {
  return new RegExp(`${AROUND[0]}${words}${AROUND[1]}`, 'gi')
}
