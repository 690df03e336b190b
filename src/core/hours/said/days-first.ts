const DAY = '(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|week ?days?|week ?ends?|every ?day|daily|bank holidays'
const DAYS = String.raw`(?:${DAY})(?:\s*(?:-|–|to|,|&|\+|and|/)\s*(?:${DAY}))*`
const TIME = String.raw`\d\d?(?:[:.]?\d\d)?\s*(?:[ap]\.?m\.?)?`
const SPAN = String.raw`${TIME}\s*(?:-|–|to|until|till?)\s*${TIME}`
const BREAK = new RegExp(String.raw`(${SPAN})\s+(?=${SPAN})`, 'gi')
const DAYS_AFTER = new RegExp(String.raw`^(${SPAN}(?:\s*(?:,|and|&|\+)\s*${SPAN})*),?\s+(${DAYS})$`, 'i')
const NEXT = new RegExp(
  String.raw`\s*[,;\n]\s*(?=${SPAN}(?:\s*(?:,|and|&|\+)\s*${SPAN})*,?\s+(?:${DAY})\b)`,
  'i',
)

/**
 * Hours as they stand on a door, with the days before their times and a comma where a lunch break has none; others as they are.
 * @example daysFirst('9-6 Mon-Fri, 9-1 Sat') // 'Mon-Fri 9-6; Sat 9-1'
 * @example daysFirst('Mon-Fri 8-1 2-6') // 'Mon-Fri 8-1, 2-6'
 */
export function daysFirst(text: string): string {
  const withBreaks = text.replace(BREAK, (_, span: string) => `${span.trim()}, `)
  if (!/^\s*\d/.test(withBreaks)) return withBreaks
  const parts = withBreaks.trim().split(NEXT)
  const turned = parts.map((part) => DAYS_AFTER.exec(part.trim()))
  return turned.every((found) => found !== null)
    ? turned.map((found) => `${found[2]} ${found[1]!.trim()}`).join('; ')
    : withBreaks
}
