import type { Problem } from '#core/check/problem.ts'
import type { MustNotMiss } from '#core/matrix/must-not-miss.ts'
import type { Content } from './load.ts'

/** Shared signs, packs and kinds of help that nothing uses (D27); a sign that somebody in the matrix shows, or that is asked of what is known, is used. Only for the whole content: a part of it uses a part. */
export function checkUnused(content: Content, conditions: readonly MustNotMiss[]): Problem[] {
  const { release, shared } = content
  const pathways = Object.values(release.pathways)
  const signs = new Set([
    ...pathways.flatMap((pathway) => pathway.signs.map((sign) => sign.id)),
    ...conditions.flatMap(({ shows }) => shows.flatMap(({ yes }) => yes)),
  ])
  const known = new Set(release.known.map(({ id }) => id))
  const places = new Set([
    ...pathways.flatMap((pathway) => [
      ...[...pathway.send, ...pathway.raise].flatMap((line) => line.steps.flat()),
      ...pathway.signs.map((sign) => sign.to),
      ...pathway.also,
    ]),
    ...Object.values(release.destinations).flatMap((destination) => destination.fallbacks),
  ])
  const problem = (file: string, message: string): Problem => ({ file: `content/${file}`, line: 1, message })
  return [
    ...Object.keys(shared.signs)
      .filter((id) => !signs.has(id) && !known.has(id))
      .map((id) =>
        problem('signs.yaml', `[D27] No pathway asks the shared sign "${id}"; use it or remove it.`),
      ),
    ...Object.entries(shared.packs)
      .filter(([, pack]) => !pack.some((sign) => signs.has(sign.id)))
      .map(([id]) => problem('packs.yaml', `[D27] No pathway uses the pack "${id}"; use it or remove it.`)),
    ...Object.values(release.destinations)
      .filter(({ id, always, neverFirst }) => !always && !neverFirst && !places.has(id))
      .map(({ id }) =>
        problem('destinations.yaml', `[D27] Nothing sends anyone to "${id}"; use it or remove it.`),
      ),
    ...shared.floors
      .filter((floor) => !pathways.some((pathway) => pathway.raise.some((raise) => raise.id === floor.id)))
      .map(({ id }) =>
        problem(
          'floors.yaml',
          `[D27] The floor "${id}" fits no pathway; let a pathway use its facts, or remove it.`,
        ),
      ),
  ]
}
