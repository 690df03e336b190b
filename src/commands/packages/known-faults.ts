import type { Shipped } from './locked.ts'

/** What `npm audit --json` prints when the registry answered. */
interface Answered {
  readonly vulnerabilities: Readonly<
    Record<string, { readonly severity: string; readonly nodes: readonly string[] }>
  >
}

/**
 * What is known against packages that are shipped, a line for each; what only tests need is left out.
 * @param said What `npm audit --json` printed.
 * @returns Undefined where the registry gave no answer, so that nothing is known.
 */
export function knownFaults(said: string, shipped: readonly Shipped[]): readonly string[] | undefined {
  const answer = parsed(said)
  if (!answer) return undefined
  const places = new Map(shipped.map(({ place, name, version }) => [place, `${name}@${version}`]))
  return Object.values(answer.vulnerabilities).flatMap(({ severity, nodes }) =>
    nodes.flatMap((place) => (places.has(place) ? [`${places.get(place)} (${severity})`] : [])),
  )
}

function parsed(said: string): Answered | undefined {
  try {
    const answer = JSON.parse(said) as Partial<Answered>
    return answer.vulnerabilities ? (answer as Answered) : undefined
  } catch {
    return undefined
  }
}
