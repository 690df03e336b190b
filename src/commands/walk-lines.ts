import { type Disposition, decisionBehind } from '#core/call/disposition.ts'
import type { Enquiry } from '#core/call/enquiry.ts'
import { firstCall, problemTopic } from '#core/call/gate.ts'
import { firstRequestAfter } from '#core/call/next-options.ts'
import { spokenVoice, staffVoice } from '#core/call/person.ts'
import { askedWords } from '#core/call/signs.ts'
import { type Walked, walk } from '#core/call/walk.ts'
import type { Fact, Sign } from '#core/pathway/pathway.ts'
import { phrase } from '#core/pathway/phrases.ts'
import type { Release } from '#core/pathway/release.ts'
import { inVoice, type Voice } from '#core/pathway/voice.ts'
import { patientMessage } from '#core/texts/patient-message.ts'
import { recordNote } from '#core/texts/record-note.ts'

const REPLIES = ['yes', 'no', 'unsure', 'declined']

/** A step of a walk in the form that the command prints. */
export function writeStep({ pathway, step, asked }: Walked, enquiry: Enquiry): unknown {
  const { practice, release } = enquiry
  switch (step.screen) {
    case 'opening':
      return {
        screen: 'opening',
        pathway: pathway.id,
        items: step.rows.map((row) => signItem(row, enquiry)),
      }
    case 'signs':
      return {
        screen: 'signs',
        pathway: pathway.id,
        items: step.signs.map((sign) => signItem(sign, enquiry)),
      }
    case 'glance':
    case 'facts':
      return {
        screen: step.screen,
        pathway: pathway.id,
        items: step.facts.map((fact) =>
          factItem(fact, fact.look ? staffVoice(enquiry) : spokenVoice(enquiry)),
        ),
      }
    case 'gate':
      return {
        screen: 'gate',
        pathway: pathway.id,
        items: [
          {
            id: 'gate',
            text: phrase(release.phrases, `gate-${step.gate}`),
            kind: 'gate',
            options: [...REPLIES, 'known'],
          },
        ],
      }
    case 'problem':
      return { screen: 'problem', pathway: pathway.id, items: [{ id: 'problem', kind: 'topic' }] }
    case 'disposition': {
      const { disposition } = step
      const named = (id: string) => practice.services.find((service) => service.id === id)
      const service = disposition.service && named(disposition.service.service)
      return {
        disposition: {
          destination: disposition.destination,
          rank: disposition.rank,
          also: disposition.also,
          service: service
            ? { id: service.id, name: service.name, phone: service.phones[0]?.number ?? null }
            : null,
          services: disposition.services.map((offer) => offer.service),
          skipped: disposition.skipped.map((skip) => ({
            ...skip,
            ...(skip.service ? { name: named(skip.service)?.name } : {}),
          })),
          by: disposition.by ?? null,
          say: disposition.say,
          meanwhile: disposition.meanwhile ?? null,
          safetyNet: disposition.safetyNet,
          source: disposition.source,
          chain: decisionBehind({ ...enquiry, pathway }, disposition).steps,
          message: patientMessage({ ...enquiry, pathway }, disposition),
          note: recordNote(enquiry, disposition, undefined, 'sample'),
        },
        pathway: pathway.id,
        asked,
        ...(problemTopic(enquiry) ? { firstRequest: firstRequest(enquiry, disposition) } : {}),
      }
    }
  }
}

/** The request that the caller came with, which is finished once the problem was dealt with: its next screen or its answer; or why it is not gone on with. */
function firstRequest(enquiry: Enquiry, disposition: Disposition): unknown {
  const after = firstRequestAfter(enquiry, disposition)
  if (after !== 'go-on') return { pathway: enquiry.pathway.id, not: after }
  const first = { ...enquiry, answers: firstCall(enquiry) }
  return writeStep(walk(first), first)
}

function signItem(sign: Sign, enquiry: Enquiry): unknown {
  const text = inVoice(askedWords(enquiry, sign), spokenVoice(enquiry))
  return { id: sign.id, text, kind: 'sign', options: REPLIES }
}

function factItem(fact: Fact, voice: Voice): unknown {
  const options = fact.options
    ? [...Object.keys(fact.options), 'unsure', 'declined']
    : fact.kind === 'yes-no' || fact.kind === 'until'
      ? REPLIES
      : ['unsure', 'declined']
  return {
    id: fact.id,
    text: inVoice(fact.ask, voice),
    kind: fact.look ? `look ${fact.kind}` : fact.kind,
    options,
  }
}

/** Every pathway, for `--list`. */
export function writeList(release: Release): unknown {
  return Object.values(release.pathways).map((pathway) => ({
    id: pathway.id,
    title: pathway.title,
    group: pathway.group,
    kind: pathway.kind,
    facts: [
      ...new Set([
        ...pathway.send.flatMap((line) => line.when ?? []).flatMap((group) => group.map((term) => term.fact)),
        ...Object.keys(pathway.facts),
        ...pathway.uses,
        ...pathway.tell,
      ]),
    ],
    signs: pathway.signs.map((sign) => ({
      id: sign.id,
      text: inVoice(sign.say, 'they'),
      to: sign.to,
      rank: release.destinations[sign.to]!.high,
    })),
  }))
}

/** Every destination, for `--destinations`. */
export function writeDestinations(release: Release): unknown {
  return Object.values(release.destinations).map(({ id, label, low, high }) => ({
    id,
    label,
    rank: low === high ? low : `${low}..${high}`,
  }))
}
