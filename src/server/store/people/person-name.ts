/** Letters of Cyrillic, Greek and Armenian that look like a Latin one, each before the one that it looks like. */
const LOOKS = new Map(
  [
    'АAВBЕEКKМMНHОOРPСCТTУYХXІIЇIЈJЅSԀDԚQԜWЬb',
    'аaеeоoрpсcуyхxіiїiјjѕsһhԁdԛqԝwкkпnгrӏl',
    'ΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧXαaιiκkνvοoρpυuχxτt',
    'օoսuոnհhցgՕO',
  ].flatMap((pairs) =>
    [...pairs].flatMap((one, at, all) => (at % 2 === 0 ? [[one, all[at + 1]!] as const] : [])),
  ),
)

/** A name in one form: no characters that nobody sees, one space between its words, letters of the usual width. */
export function tidyName(name: string): string {
  return name
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cs}\p{DI}]/gu, '')
    .replace(/[\s\p{Z}]+/gu, ' ')
    .trim()
}

/** A form that is the same for all names that read the same, whatever letters they are typed with. */
export function readsAs(name: string): string {
  return [...tidyName(name)]
    .map((letter) => LOOKS.get(letter) ?? letter)
    .join('')
    .replace(/(?<=\p{L})I(?=\p{Ll})/gu, 'l')
    .replace(/[‐-―−]/g, '-')
    .replace(/[’‘ʼ`´]/g, "'")
    .toLowerCase()
}
