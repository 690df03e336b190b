/** All that a column of somebody's table may be used as: one of ours, part of one, or nothing. */
export const USES: readonly Use[] = [
  ...([
    'name',
    'kinds',
    'phones',
    'address',
    'postcode',
    'hours',
    'days',
    'times',
    'opens',
    'closes',
    'byDay',
  ] as const),
  ...([
    'steps',
    'notesForStaff',
    'email',
    'checkedOn',
    'cost',
    'area',
    'bookingLink',
    'ods',
    'nothing',
  ] as const),
]
/** What a column of somebody's table is used as. */
export type Use = OwnUse | PartUse
type PartUse = 'kinds' | 'postcode' | 'days' | 'times' | 'opens' | 'closes' | 'byDay' | 'email' | 'nothing'
type OwnUse =
  | 'name'
  | 'phones'
  | 'address'
  | 'hours'
  | 'steps'
  | 'notesForStaff'
  | 'checkedOn'
  | 'cost'
  | 'area'
  | 'bookingLink'
  | 'ods'
