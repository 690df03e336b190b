import type { Enquiry } from '../../call/enquiry.ts'
import { asksWho } from '../../call/person.ts'
import { saidAloud } from '../../pathway/aloud.ts'
import { inVoice } from '../../pathway/voice.ts'
import type { Fault } from '../problem.ts'
import { netsOfSigns, type Text } from './sign-texts.ts'
import { askedTexts, PRONOUN, toldTexts } from './voice-rules.ts'

/** A mark that tells the patient one thing and anyone else another, and says nothing for whom nobody asked. */
const TWO = /\[[^[\]|~]*\|[^[\]|~]*\]/

/** Where nobody asks who is on the line, what is said aloud names nobody: "they" may be the caller, and "you" somebody else (D44; rule 42). */
export function checkUnnamed({ pathway, release }: Enquiry): Fault[] {
  if (asksWho(pathway)) return []
  const known = { ...pathway, signs: release.known }
  const shared: Text[] = [
    ...Object.values(release.destinations).flatMap(({ say, net = '' }) => [say, net]),
    ...Object.values(release.facts).flatMap(({ look, ask }) => (look ? [] : [ask])),
    ...Object.entries(release.phrases).flatMap(([id, words]) => (id.startsWith('note-') ? [] : [words])),
  ].map((words) => ({ words, path: [] }))
  return [
    ...askedTexts(pathway).filter(({ path }) => path[0] !== 'look'),
    ...toldTexts(pathway).filter(({ path }) => path[0] !== 'slip'),
    ...netsOfSigns(pathway),
    ...askedTexts({ ...known, facts: {} }),
    ...netsOfSigns(known),
    ...shared,
  ].flatMap(({ words, path }) => {
    const said = inVoice(saidAloud(words), 'unnamed', 'sentence')
    const pronoun = PRONOUN.exec(said)?.[0]
    if (!pronoun && !TWO.test(words)) return []
    const message = `"${words}" names the patient, and nobody asked who is on the line: add words that name nobody after "~", as in [{them}~that].`
    return [{ invariant: 44, pathway: pathway.id, path, message }]
  })
}
