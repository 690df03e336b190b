/** Words that may stand between a reading and its number: "temp is about 39". */
const BETWEEN =
  '(?:(?:is|was|are|were|of|at|has|been|now|about|around|over|under|above|below|nearly|almost|up|down|to|gone|went|hit|only|like|maybe|reading|reads|says|level|rate|came|back|low|high|still|running|score|the|a|another|least|all|between)\\s+){0,4}$'
const FEVER = 'fever|feverish|temp|temps|temperature|thermometer'
const READINGS =
  'bp|blood pressure|systolic|diastolic|pulse|heart rate|heartrate|hr|bpm|sugar|sugars|bm|bms|glucose|ketones|hba1c|weight|weighs|weighing|weigh|bmi|peak flow|inr|egfr|ferritin|tsh|cholesterol|potassium|sodium|haemoglobin|hb|psa|crp|qrisk|news|score|result|results|height|measures|breaths|resps|resp rate|contractions every'
const SATURATION = 'sats|sat|saturation|saturations|oxygen|o2|spo2|oximeter'
const TAKEN =
  'took|take|takes|taken|taking|had|have|has|having|got|drank|drunk|drink|drinks|drinking|swallowed|ate|eaten|used|using|smokes?|smoked|smoking|vaped|lost|gained|needs?|wants?|injected|given|gave|counted|found|popped|downed|necked'
const DRUG =
  '(?:\\w+(?:pril|olol|statin|sartan|azole|azepam|cillin|mycin|oxetine|traline|nisolone|formin|dipine|triptan|profen|codeine|farin|xaban|parin|alopram|triptyline|gabalin|bapentin|clone|tidine|proxen)|paracetamol|aspirin|calpol|nurofen|insulin|tramadol|morphine|codeine|cocodamol|oramorph|digoxin|levothyroxine|thyroxine|lithium|steroids?|antidepressants?|painkillers?|antibiotics?|inhalers?)'
const PLACES =
  'flat|house|number|no|room|ward|ext|extension|postcode|address|page|unit|bay|bed|line|option|phone|mobile|ring|call'
const MONTHS =
  'january|jan|february|feb|march|april|apr|may|june|july|august|aug|september|sept?|october|oct|november|nov|december|dec'
/** "Over" here ends what happened, and bounds no number: "fell over 82". */
const GOES_OVER =
  '(?:f[ae]ll\\w*|trip\\w*|knock\\w*|tip\\w*|keel\\w*|toppl\\w*|stumbl\\w*|slip\\w*|push\\w*|roll\\w*|turn\\w*|bend\\w*|bent|doubled|ran|run|go|goes|going|gone|went|all)'
const TIMES = `(?<!\\d\\s)(?:day|week|month|year|hour)s?|times?|at|by|till|until|for|since|from|before|after|past|last|next|every|(?<!\\b${GOES_OVER}\\s)over|under|above|below|another|x|within|in|than|between`
const KINDS =
  'type|vitamin|b|size|stage|grade|step|level|dose|doses|mg|ml|top|first|first the|phase|factor|appointment|pain is|pain of|ten|out of'

const PAST = `\\b(?:${[
  'was|were|when|died|diagnosed',
  '(?:when|since) \\w+ turned',
  'as an? \\w+',
  '(?:at|from|since|by|under|over) (?:the )?age',
  '(?<!(?:s|ve|just) )(?:had|first)\\b.* aged?',
].join('|')})\\s+(?:(?:of|an?|aged?|about|only|just)\\s+)*`
/** Before a number these say how old somebody was then, not how old they are: "when i was 20", "at the age of 6", "had a stroke aged 45". */
export const OVER = new RegExp(`${PAST}$`)
/** A number of the past stands somewhere: another may be part of the story. */
export const STORY = new RegExp(`${PAST}\\d`)

/** After a number these say the same: "aged 12 when i first fainted", "3 years old at the time". */
export const THEN =
  /^\s*(?:(?:years?|yrs?|months?) (?:olds? )?)?(?:when (?:\w+ ){1,3}?(?:first|last|had|got|was|were|started|began|died|diagnosed|happened)\b|(?:the|my) first time\b|(?:back )?then\b|at the time\b)/

const before = (words: string, between = BETWEEN) => new RegExp(`\\b(?:${words})\\s+${between}`)
const AFTER_FEVER = before(FEVER)
const AFTER_SATURATION = before(SATURATION)
const AFTER_ANY = [
  OVER,
  before(READINGS),
  // "My back has gone 52" says an age; "has gone up to 52" does not.
  before(TAKEN, `${BETWEEN}(?<!\\bgone\\s+)`),
  before(DRUG, '(?:is\\s+|of\\s+)?$'),
  before(PLACES, '(?:is\\s+)?$'),
  before(`${TIMES}|${KINDS}|${MONTHS}`, '(?:the\\s+|about\\s+|nearly\\s+)?$'),
]
/** A date of birth and the numbers of it: it gives no age, for the words are read without a calendar. */
const AFTER_BIRTH = /\b(?:dob|d o b|born|birth|birthday|birthdate)(?:\s+\S+){0,5}\s+$/

const BEFORE_COUNTED = new RegExp(
  `^\\s*(?:(?:more|whole|full|strong|big|large|small|extra|other|different|or|to|of|and a half|of the|of his|of her|of my)\\s+)*(?:${[
    'st|nd|rd|th|days?|nights?|weeks?|wks?|wk|months?|mths?|years?|yrs?|hours?|hrs?|hr|h|mins?|minutes?|secs?|seconds?|fortnights?|times?|goes|o ?clock|am|pm|ago|pregnant',
    'mg|mgs|ml|mls|mcg|g|grams?|units?|iu|tablets?|tabs?|pills?|capsules?|doses?|puffs?|patches|packs?|packets?|boxes|strips?|drops?|spoons?|spoonfuls?|sprays?|teaspoons?',
    'pints?|cans?|bottles?|glass|glasses|drinks?|shots?|beers?|wines?|vodkas?|cups?|litres?|cigarettes?|ciggies|fags?|joints?|batteries|magnets?|coins?|berries',
    'stone|stones|kg|kgs|kilos?|lbs?|pounds?|cm|mm|inch|inches|feet|foot|ft|metres?|miles?|steps|stairs|percent|per|degrees?|deg|c|celsius|centigrade|fahrenheit|bpm|mmhg|mmol|beats|breaths',
    'a day|a week|a night|a month|in a|an hour|every|out of|over|plus',
    'fits|seizures|episodes|attacks|falls|blackouts|stitches|teeth|tooth|fingers?|toes?|eyes|ears|kids|children|babies|appointments?|people|sessions|visits|lots|lumps|bumps|spots|moles|warts|blisters|bites|stings',
    `${MONTHS}|of|${DRUG}`,
  ].join('|')})\\b`,
)
const BEFORE_STREET =
  /^\s*(?:[a-z]+\s+){1,2}(?:street|road|rd|lane|avenue|ave|close|drive|crescent|terrace|gardens|court|grove)\b/
const BEFORE_FEVER = new RegExp(`^\\s*(?:${FEVER})\\b`)
const BEFORE_SATURATION = new RegExp(`^\\s*(?:${SATURATION})\\b`)
const BEFORE_PLURAL = /^\s*[a-z]{2,}[^siu\W]s\b/
const RELATED =
  /\b(?:mum|mam|mom|mother|wife|dad|father|husband|gran|nan|grandad|patient|man|woman|lady|partner|aged?|years?)\s+(?:is\s+)?$/

/** Whether the words round a number say, or leave it open, that it is something else than an age: a reading, a count, a dose, a date, a span or a place (engine rule 26). */
export function mayBeNoAge(said: string, number: number, following: string): boolean {
  if (THEN.test(following) || AFTER_BIRTH.test(said) || AFTER_ANY.some((words) => words.test(said)))
    return true
  if (BEFORE_COUNTED.test(following) || BEFORE_STREET.test(following)) return true
  if (/\d\s*$/.test(said) || /^\s*\d+(?!\s*(?:days?|nights?|weeks?|months?|times|falls)\b)/.test(following))
    return true
  if (number === 19 && /\b(?:covid|corona|coronavirus)\s+$/.test(said)) return true
  if (number <= 4 && BEFORE_PLURAL.test(following)) return true
  const mayBeHeat = (number >= 34 && number <= 43) || number >= 93
  if (mayBeHeat && (AFTER_FEVER.test(said) || (BEFORE_FEVER.test(following) && !RELATED.test(said))))
    return true
  return number >= 50 && (AFTER_SATURATION.test(said) || BEFORE_SATURATION.test(following))
}

/** The plain words with the digits of joined numbers hidden: "190/110", "3/4/52", "38.5", "10:30", "2-3", "20%", "£20" and "alert(1)" are no ages; as long as the plain words are. */
export function hideJoined(query: string): string {
  return query.replace(
    /\d+(?:\s?\/\s?\d+|[.:,-]\d+)+|\d+\s?[%°]|[£$€+#]\s?\d+|(?<=[a-z])(?<!\bage)[([{=]\s?\d+/gi,
    (joined) => joined.replace(/\d/g, 'x'),
  )
}
