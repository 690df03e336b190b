import { againstHelpFault } from './against-help.ts'
import { asRead } from './as-read.ts'
import { dearNumberIn } from './dear-number.ts'
import { doseOrMoneyFault } from './doses-and-money.ts'
import { holdsBlindAddress, holdsWebAddress } from './web-address.ts'

/** What keeps a text away from staff and callers because of what it tells them: against emergency help, how much medicine to take, to give away a bank card, to ring a number that costs much, or an address that hides where it leads; undefined where nothing does. */
export function toldFault(text: string): string | undefined {
  const told = againstHelpFault(text) ?? doseOrMoneyFault(text)
  if (told) return told
  const dear = dearNumberIn(asRead(text))
  if (dear) return `"${dear}" costs callers far more than a usual call. Write another number.`
  return holdsBlindAddress(text)
    ? 'This web address hides where it leads. Write the address of the page itself.'
    : undefined
}

/** The same for a text that also has no place for a web address: nobody looked at what stands there. */
export function toldWithoutWebFault(text: string): string | undefined {
  return holdsWebAddress(text)
    ? 'This text holds a web address. Leave it out, or keep it as the booking link of a service.'
    : toldFault(text)
}
