import { holidaysOf } from '../clock/bank-holidays.ts'
import { openUntil } from '../hours/opening.ts'
import type { Sign } from '../pathway/pathway.ts'
import { fill, phrase } from '../pathway/phrases.ts'
import { voice } from '../pathway/voice.ts'
import { decidedBy } from '../practice/version.ts'
import { byWords } from './by-when.ts'
import type { Disposition } from './disposition.ts'
import { type Enquiry, factOf } from './enquiry.ts'
import { openingReply, openingRows, signReply } from './signs.ts'

/** The note for the record: what was asked and answered, the route, what was said and accepted; never who (design, section 12). */
export function recordNote(
  enquiry: Enquiry,
  disposition: Disposition,
  response: string | undefined,
  releaseHash: string,
): string {
  const { pathway, release, answers, practice, at } = enquiry
  const { phrases } = release
  const lines = [phrase(phrases, 'note-title', { title: pathway.title })]
  const opening = openingRows(enquiry).filter((row) => openingReply(enquiry, row) !== undefined)
  if (opening.length > 0)
    lines.push(
      phrase(phrases, 'note-opening', {
        answer: summary(enquiry, opening, (row) => openingReply(enquiry, row)),
      }),
    )
  const signs = pathway.signs.filter((sign) => signReply(enquiry, sign) !== undefined)
  if (signs.length > 0)
    lines.push(
      phrase(phrases, 'note-signs', {
        signs: signs.map((sign) => sign.say).join('; '),
        answer: capital(summary(enquiry, signs, (sign) => signReply(enquiry, sign))),
      }),
    )
  for (const id of Object.keys(answers)) {
    if (!(id in pathway.facts) && !(id in release.facts)) continue
    const fact = factOf(release, pathway, id)
    const value = String(answers[id])
    lines.push(phrase(phrases, 'note-fact', { question: fact.ask, answer: fact.options?.[value] ?? value }))
  }
  const service = serviceName(enquiry, disposition)
  lines.push(
    phrase(phrases, 'note-route', {
      destination: release.destinations[disposition.destination]!.label,
      service: service ? ` (${service})` : '',
      by: byWords(phrases, practice, disposition.rank, at, disposition.by),
    }),
  )
  if (response) lines.push(phrase(phrases, `note-response-${response}`))
  lines.push(phrase(phrases, 'note-net', { net: disposition.safetyNet.spoken }))
  const { content, services: revision } = decidedBy(releaseHash, practice)
  lines.push(phrase(phrases, 'note-end', { release: content, services: revision }))
  return lines.join('\n')
}

/** The message for the patient: where, when, how, what to do, when to come back; nothing about why (design, section 12). */
export function patientMessage(enquiry: Enquiry, disposition: Disposition): string {
  const { release, practice, at } = enquiry
  const { phrases } = release
  const lines = [phrase(phrases, 'message-start', { practice: practice.name })]
  lines.push(phrase(phrases, 'message-route', { say: voice(disposition.say, true) }))
  const service = practice.services.find((known) => known.id === disposition.service?.service)
  if (service && !service.inHouse) {
    const phone = service.phones[0]?.number
    if (phone) lines.push(phrase(phrases, 'message-phone', { service: service.name, phone }))
    const closes = openUntil(service, at, holidaysOf(practice))
    if (closes) lines.push(phrase(phrases, 'message-open', { opens: at.slice(11), closes: closes.slice(11) }))
  }
  const { safetyNet } = disposition
  // Advice for the usual case has no place beside an urgent one.
  const usual = disposition.rank < 4
  if (usual && safetyNet.slip.length > 0)
    lines.push(phrase(phrases, 'message-slip', { slip: safetyNet.slip.join(' ') }))
  for (const { step, signs } of safetyNet.full)
    lines.push(
      phrase(phrases, `message-${step}`, { signs: signs.map((sign) => voice(sign, true)).join('; ') }),
    )
  if (usual && safetyNet.span) lines.push(phrase(phrases, 'message-better', { span: safetyNet.span }))
  lines.push(phrase(phrases, 'message-end', { phone: practice.phone }))
  return lines.join('\n')
}

function serviceName({ practice }: Enquiry, { service }: Disposition): string | undefined {
  return practice.services.find((known) => known.id === service?.service)?.name
}

function summary<S extends Sign>(
  { release }: Enquiry,
  signs: readonly S[],
  reply: (sign: S) => string | undefined,
): string {
  const { phrases } = release
  const raised = signs.filter((sign) => reply(sign) !== 'no')
  if (raised.length === 0) return phrase(phrases, 'note-none')
  const of = (wanted: string) =>
    raised
      .filter((sign) => reply(sign) === wanted)
      .map((sign) => sign.say)
      .join('; ')
  const parts = [
    of('yes') && fill(phrases['note-yes']!, { signs: of('yes') }),
    of('unsure') && fill(phrases['note-unsure']!, { signs: of('unsure') }),
    of('declined') && phrase(phrases, 'note-declined'),
  ]
  return parts.filter(Boolean).join('; ')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
