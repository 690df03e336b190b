import { TRAITS } from '#core/pathway/pathway.ts'

/** One field of a pathway file: its name, what it means in one or two sentences, and the shape that a JSON Schema gives it. */
export interface FormatField {
  readonly name: string
  readonly help: string
  readonly shape: FieldShape
}

/** A JSON Schema of a part of a file. */
export type FieldShape = Readonly<Record<string, unknown>>

const TEXT: FieldShape = { type: 'string' }
const TEXTS: FieldShape = { type: 'array', items: TEXT }
const CHAIN: FieldShape = {
  type: 'array',
  items: { anyOf: [{ $ref: '#/$defs/destination' }, { type: 'string', pattern: ' \\+ ' }] },
}
const LINES: FieldShape = {
  type: 'array',
  items: { type: 'object', minProperties: 1, maxProperties: 1, additionalProperties: CHAIN },
}
const SEND: FieldShape = {
  type: 'array',
  items: {
    type: 'object',
    minProperties: 1,
    maxProperties: 2,
    properties: { need: { type: 'integer', minimum: 0, maximum: 3 } },
    additionalProperties: CHAIN,
  },
}
const FACTS: FieldShape = {
  anyOf: [TEXTS, { type: 'object', additionalProperties: { $ref: '#/$defs/question' } }],
}
const SLIP: FieldShape = {
  type: 'array',
  items: {
    anyOf: [
      TEXT,
      {
        type: 'object',
        required: ['say', 'if'],
        properties: { say: TEXT, if: TEXT },
        additionalProperties: false,
      },
    ],
  },
}
/** Words for each of some destinations. */
export const BY_DESTINATION: FieldShape = {
  type: 'object',
  propertyNames: { $ref: '#/$defs/destination' },
  additionalProperties: TEXT,
}

const field = (name: string, shape: FieldShape, help: string): FormatField => ({ name, shape, help })

/** The fields of a pathway file in the order in which they are written: what it is, danger signs, questions, routes, words to say, worked cases, and last what callers say. */
export const PATHWAY_FIELDS: readonly FormatField[] = [
  field('title', TEXT, 'How callers name it: no diagnosis, no judgement.'),
  field(
    'kind',
    { enum: ['symptom', 'planned', 'admin', 'social'] },
    'symptom (when left out): the opening is asked. planned, admin, social: one gate question instead.',
  ),
  field(
    'version',
    { type: 'integer', minimum: 1 },
    'Raised with every change to signs, questions or routes.',
  ),
  field('review', { type: 'string', format: 'date' }, 'The date by which it is reviewed again.'),
  field(
    'caller',
    { enum: ['third-party'] },
    'third-party: an organisation rings (a care home, the police), so that no gate is asked.',
  ),
  field(
    'gate',
    { enum: ['poorly', 'bereaved', 'complaint', 'social', 'none'] },
    'The question before kinds without the opening: poorly (when left out), bereaved, complaint, social. none: only where every answer is for minutes.',
  ),
  field('for', TEXT, 'Who it is for, as a condition: age >= 16 & sex = female.'),
  field('instead', TEXTS, 'The pathways that take everyone else; the same answers go on there.'),
  field(
    'own-rows',
    TEXTS,
    'Opening rows that are this very topic, which asks more about them by itself; never one to 999.',
  ),
  field(
    'about',
    { type: 'array', items: { enum: [...TRAITS] } },
    'What the topic is about, so that risks on the record count: infection, vomiting, bleeding, injury, confusion.',
  ),
  field('given', TEXTS, "Shared facts that the topic's own name says, so that nobody asks them: [pregnant]."),
  field('use', { type: 'array', items: { $ref: '#/$defs/pack' } }, 'Packs of danger signs.'),
  field(
    'flags',
    {
      type: 'object',
      propertyNames: { $ref: '#/$defs/destination' },
      additionalProperties: { type: 'object', additionalProperties: { $ref: '#/$defs/sign' } },
    },
    'Danger signs by where a yes goes, most urgent first: an id and its words; nothing after the colon takes the shared words.',
  ),
  field('ask', FACTS, 'Questions said aloud; a shared one by its id alone.'),
  field('look', FACTS, 'Facts looked up on the record, never said aloud.'),
  field('tell', TEXTS, 'At most two facts still asked because the clinician needs them.'),
  field('raise', LINES, 'Lines that only make the answer more urgent; never with "not".'),
  field(
    'send',
    SEND,
    'Ordered lines: the first that fits wins, the last is else. Each is a condition and its chain of destinations; "need" below it is the rank that the person needs, where its places can act sooner.',
  ),
  field(
    'better-by',
    { type: 'string', pattern: '^\\d+ (hour|day|week|month)s?$' },
    'The time of the safety net, such as 48 hours, 7 days, 2 weeks: symptoms need it.',
  ),
  field(
    'back',
    TEXT,
    'When to come back, in one sentence, where "if no better" does not fit and nobody is to see them by a time.',
  ),
  field(
    'net',
    { ...TEXTS, maxItems: 4 },
    'The signs said aloud at the end, the first three that fit: at most three, and one more of what only the record may show.',
  ),
  field('wait', TEXT, 'Said while help is on its way, where "if things get worse" does not fit.'),
  field(
    'say',
    BY_DESTINATION,
    'Words for a destination on this pathway: who, why they are good for this, the way back. May use {service} and {by}.',
  ),
  field('meanwhile', BY_DESTINATION, 'What to do right now, for a destination.'),
  field(
    'slip',
    SLIP,
    'Short sentences for the slip and the message: home care, when it usually gets better. {say, if} is for those alone whom it fits for certain.',
  ),
  field(
    'staff',
    SLIP,
    'Short sentences for staff alone: what reception may promise and must not say. {say, if} is left out where it surely does not fit.',
  ),
  field(
    'note',
    { type: 'array', items: { enum: ['isolate', 'private', 'never-voicemail', 'safe-number'] } },
    'How the call is handled: isolate, private, never-voicemail, safe-number (ask before anything is texted).',
  ),
  field(
    'also',
    { type: 'array', items: { $ref: '#/$defs/destination' } },
    'Destinations added beside any answer.',
  ),
  field(
    'cause',
    {
      enum: [
        'hospital-booking',
        'hospital-prescribing',
        'normal-result',
        'no-plan',
        'wider-team',
        'pharmacy',
        'wellbeing',
      ],
    },
    'The cause of avoidable demand that the call counts to.',
  ),
  field(
    'after-danger',
    { enum: ['keep', 'ask'] },
    'Behind a gate, what becomes of this request where the caller is in danger: keep (what is booked stays), ask (the duty clinician first).',
  ),
  field(
    'tells',
    { enum: ['nothing'] },
    'In a group that tells what is on the record: nothing, where the caller has no record here yet.',
  ),
  field('exempt', TEXTS, 'Floors over all pathways that do not fit this one.'),
  field(
    'vignettes',
    { type: 'array', minItems: 3, items: { $ref: '#/$defs/case' } },
    'Worked cases, which are its tests: at least an ordinary one, a danger one, a boundary one.',
  ),
  field('sources', TEXTS, 'Where the signs and routes come from.'),
  field(
    'words',
    TEXTS,
    'What callers say: plain phrases, small letters, no commas inside, 25 to 80 of them.',
  ),
]

/** The fields of a worked case, in the order in which they are written. */
export const CASE_FIELDS: readonly FormatField[] = [
  field('it', { type: ['string', 'number'] }, 'Whom and what it shows.'),
  field('kind', { enum: ['ordinary', 'danger', 'boundary'] }, 'ordinary, danger or boundary.'),
  field(
    'caller',
    { enum: ['self', 'with', 'away'] },
    'Who is on the line: the patient, someone beside them, someone who is not.',
  ),
  field(
    'answers',
    { type: 'object' },
    'Sign and fact ids to yes, no, unsure, declined or a value. What is left out is none for the opening and the signs, no for the gate; not-asked leaves it open.',
  ),
  field('at', TEXT, 'London wall clock; Tuesday 2026-11-24T10:15 when left out.'),
  field('practice', TEXT, 'The sample practice it happens at; demo when left out.'),
  field('gives', { $ref: '#/$defs/destination' }, 'The destination.'),
  field('rank', { type: 'integer', minimum: 0, maximum: 6 }, 'How soon, 0 to 6.'),
  field('also', { type: 'array', items: { $ref: '#/$defs/destination' } }, 'Destinations beside it.'),
  field('skipped', TEXTS, 'Destinations that were passed over.'),
  field('asked', TEXTS, 'What was asked, in order.'),
]
