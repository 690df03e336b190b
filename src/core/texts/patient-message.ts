import type { Disposition } from '../call/disposition.ts'
import type { Enquiry } from '../call/enquiry.ts'
import { stepWords } from '../call/safety-net.ts'
import { dayWords } from '../call/words.ts'
import { type Holidays, holidaysOf } from '../clock/bank-holidays.ts'
import { dateOf, timeOf } from '../clock/wall-clock.ts'
import { nextOpening, openingsOn, openness, openUntil } from '../hours/opening.ts'
import { type Phrases, phrase } from '../pathway/phrases.ts'
import { isCostly } from '../practice/phones/dialled.ts'
import type { Service } from '../practice/service.ts'

/** The message for the patient: where, when, how, what to do, when to come back; nothing about why. */
export function patientMessage(enquiry: Enquiry, disposition: Disposition): string {
  const { release, practice } = enquiry
  const { phrases } = release
  const lines = [phrase(phrases, 'message-start', { practice: practice.name })]
  lines.push(phrase(phrases, 'message-route', { say: disposition.sent.say }))
  const { safetyNet, meanwhile } = disposition.sent
  if (meanwhile) lines.push(meanwhile)
  if (safetyNet.own) lines.push(safetyNet.own)
  const service = practice.services.find((known) => known.id === disposition.service?.service)
  if (service && !service.inHouse) {
    const second = release.destinations[disposition.destination]!.numberSecond
    lines.push(...(second ? secondLine(enquiry, service) : whereLines(enquiry, service)))
  }
  // Advice for the usual case has no place beside an urgent one.
  const usual = disposition.acts < 4
  if (usual && safetyNet.slip.length > 0)
    lines.push(phrase(phrases, 'message-slip', { slip: safetyNet.slip.join(' ') }))
  for (const { step, signs } of safetyNet.full)
    lines.push(phrase(phrases, `message-${stepWords(enquiry, step)}`), ...signs.map((sign) => `- ${sign}`))
  if (safetyNet.back) lines.push(safetyNet.back)
  const { phone } = practice
  lines.push(
    isCostly(phone) ? phrase(phrases, 'message-end-alone') : phrase(phrases, 'message-end', { phone }),
  )
  return lines.join('\n')
}

/** The service's own number, for when the one that the words name does not answer; nothing where it has none. */
export function secondLine({ release }: Pick<Enquiry, 'release'>, service: Service): string[] {
  const phone = service.phones.find(({ number }) => !isCostly(number))?.number
  return phone ? [phrase(release.phrases, 'message-second', { service: service.name, phone })] : []
}

/** The service as the patient finds it: its name and number, its address, the hours of the day on which it can be reached first. */
function whereLines({ release, practice, at }: Enquiry, service: Service): string[] {
  const { phrases } = release
  const phone = service.phones.find(({ number }) => !isCostly(number))?.number
  return [
    phone
      ? phrase(phrases, 'message-phone', { service: service.name, phone })
      : phrase(phrases, 'message-name', { service: service.name }),
    ...(service.address ? [phrase(phrases, 'message-address', { address: service.address })] : []),
    ...hoursLine(phrases, service, at, holidaysOf(practice)),
  ]
}

/** Its opening hours of today while it is open or opens later today, otherwise those of the day it opens next; nothing when they are not known. */
function hoursLine(phrases: Phrases, service: Service, at: string, holidays: Holidays): string[] {
  const opens = openness(service, at, holidays) === 'open' ? at : nextOpening(service, at, holidays)
  if (!opens) return []
  if (opens === at && !openUntil(service, at, holidays)) return [phrase(phrases, 'message-open-always')]
  const spans = openingsOn(service, dateOf(opens), holidays)
  // Open since yesterday: no opening begins on this day.
  if (spans.length === 0) return [phrase(phrases, 'message-open-now')]
  const hours = spans
    .map(({ opens, closes }) =>
      phrase(phrases, 'message-hours', { opens: timeOf(opens), closes: timeOf(closes) }),
    )
    .join(` ${phrase(phrases, 'message-and')} `)
  if (dateOf(opens) === dateOf(at)) return [phrase(phrases, 'message-open', { hours })]
  return [phrase(phrases, 'message-opens', { day: dayWords(phrases, opens), hours })]
}
