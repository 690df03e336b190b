import { inVoice } from '#core/pathway/voice.ts'
import { release } from '../link/content-store.ts'

/** The words of a row, sign or fact, wherever the content has it. */
export function signWords(id: string): string {
  const content = release.value
  if (!content) return id
  const rows = content.opening.breaths.flatMap((breath) => breath.rows)
  const pathways = Object.values(content.pathways)
  const sign = [...rows, ...pathways.flatMap(({ signs }) => signs)].find((one) => one.id === id)
  const fact = content.facts[id] ?? pathways.flatMap(({ facts }) => facts[id] ?? [])[0]
  return inVoice(sign?.say ?? fact?.ask ?? id, 'they')
}
