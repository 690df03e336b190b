import { dearNumberIn } from '../phone.ts'

const NEGATION = [
  "(?:do|does|must|should|shall|need|can|will|would|may) ?(?:not|n't)|cannot|dont|never|(?:there(?:'s| is) )?no (?:need|reason|point)|avoid",
  'peidi(?:wch|o)|paid|na|ni ddylech|byth|(?:does|nid oes|nid) (?:dim )?(?:angen|rhaid)|dim (?:angen|rhaid)',
].join('|')
/** Waiting, putting off and driving are rightly spoken against beside 999. */
const RIGHTLY =
  '(?:wait|delay|hesitate|drive|put off|stop|be afraid|ignore|(?:â |ag |a )?(?:aros|oedi|gyrru|petruso))\\b'
const HELP = [
  '999|nine nine nine|naw naw naw|ambulances?|ambiwlans(?:ys)?|a ?(?:&|and) ?e|a ac e|casualty',
  '(?<!in an |in |for an |mewn |er )(?:emergency(?! (?:appointment|slot|contracept|prescription|supply|dent))|argyfwng)|achosion brys|adran frys|gwasanaethau brys',
].join('|')
const AGAINST = [
  new RegExp(
    `(?<![\\p{L}\\d])(?:${NEGATION})(?![\\p{L}\\d])(?:,[^.;:!?,]{0,40},)?(?![ ,]*${RIGHTLY})[^.;:!?,]{0,60}?(?<![\\p{L}\\d])(?:${HELP})(?![\\p{L}\\d])`,
    'iu',
  ),
  new RegExp(`(?<![\\p{L}\\d])no (?:${HELP})(?![\\p{L}\\d])`, 'iu'),
  new RegExp(
    `(?<![\\p{L}\\d])(?:${HELP}) (?:is |are )?(?:not|never) (?:needed|necessary|required|for)(?![\\p{L}\\d])`,
    'iu',
  ),
]
const WEB =
  /https?:|\bwww\.|(?<![@\p{L}\d.-])(?:[a-z\d-]+\.)+(?:com|net|org|info|uk|wales|cymru|scot|io|co|gov|nhs|link|ly|xyz|site|online|app)(?![\p{L}\d@-])/iu

/** What keeps a text away from staff and callers because of what it tells them: against emergency help, or to ring a number that costs much; undefined where nothing does. */
export function toldFault(text: string): string | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[’‘`´]/g, "'")
    .replace(/\s+/g, ' ')
  if (AGAINST.some((pattern) => pattern.test(plain)))
    return 'This text speaks against 999, an ambulance or A&E. Leave that out: only the guidance says who needs them.'
  const dear = dearNumberIn(plain)
  return dear && `"${dear}" costs callers far more than a usual call. Write another number.`
}

/** The same for a text that also has no place for a web address: nobody looked at what stands there. */
export function toldWithoutWebFault(text: string): string | undefined {
  return WEB.test(text.normalize('NFKC'))
    ? 'This text holds a web address. Leave it out, or keep it as the booking link of a service.'
    : toldFault(text)
}
