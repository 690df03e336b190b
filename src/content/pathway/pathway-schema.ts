import type { Shared } from '../read/shared.ts'
import {
  BY_DESTINATION,
  CASE_FIELDS,
  type FieldShape,
  type FormatField,
  PATHWAY_FIELDS,
} from './pathway-format.ts'

const TEXT: FieldShape = { type: 'string' }

/** The form of a pathway file as a JSON Schema, from the table that the reader goes by and the ids that exist: editors complete and explain with it. */
export function pathwaySchema(shared: Pick<Shared, 'destinations' | 'packs'>): FieldShape {
  const destinations = Object.values(shared.destinations)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'A pathway',
    ...objectOf(PATHWAY_FIELDS, ['title', 'version', 'review', 'send', 'vignettes']),
    $defs: {
      destination: { oneOf: destinations.map(({ id, label }) => ({ const: id, title: label })) },
      pack: { enum: Object.keys(shared.packs) },
      sign: {
        anyOf: [
          { type: 'null' },
          TEXT,
          {
            type: 'object',
            properties: {
              say: TEXT,
              if: TEXT,
              look: {},
              'not-self': {},
              record: {},
              untold: {},
              told: { type: 'array', items: TEXT, minItems: 1 },
              unnamed: TEXT,
              'safe-number': {},
              meanwhile: TEXT,
              answer: BY_DESTINATION,
              net: TEXT,
              unsure: TEXT,
              'part-of': { anyOf: [TEXT, { type: 'array', items: TEXT }] },
              began: { const: 'before-today' },
              covers: { type: 'array', items: TEXT },
            },
          },
        ],
      },
      question: {
        anyOf: [
          { type: 'null' },
          TEXT,
          {
            type: 'object',
            properties: {
              ask: TEXT,
              look: TEXT,
              kind: { enum: ['yes-no', 'one-of', 'age', 'days', 'until'] },
              options: { type: 'object', additionalProperties: TEXT },
              when: TEXT,
              optional: {},
              plus: TEXT,
              unsure: TEXT,
              began: { const: 'before-today' },
              staff: TEXT,
              glance: { type: 'integer', minimum: 1 },
              'asked-as': TEXT,
            },
          },
        ],
      },
      case: objectOf(CASE_FIELDS, ['it', 'kind', 'gives', 'rank']),
    },
  }
}

function objectOf(fields: readonly FormatField[], required: readonly string[]): FieldShape {
  const properties = Object.fromEntries(
    fields.map(({ name, help, shape }) => [name, { ...shape, description: help }]),
  )
  return { type: 'object', additionalProperties: false, required, properties }
}
