import { asRead, plainPattern } from './as-read.ts'

const EDGE = String.raw`(?<![\p{L}\d])`
const END = String.raw`(?![\p{L}\d])`
const MANY =
  '(?:\\d+(?:[.,/]\\d+)?|half|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|double|several|extra|another|un|dau|dwy|tri|tair|pedwar|pedair|wyth|deg)'
const MEDICINES =
  '(?:tablets?|pills?|capsules?|caplets?|mgs?|milligram(?:me)?s?|mls?|puffs?|doses?|sachets?|teaspoons?|spoonfuls?|paracetamols?|ibuprofen|aspirins?|codeine|co-codamol|naproxen|diazepam|tramadol|morphine|antihistamines?|antibiotics?|insulin|units? of insulin|tabledi?|tabled)'
/** A number of tablets to take: what a doctor or a pharmacist says, and nobody else here. */
const DOSE = plainPattern(
  `${EDGE}(?:take|give|swallow|use|chew|cymerwch|cymryd)${END}(?: (?!up to${END})[\\p{L}']+){0,3}? ${MANY} ?(?!(?:days?|weeks?|months?|courses?)${END})(?:[\\p{L}]+ ){0,3}?${MEDICINES}${END}(?! if the 999)`,
)
const BEFORE_BANK = `(?<!(?:never|not|n't|dont|no)${END}[^.;:!?]{0,30})`
const CARD = `(?:bank|credit|debit|payment) cards?`
const BANK = plainPattern(
  [
    `${BEFORE_BANK}${EDGE}${CARD} (?:number|details|pin)${END}`,
    `${BEFORE_BANK}${EDGE}(?:read|tell|give|ask|say|send|text|share|confirm|get)${END}[^.;:!?]{0,40}?${EDGE}(?:${CARD}|bank details|bank account|sort code|cvv)${END}`,
    `${BEFORE_BANK}${EDGE}(?:bank details|bank account (?:number|details)|sort codes?|cvv|long card number|gift cards?|bitcoins?)${END}`,
    `${BEFORE_BANK}${EDGE}pay(?:ing|ment)? (?:\\p{L}+ ){0,2}?(?:at|on|via|through|online at|to) (?:https?:|www\\.|[a-z\\d-]+(?:\\.[a-z\\d-]+)+)`,
  ].join('|'),
)

/** What keeps a text away because it tells how much medicine to take, or asks for what opens somebody's bank account; undefined where nothing does. */
export function doseOrMoneyFault(text: string): string | undefined {
  const plain = asRead(text)
  if (DOSE.test(plain))
    return 'This text says how much medicine to take. Leave that out: a doctor or a pharmacist says it.'
  return BANK.test(plain)
    ? 'This text asks for a bank card, or for money at a web address. Leave that out: nobody here asks callers for it.'
    : undefined
}
