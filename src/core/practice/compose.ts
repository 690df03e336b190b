import type { ComposedRelease, Release } from '../pathway/release.ts'
import type { Practice } from './practice.ts'

/** Shared content as one practice uses it: settings within their limits, its own words and ways to book. Pure: the same code runs at the desk, on the server, in the check and in the editor (engine rule 35). */
export function compose(base: Release, practice: Pick<Practice, 'settings' | 'overrides'>): ComposedRelease {
  const values: Record<string, number> = {}
  for (const [id, setting] of Object.entries(base.settings)) {
    const wanted = practice.settings[id] ?? setting.default
    values[id] = Math.min(setting.to, Math.max(setting.from, wanted))
  }
  return {
    ...base,
    values,
    pathways: withWords(base, practice.overrides.words ?? {}),
    destinations: withBooking(base, practice.overrides.booking ?? {}),
  }
}

function withWords(base: Release, words: Readonly<Record<string, readonly string[]>>): Release['pathways'] {
  const changed = Object.entries(words).flatMap(([id, extra]) => {
    const pathway = Object.hasOwn(base.pathways, id) && base.pathways[id]
    return pathway ? [[id, { ...pathway, words: [...pathway.words, ...extra] }] as const] : []
  })
  return changed.length ? { ...base.pathways, ...Object.fromEntries(changed) } : base.pathways
}

function withBooking(base: Release, booking: Readonly<Record<string, string>>): Release['destinations'] {
  const changed = Object.entries(booking).flatMap(([id, book]) => {
    const destination = Object.hasOwn(base.destinations, id) && base.destinations[id]
    return destination ? [[id, { ...destination, book }] as const] : []
  })
  return changed.length ? { ...base.destinations, ...Object.fromEntries(changed) } : base.destinations
}
