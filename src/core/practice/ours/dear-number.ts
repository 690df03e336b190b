import { isDear, isNear } from '../phones/phone.ts'

/** Numbers of this country that cost much, whatever stands between their digits. */
const DEAR_IN_TEXT = new RegExp(
  String.raw`(?<![\d:])(?!\d\d[/.-]\d\d[/.-](?:20)?\d\d(?!\d))(?:(?:\+|0~0~)?4~4~(?:0~)?|0~)(?:9(?:~\d){9}|8~4~[34](?:~\d){7}|8~7~[1-3](?:~\d){7}|7~0(?:~\d){8})(?!\d)`.replaceAll(
    '~',
    String.raw`[^a-zA-Z\d:;]{0,3}`,
  ),
)
const ABROAD_IN_TEXT =
  /(?:\+|(?<!\d[ -]?|:)00[ .-]{0,2})(?!4[ .-]?4)[1-9](?:[^a-zA-Z\d:;]{0,3}\d){7,14}(?!\d)/
/** The first number in a text that costs callers much; undefined where there is none. */
export function dearNumberIn(text: string): string | undefined {
  const [dear] = DEAR_IN_TEXT.exec(text) ?? []
  if (dear) return dear
  const [abroad] = ABROAD_IN_TEXT.exec(text) ?? []
  if (abroad && !isNear(abroad.replaceAll(/\D/g, '').replace(/^00/, ''))) return abroad
  // Six digits are too few to be looked for inside others.
  const numbers = text.match(/(?<!\d)\+?\d(?:[ \t\u00a0().‐-―-]{0,3}\d){5,17}(?!\d)/g) ?? []
  return numbers.find((one) => isDear(one.replaceAll(/\D/g, '')))
}
