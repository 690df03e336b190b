import { asRead } from './as-read.ts'

/** Ends of web addresses that are no words of a sentence. */
const ENDS =
  'com|net|org|info|uk|wales|cymru|scot|london|io|co|gov|nhs|edu|eu|ie|ru|cn|de|fr|nl|pl|es|tk|ml|ga|cf|gq|cc|tv|ws|pw|la|gg|gd|ly|xyz|site|online|app|dev|web|website|page|pages|link|links|click|shop|store|biz|mobi|top|win|bid|loan|vip|icu|club|fun|space|tech|cloud|digital|live|life|world|today|center|centre|clinic|doctor|dental|pharmacy|health|healthcare|care|support|services|direct|express|email|chat|blog|news|media|agency|company|group|systems|solutions|zone|money|cash|finance|bank|pro|name|onl|ninja|monster|quest|cyou|sbs|buzz|rest|bar|surf|lol'
/** Ends that are words too: they count where a hyphen, a figure or a path tells. */
const WORDS = 'do|me|us|is|it|in|so|to|at|be|am|as|no|my|id|help|call|new|one|now|fit|run|how|team|book'
const START = String.raw`(?<![@\p{L}\d.-])`
const AFTER = String.raw`(?![\p{L}\d@-])`
const WEB = new RegExp(
  [
    'https?:|\\bwww\\.|\\bhxxps?\\b',
    `${START}(?=[a-z\\d-]*[a-z])(?:[a-z\\d-]+\\.)+(?:${ENDS})${AFTER}`,
    `${START}(?=[a-z\\d]*[a-z])[a-z\\d]*(?:-[a-z\\d]+)+\\.(?:${WORDS})${AFTER}`,
    `${START}(?=[a-z\\d-]*[a-z])(?:[a-z\\d-]{2,}\\.)+[a-z]{2,24}/[a-z\\d?#]`,
    `${START}\\d{1,3}(?:\\.\\d{1,3}){3}(?:[:/]|${AFTER})`,
    `${edged('[a-z\\d-]+')} ?(?:\\(|\\[| )dot(?:\\)|\\]| ) ?(?:${ENDS})${AFTER}`,
  ].join('|'),
  'iu',
)
/** Addresses that tell nobody where they lead. */
const BLIND = new RegExp(
  [
    `${START}(?:https?://)?\\d{1,3}(?:\\.\\d{1,3}){3}(?:[:/]|${AFTER})`,
    // Letters of another alphabet in the dress of ours.
    `${START}xn--|\\.xn--`,
    `(?<![\\p{L}\\d-])(?:bit\\.ly|bit\\.do|tinyurl\\.com|tiny\\.cc|t\\.co|goo\\.gl|is\\.gd|ow\\.ly|rb\\.gy|cutt\\.ly|shorturl\\.at|t\\.ly|buff\\.ly)(?:/|${AFTER})`,
  ].join('|'),
  'iu',
)

function edged(inside: string): string {
  return String.raw`(?<![\p{L}\d])${inside}`
}

/** Whether a text holds a web address of any kind. */
export function holdsWebAddress(text: string): boolean {
  return WEB.test(asRead(text))
}

/** Whether a text holds a web address that hides where it leads. */
export function holdsBlindAddress(text: string): boolean {
  return BLIND.test(asRead(text))
}
