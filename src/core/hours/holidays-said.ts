import type { BankHolidayPolicy } from './schedule.ts'

const NAME = String.raw`(?:bank|public)\s*(?:holidays?|hols?\b\.?)`
const SHUT = 'closed|shut|not open|not on|not|except|excluding|excl?\\.?'
const OPEN = 'open|including|incl?\\.?|inc\\.?'
/** "closed weekends and bank holidays", of which both are closed. */
const SHUT_TOGETHER = new RegExp(
  String.raw`\b(closed|shut)\s+(?:on\s+)?([^;()\d]+?)\s*(?:,|&|\band)\s+(?=${NAME})`,
  'gi',
)
/** "Sun & bank holidays closed". */
const TOGETHER_SHUT = new RegExp(String.raw`\s*(?:,|&|\band)\s+(${NAME})\s*:?\s*(closed|shut)\b`, 'gi')
/** Times after the name are those of bank holidays, which are more than a policy; after "including" they are those of every day. */
const SAID = new RegExp(
  String.raw`[\s,;.([-]*(?:\b(${SHUT})\s*(?:on\s+|for\s+)?(?:all\s+)?${NAME}(?!\s*[,:-]?\s*\d)|\b(${OPEN})\s*(?:on\s+|for\s+)?(?:all\s+)?${NAME}|${NAME}\s*[:-]?\s*(?:(closed|shut)|(open))\b(?!\s*\d))[)\].]*`,
  'gi',
)
const OPEN_AT = new RegExp(String.raw`\bopen\s+(?:on\s+|for\s+)?(?:all\s+)?${NAME}\s*[,:-]?\s*\d`, 'i')

/** Hours as people write them without what they say of bank holidays, "(closed bank holidays)", and what that is; both or neither may be said, and then nothing is taken out. */
export function holidaysSaid(text: string): {
  readonly text: string
  readonly bankHolidays?: Exclude<BankHolidayPolicy, 'unknown'>
} {
  if (OPEN_AT.test(text)) return { text }
  const found = new Set<'closed' | 'open'>()
  const rest = text
    .replace(SHUT_TOGETHER, '$1 $2; $1 ')
    .replace(TOGETHER_SHUT, ' $2; $1 $2')
    .replace(SAID, (said: string, ...more: (string | number | undefined)[]) => {
      const [shut, , after] = more
      const [at, whole] = more.slice(-2) as [number, string]
      found.add(shut || after ? 'closed' : 'open')
      return /^\s+\d/.test(whole.slice(at + said.length)) ? '' : '; '
    })
  const [bankHolidays] = found
  return found.size === 1 && bankHolidays ? { text: tidy(rest), bankHolidays } : { text }
}

function tidy(text: string): string {
  return text
    .split(';')
    .flatMap((part) => part.trim() || [])
    .join('; ')
}
