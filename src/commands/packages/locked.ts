import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A package as the lock file names it. */
interface Locked {
  readonly version: string
  readonly license?: string
  readonly integrity?: string
  readonly dev?: true
  readonly optional?: true
  readonly devOptional?: true
  readonly dependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}

/** A package that `npm ci --omit=dev` brings, and which others it needs, by their places. */
export interface Shipped {
  readonly place: string
  readonly name: string
  readonly version: string
  readonly license: string
  /** Its digest in hexadecimal, by SHA-512. */
  readonly sha512: string
  /** It comes only where the machine suits it. */
  readonly optional: boolean
  readonly needs: readonly string[]
}

const IN = 'node_modules/'

/**
 * What is shipped, in the order of its places: all that the lock file holds but what tests alone need. The first is the product itself.
 * @param root Folder of package-lock.json.
 */
export function shippedPackages(root: string): readonly Shipped[] {
  const { name, packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    readonly name: string
    readonly packages: Readonly<Record<string, Locked>>
  }
  const shipped = new Map(Object.entries(packages).filter(([, { dev }]) => !dev))
  return [...shipped]
    .map(([place, locked]) => ({
      place,
      name: place === '' ? name : place.slice(place.lastIndexOf(IN) + IN.length),
      version: locked.version,
      license: locked.license ?? '',
      sha512: Buffer.from(locked.integrity?.replace('sha512-', '') ?? '', 'base64').toString('hex'),
      optional: Boolean(locked.optional ?? locked.devOptional),
      needs: needsOf(place, locked, shipped),
    }))
    .sort((one, other) => (one.place < other.place ? -1 : 1))
}

function needsOf(place: string, locked: Locked, shipped: ReadonlyMap<string, Locked>): string[] {
  const names = [locked.dependencies, locked.optionalDependencies, locked.peerDependencies].flatMap((some) =>
    Object.keys(some ?? {}),
  )
  const places = [...new Set(names)].map((name) => placeOf(name, place, shipped))
  return places.filter((one) => one !== undefined).sort()
}

/** Where Node finds a package from another one's folder: in its own, else in the one around it. */
function placeOf(name: string, from: string, shipped: ReadonlyMap<string, Locked>): string | undefined {
  for (let around = from; ; around = around.slice(0, Math.max(0, around.lastIndexOf(IN) - 1))) {
    const place = `${around === '' ? '' : `${around}/`}${IN}${name}`
    if (shipped.has(place)) return place
    if (around === '') return undefined
  }
}
