/** What in a text may tell who a person is. A name or an address may be of no patient, which is asked; numbers are left out. */
export type PersonKind =
  | 'nhs-number'
  | 'phone'
  | 'long-number'
  | 'e-mail'
  | 'postcode'
  | 'birth-date'
  | 'address'
  | 'name'

/** A piece of a text that may tell who a person is, as it stands there, and where it begins. */
export interface PersonFound {
  readonly kind: PersonKind
  readonly text: string
  readonly at: number
}

/** What only whoever wrote it can tell to be no patient. */
const ASKED: readonly PersonKind[] = ['name', 'address']

/** Whether only whoever wrote it can tell if it is a patient; the rest is never sent. */
export function isAskedOf({ kind }: Pick<PersonFound, 'kind'>): boolean {
  return ASKED.includes(kind)
}
