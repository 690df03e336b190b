import type { Practice } from '#core/practice.ts'
import type { Release } from '#core/release.ts'
import type { Counts } from './lead-data.ts'

/** A kind of help that the practice lacks: how often it would have been used, and what callers got instead. */
export interface Gap {
  readonly destination: string
  readonly times: number
  readonly instead: readonly { readonly destination: string; readonly times: number }[]
}

/** Kinds of help that no service gives, those most often missed first (brief, section F, T4). */
export function gapsOf(release: Release, practice: Practice, counts: Counts | undefined): Gap[] {
  const served = new Set(practice.services.flatMap((service) => service.serves))
  const missed = new Map<string, Map<string, number>>()
  for (const { cell, n } of counts?.totals ?? []) {
    const [table, destination, reason, instead] = cell.split('/')
    if (table !== 't4' || reason !== 'absent' || !destination || !instead) continue
    const row = missed.get(destination) ?? new Map<string, number>()
    row.set(instead, (row.get(instead) ?? 0) + n)
    missed.set(destination, row)
  }
  return Object.values(release.destinations)
    .filter(({ id, always }) => !always && !served.has(id))
    .map(({ id }) => {
      const instead = [...(missed.get(id) ?? [])]
        .map(([destination, times]) => ({ destination, times }))
        .sort((a, b) => b.times - a.times)
      return { destination: id, times: instead.reduce((sum, { times }) => sum + times, 0), instead }
    })
    .sort((a, b) => b.times - a.times || (a.destination < b.destination ? -1 : 1))
}

/** The essential ten that make a practice usable, in the order they are best filled; each is done when a service gives one of its kinds of help. */
export const ESSENTIALS: readonly {
  readonly id: string
  readonly any: readonly string[]
  readonly least?: number
}[] = [
  { id: 'nurse', any: ['minor-illness', 'nurse'] },
  { id: 'pharmacies', any: ['pharm-mi', 'pharm-otc'], least: 3 },
  { id: 'urgent', any: ['utc'] },
  { id: 'dentist', any: ['dental-urgent'] },
  { id: 'maternity', any: ['mat-triage'] },
  { id: 'eyes', any: ['optom', 'eye-casualty'] },
  { id: 'prescriptions', any: ['presc-team'] },
  { id: 'secretaries', any: ['secretaries'] },
  { id: 'hospital', any: ['hospital'] },
  { id: 'wellbeing', any: ['mh-prac', 'talking-therapies', 'splw'] },
]

/** How far a practice is with the essential ten. */
export function setUp(practice: Practice): { readonly id: string; readonly done: boolean }[] {
  return ESSENTIALS.map(({ id, any, least = 1 }) => ({
    id,
    done:
      practice.services.filter((service) => service.serves.some((kind) => any.includes(kind))).length >=
      least,
  }))
}
