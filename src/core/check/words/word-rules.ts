import type { Enquiry } from '../../call/enquiry.ts'
import { asSent } from '../../pathway/aloud.ts'
import type { Fault } from '../problem.ts'
import { answersOfSigns } from './sign-texts.ts'

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

/** What only makes sense while two people speak. */
const LIVE =
  /\?|\bI (can|will|would|have)\b|on the line|stay with you|thank you for telling me|need not hold|put you through|while (I|we) get/i

/** The words of a text that need somebody on the line; undefined where there are none. */
export function liveSpeech(words: string): string | undefined {
  return LIVE.exec(words)?.[0]
}

/** Nothing that is sent or printed speaks as if somebody were on the line, and none of it is empty (D47). */
export function checkSentWords({ pathway, release }: Enquiry): Fault[] {
  const faults: Fault[] = []
  const look = (words: string, path: Fault['path']) => {
    const sent = asSent(words)
    const live = liveSpeech(sent)
    const why = live ? `speaks to somebody on the line ("${live}")` : sent ? undefined : 'is empty when sent'
    if (why)
      faults.push({
        invariant: 47,
        pathway: pathway.id,
        path,
        message: `"${words}" ${why}; mark what is only said: <said|sent> or <said>.`,
      })
  }
  for (const [id, words] of Object.entries(pathway.say)) look(words, ['say', id])
  for (const [id, words] of Object.entries(pathway.meanwhile)) look(words, ['meanwhile', id])
  for (const [at, { say }] of pathway.slip.entries()) look(say, ['slip', at])
  for (const { id, to, meanwhile, usual } of pathway.signs)
    for (const words of [meanwhile, usual]) if (words) look(words, ['flags', to, id])
  for (const { words, path } of answersOfSigns(pathway)) look(words, path)
  const places = [...pathway.send.flatMap(({ steps }) => steps.flat()), ...pathway.signs.map(({ to }) => to)]
  for (const id of new Set(places)) {
    const { say, net } = release.destinations[id]!
    if (!pathway.say[id]) look(say, ['send'])
    if (net) look(net, ['send'])
  }
  return faults
}
