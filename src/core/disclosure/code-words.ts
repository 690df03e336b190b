import type { DataTableRows } from './data-set.ts'

/** How a language says the values of the data set: a text by its key, and the name of a kind of help. */
export interface ValueSpeech {
  readonly say: (key: string) => string
  readonly place: (id: string) => string
}

/** The words for a value of the first key of a table, or of its second. */
export function codeWords(
  table: DataTableRows['id'],
  value: string,
  key: 0 | 1,
  { say, place }: ValueSpeech,
): string {
  if (key === 1) {
    if (table === 'routes') return say(`response-${value}`)
    return say(table === 'gaps' ? `gap-reason-${value}` : `calls-returned-${value}`)
  }
  switch (table) {
    case 'urgency':
      return say(`rank-${value}`)
    case 'ages':
      return say(`band-${value}`)
    case 'causes':
      return value === 'other' ? say('lead-other') : say(`cause-${value}`)
    case 'length':
      return say(`seconds-${value}`)
    default:
      return place(value)
  }
}
