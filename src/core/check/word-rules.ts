import type { Enquiry } from '../call/enquiry.ts'
import type { Fault } from './problem.ts'

/** Words that ask staff or patients to judge (D29). */
const JUDGEMENT =
  /\b(severe|severely|serious|seriously|bad|badly|mild|mildly|moderate|significant|abnormal|unusual|excessive|worrying|appropriate|stable|infected|inflamed|acute|assess|decide|do you think|how unwell)\b/i
const ALLOWED = /told it was urgent|marked urgent/i

/** The judgement word in a text, if there is one. */
export function judgementWord(text: string): string | undefined {
  return JUDGEMENT.exec(text.replace(ALLOWED, ''))?.[0]
}

/** No question to staff or patient asks for a judgement (D29). */
export function checkWords({ pathway }: Enquiry): Fault[] {
  const faults: Fault[] = []
  const look = (words: string, path: Fault['path']) => {
    const word = judgementWord(words)
    if (word)
      faults.push({
        invariant: 29,
        pathway: pathway.id,
        path,
        message: `"${words}" asks for a judgement ("${word}"); say what is seen or felt instead.`,
      })
  }
  for (const sign of pathway.signs) look(sign.say, ['flags', sign.to, sign.id])
  for (const fact of Object.values(pathway.facts)) {
    look(fact.ask, [fact.look ? 'look' : 'ask', fact.id])
    for (const option of Object.values(fact.options ?? {}))
      look(option, [fact.look ? 'look' : 'ask', fact.id, 'options'])
  }
  return faults
}
