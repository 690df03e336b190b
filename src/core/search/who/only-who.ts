import { plain } from '../tokens.ts'
import { FEMALE, MALE, OTHERS } from './relatives.ts'
import { readWho, type WhoSaid } from './who.ts'

/** Whom words are about that tell nothing else. */
export interface OnlyWho extends Pick<WhoSaid, 'age' | 'sex'> {
  readonly about: 'self' | 'other'
}

/** Words that tell of no problem where they stand beside somebody: "it is actually for my husband, sorry". */
const LITTLE = new Set(
  `about actually again also am and as at behalf but call caller calling er for from he hello her here hers hes hi him his i im is it its
  just me mean meant my myself name no not now of oh ok okay on or our patient person phone really she shes somebody someone sorry
  speaking still that thats the their them then there they theyre this though to um us was we well were who whos with wrong yeah yes you
  your`.split(/\s+/),
)
/** Whoever these are is said with "my", or may be anybody: "a bloke thing", "one week old baby". */
const PEOPLE = new Set([...`${FEMALE}|${MALE}|partner|friend|neighbour`.split('|'), 'law'])
for (const word of 'man woman lady wench bloke fella male female da maw'.split(' ')) PEOPLE.delete(word)
const OURS = new RegExp(`\\b(?:my|our|his|her|their) (?:little )?(?:${OTHERS}|girl|boy)\\b`, 'g')
const CARER =
  /\b(?:im|i am|this is|its|it is)(?: \w+)? (?:his|her|their) (?:carer|nurse|teacher|support worker|key worker|keyworker)\b/
const GROWN_UP = 18
/** The caller is the patient. */
const SELF =
  /\b(?:its|it is|is|for|about|just|only|was|thats) (?:me|myself)(?= not\b| (?:actually|now|again|sorry|this|that|who|calling|ringing|speaking|im|i)\b|$)|\b(?:im|i am|its|it is|this is) the patient\b|^(?:the )?patient (?:speaking|here|calling|ringing)$|^myself$/
/** "His wife": it is the wife who rings, and a man who is ill. */
const HIS = new RegExp(`\\b(his|her) (?:(?:old|elderly|little) )?(?:${FEMALE}|${MALE}|${OTHERS})\\b`)
const HE = /\b(?:he|hes|him|his|himself)\b/
const SHE = /\b(?:she|shes|her|hers|herself)\b/

/** Reads words that only say who is on the line or who the call is about: "it is my husband actually", "no, it's me". Undefined where they tell of anything else, or of nobody. */
export function onlyWho(query: string): OnlyWho | undefined {
  const text = plain(query)
  const { rest, age, sex, about } = readWho(query)
  const isCarer = CARER.test(text)
  const others = rest.replace(CARER, '').replace(OURS, '').split(' ')
  if (others.some((word) => word && !LITTLE.has(word) && !PEOPLE.has(word))) return undefined
  const aged = age === undefined ? {} : { age }
  // A child who rings alone has a topic of its own.
  if (SELF.test(text))
    return age === undefined || Number(age) >= GROWN_UP ? { ...aged, about: 'self' } : undefined
  const patient = sexOfPatient(text, sex)
  if (about !== 'other' && !isCarer && patient === undefined) return undefined
  if (about === 'self') return undefined
  return { ...aged, ...(patient ? { sex: patient } : {}), about: 'other' }
}

function sexOfPatient(text: string, said: WhoSaid['sex']): WhoSaid['sex'] {
  const his = HIS.exec(text)?.[1]
  if (his) return his === 'his' ? 'male' : 'female'
  if (said) return said
  const [he, she] = [HE.test(text), SHE.test(text)]
  if (he === she) return undefined
  return he ? 'male' : 'female'
}
