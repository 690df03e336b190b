/** A stage of life that words name without an age. */
export type Stage = 'baby' | 'child' | 'young' | 'adult' | 'older'

/** A baby who is fed, wanted, born or lost is said of the mother. */
const OF_MOTHER =
  /\b(?:feed\w*|breastfeed\w*|tr(?:y|ies)\w*(?: for| 4)?|since|after|post|had|have|having|new|carrying|lost|losing|love|bond\w*)(?: (?:having|had|have|i had|the|my|a|our|new|her|for|with))* (?:baby|babby|bairn|babe)\b|\b(?:boob|boobs|breast|breasts|nipple|nipples|mastitis|stitches|episiotomy)\b/

/** The stage of life that plain words name; undefined where they name none. */
export function readStage(text: string): Stage | undefined {
  if (/\b(son|daughter) in law\b/.test(text)) return 'adult'
  if (OF_MOTHER.test(text) && !/\b\d+ ?(?:d|days?|w|wks?|weeks?|m|months?) old\b/.test(text)) return undefined
  if (/\b(baby|babys|babies|babby|bab|grandbaby|newborn|infant|neonate)\b/.test(text)) return 'baby'
  if (
    /\b(child|childs|children|kid|kids|toddler|toddlers|little (one|girl|boy|lad|wench)|wee (one|girl|boy|lad|man|lassie)|bairn|bairns|wean|weans|pickney|schoolboy|schoolgirl)\b/.test(
      text,
    )
  )
    return 'child'
  if (
    /\b(elderly|old (man|lady|woman|lad)|(gran|granny|grandma|grandmother|nan|nana|nanna|mamgu|nain|babcia|grandad|granddad|grandpa|grandfather|granda|gramps|bampi|tadcu|dadcu|taid)s?|pensioner|oap|care home)\b/.test(
      text,
    )
  )
    return 'older'
  if (
    /\b(adult|husband|hubby|wife|missus|mum|mam|mother|dad|father|boyfriend|girlfriend|fiance|colleague)\b/.test(
      text,
    )
  )
    return 'adult'
  return /\b(son|sons|daughter|daughters|lad|lads|lass|grandson|granddaughter|niece|nephew|boy|girl)\b/.test(
    text,
  ) && !/\b(pregnant|expecting|birth|smear|pill|coil|work|wife|husband|drinking|driving)\b/.test(text)
    ? 'young'
    : undefined
}
