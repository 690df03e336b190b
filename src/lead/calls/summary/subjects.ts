import type { MeasureId, Watched } from '#core/practice/calls/watched.ts'

/** All measures by what they tell of, in the order in which they are read. */
export const SUBJECTS = [
  { id: 'others', measures: ['away', 'take-up', 'wants-gp'] },
  { id: 'missed', measures: ['not-had', 'full', 'avoidable'] },
  { id: 'urgent', measures: ['urgent', 'raised', 'duty', 'unsure'] },
  { id: 'back', measures: ['returned', 'sooner', 'incidents'] },
  { id: 'desk', measures: ['calls', 'long', 'words'] },
] as const satisfies readonly { readonly id: string; readonly measures: readonly MeasureId[] }[]

/** A pair as it is drawn: `besideDrawn` where the one beside stands in another pair, so that each chart is there once. */
export interface DrawnPair extends Watched {
  readonly besideDrawn: boolean
}

/** The pairs of what is watched, then of what was opened, each chart once: what was opened and stands beside another already is not drawn again. */
export function drawnOnce(watched: readonly Watched[], opened: readonly Watched[]): DrawnPair[] {
  const drawn = new Set(watched.map(({ measure }) => measure))
  const pair = ({ measure, beside }: Watched): DrawnPair => {
    const besideDrawn = drawn.has(beside)
    drawn.add(measure).add(beside)
    return { measure, beside, besideDrawn }
  }
  const first = watched.map(pair)
  return [...first, ...opened.flatMap((one) => (drawn.has(one.measure) ? [] : [pair(one)]))]
}
