import type { Destination } from '#core/pathway/pathway.ts'

/** Groups of kinds of help, in the order in which they are shown. */
export const KIND_GROUPS = [
  'pharmacy-first',
  'pharmacy',
  'practice',
  'urgent',
  'senses',
  'mind',
  'community',
  'office',
] as const
export type KindGroup = (typeof KIND_GROUPS)[number]

const SENSES = ['dental-urgent', 'dentist', 'optom', 'optician', 'eye-casualty', 'audiology']
const MIND = ['crisis-mh', 'mh-prac', 'mh-team', 'cyp-mh', 'talking-therapies', 'drug-alcohol']
const OFFICE = ['admin', 'presc-team', 'secretaries', 'pm', 'hospital', 'screening-hub', 'vaccine-booking']
const SAME_DAY = 3
const AMBULANCE = 6

/** The group of a kind of help; one that nobody has placed goes by how soon it acts and whose it is. */
export function kindGroup({ id, practice, low }: Destination): KindGroup {
  if (id.startsWith('pf-')) return 'pharmacy-first'
  if (SENSES.includes(id)) return 'senses'
  if (MIND.includes(id)) return 'mind'
  if (OFFICE.includes(id)) return 'office'
  if (practice) return 'practice'
  if (id.startsWith('pharm-')) return 'pharmacy'
  return low >= SAME_DAY ? 'urgent' : 'community'
}

/** Kinds of help that a service can give: what is always there without one is left out, but for lines and places outside the practice that have numbers of their own. */
export function kindsToChoose(
  destinations: Readonly<Record<string, Destination>>,
  chosen: readonly string[],
): Destination[] {
  return Object.values(destinations).filter(
    ({ id, always, practice, low, high }) =>
      !always || chosen.includes(id) || (!practice && low >= SAME_DAY && high < AMBULANCE),
  )
}
