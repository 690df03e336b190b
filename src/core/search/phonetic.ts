/** Sounds that are spelt in several ways, most particular first. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/^(kn|gn|pn)/, 'n'],
  [/^wr/, 'r'],
  [/^ps/, 's'],
  [/^x/, 's'],
  [/ough/, 'uf'],
  [/augh/, 'af'],
  [/igh/, 'i'],
  [/tch/, 'C'],
  [/sc(?=[eiy])/, 's'],
  [/ch|sh|ti(?=on)|ci(?=o|a)|si(?=on)/, 'C'],
  [/ph|gh/, 'f'],
  [/dge|dj/, 'j'],
  [/g(?=[eiy])/, 'j'],
  [/c(?=[eiy])/, 's'],
  [/ck|c|q|k/, 'k'],
  [/z/, 's'],
  [/x/, 'ks'],
  [/th/, 't'],
  [/d/, 't'],
  [/v/, 'f'],
  [/b/, 'p'],
  [/mb$/, 'm'],
]
const ALL = SOUNDS.map(([sound, code]) => [new RegExp(sound.source, 'g'), code] as const)

/** How an English word sounds, roughly: words that are misspelt by ear share it ("diarea", "diarrhoea"). */
export function soundOf(word: string): string {
  let sound = word
  for (const [spelling, code] of ALL) sound = sound.replace(spelling, code)
  const first = /^[aeiouyhw]/.test(sound) ? 'a' : ''
  return first + sound.replace(/[aeiouyhw]/g, '').replace(/(.)\1+/g, '$1')
}
