/** What callers call a girl or a woman of whom they speak. */
export const FEMALE =
  'mum|mam|mom|mummy|mammy|maw|mother|ammi|wife|daughter|sister|girl|gran|granny|grandma|grandmother|nan|nana|nanna|mamgu|nain|babcia|aunt|auntie|niece|granddaughter|girlfriend|missus|lass|lassie|wench|lady|woman|female'
/** What they call a boy or a man. */
export const MALE =
  'dad|daddy|da|father|abba|abbu|husband|hubby|son|brother|boy|grandad|granddad|grandpa|grandfather|granda|gramps|bampi|tadcu|dadcu|taid|uncle|nephew|grandson|boyfriend|lad|laddie|gentleman|gent|chap|man|bloke|fella|male'
/** What they call somebody whose sex it does not tell. */
export const OTHERS =
  'child|kid|baby|babby|bab|toddler|newborn|partner|friend|neighbour|patient|little one|bairn|wean|pickney|resident'
const ONE_FEMALE = new RegExp(`^(${FEMALE})$`)
const ONE_MALE = new RegExp(`^(${MALE})$`)

/** Somebody of whom the caller speaks: "my mum", "a little girl", or "mum" alone as the first word. */
export const RELATIVE = new RegExp(
  `(?<!\\b(?:as|was|since) )\\b(?:my|our|his|her|the|a|me|mi|ma|wor|oor)\\s+(?:(?:old|elderly|little)\\s+)?(${FEMALE}|${MALE}|${OTHERS})s?(?:\\s+in\\s+law)?\\b|^(?:(?:old|elderly)\\s+)?(${FEMALE}|${MALE}|baby)(?:\\s+in\\s+law)?\\b`,
)

/** Stands before somebody who is feared, or whom the caller may harm ("scared I'll hurt mum"): they are not the patient. */
export const FEARED =
  /\b(?:scared|frightened|afraid|terrified|fear|hit|hurt|beaten|threatened|controlled) (?:of|by)\s*$|\bi(?:ll|m|d|ve)?(?: (?!s?hes?\b)\w+){0,3} (?:hurt|hit|harm|kill|slap|smack|shake|push|strangle|smother)\s*$/

const HARM =
  '^\\s*(?:\\w+ )?(?:frightens?|scares?|hits?|hurts?|beats?|controls?|threatens?|threatened|punched|punches|slaps?|strangled|chokes?|choked|shouts at|forces?|raped|attacked|assaulted|bullies|nasty to|horrible to) (?:me|us'
/** Stands after somebody who harms the caller: they are not the patient. */
export const HARMS = new RegExp(`${HARM})\\b`)
/** Stands after somebody who harms anyone. */
export const HARMS_ANY = new RegExp(`${HARM}|her|him|them)\\b`)

/** Stands after somebody who has died: whoever rings now is another. */
export const DIED =
  /^ (?:(?:has|have|had|just|only|sadly|recently|suddenly) )*(?:died|passed (?:away|on)|is dead|was found dead)\b/

/** After a relative: what they had or died of, and then the patient who tells it ("my nan had a clot and i want the pill"). */
const THEN_SELF =
  /\b(?:died\b.*|had\b.* (?:and|but|so|now|can|should|do|am)|(?:has|got|is|with)\b.* (?:and|but|so|should)) (?:i|im|ive)\b(.*)/
/** What the caller tells of somebody else even so: "and im worried about him". */
const OF_THEM = /^ (?:\w+ )?(?:worried|think|ring\w*|dont know)\b|\b(?:s?hes?|him|his|her|them)\b/
/** Before one: the patient's own complaint ("i have a lump and my mum had cancer"). */
const SELF_FIRST = /^(?:i|ive) (?:have|got|get|feel)\b.* (?:and|but|as|because) $/

/** Whether a relative belongs to a family's story, told by the patient. */
export function isFamilyStory(before: string, after: string): boolean {
  const then = THEN_SELF.exec(after)
  return then ? !OF_THEM.test(then[1]!) : SELF_FIRST.test(before) && /^ (?:had|died)\b/.test(after)
}

/** The sex that a word for somebody tells, where it does. */
export function sexOf(who: string): 'female' | 'male' | undefined {
  return ONE_FEMALE.test(who) ? 'female' : ONE_MALE.test(who) ? 'male' : undefined
}
