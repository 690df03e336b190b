import { TYPED_MARKS } from './typed-marks.ts'

/** Words that may stand for the patient or for whoever helps; the desk must know for which. */
const THEY: Readonly<Record<string, 'they' | 'them' | 'their'>> = {
  they: 'they',
  he: 'they',
  she: 'they',
  them: 'them',
  him: 'them',
  their: 'their',
  his: 'their',
}
const IN_BRACKETS = /\[[^\]]*\]|\{[^}]*\}/g
const LOOSE = new RegExp(`\\b(${Object.keys(THEY).join('|')})\\b`, 'i')

/** The first word of a typed line that may stand for the patient or for whoever helps; undefined where there is none. */
export function unmarkedThey(typed: string): string | undefined {
  return looseIn(typed)?.[0]
}

/**
 * A typed line with the first such word put plainly.
 * @example withThey('They can look at the throat [when].', 'helper') // '[who helps] can look at the throat [when].'
 */
export function withThey(typed: string, who: 'patient' | 'helper'): string {
  const loose = looseIn(typed)
  if (!loose) return typed
  const [word] = loose
  const form = THEY[word.toLowerCase()]!
  const mark = who === 'patient' ? TYPED_MARKS[form] : `${TYPED_MARKS.who}${form === 'their' ? '’s' : ''}`
  const cased =
    who === 'patient' && /^[A-Z]/.test(word) ? `[${mark.charAt(1).toUpperCase()}${mark.slice(2)}` : mark
  return `${typed.slice(0, loose.index)}${cased}${typed.slice(loose.index + word.length)}`
}

/** What stands in brackets, or in the braces of the content, is filled in by the desk, and is blanked out. */
function looseIn(typed: string): RegExpExecArray | null {
  return LOOSE.exec(typed.replace(IN_BRACKETS, (mark) => ' '.repeat(mark.length)))
}
