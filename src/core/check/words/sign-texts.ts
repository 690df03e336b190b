import type { Pathway } from '../../pathway/pathway.ts'
import type { Fault } from '../problem.ts'

/** One text of a pathway and the place it stands at. */
export interface Text {
  readonly words: string
  readonly path: Fault['path']
}

/** The words of an answer that a sign gives itself, as they are written. */
export function answersOfSigns({ signs }: Pathway): Text[] {
  return signs.flatMap(({ id, to, answer = {} }) =>
    Object.values(answer).map((words) => ({ words, path: ['flags', to, id] })),
  )
}

/** When to ring again, where a sign says it in place of the topic. */
export function netsOfSigns({ signs }: Pathway): Text[] {
  return signs.flatMap(({ id, to, net }) => (net ? [{ words: net, path: ['flags', to, id] }] : []))
}
