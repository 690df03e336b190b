import { t } from '#ui/language.ts'
import { askAbout, type Call, reopen } from './call.ts'
import { type Chip, chipsOf } from './chips.ts'

/** An answer that was given in this call, and the call in which it is asked again. */
export interface Changeable {
  readonly label: string
  readonly english?: Chip['english']
  readonly change: (open: Call) => Call
}

/** Every answer of a call that can be changed, in the order of the screens: of all others only what depends on it is asked again. */
export function changeable(call: Call): Changeable[] {
  const { about, told, numberSafe } = call
  return [
    ...(about ? [{ label: t('change-who', { who: t(`about-${about}`) }), change: askAbout }] : []),
    ...chipsOf(call).map(({ ids, ...chip }) => ({ ...chip, change: (open: Call) => askAgain(open, ids) })),
    ...(told ? [{ label: t(`identity-${told}`), change: ({ told: _, ...open }: Call): Call => open }] : []),
    ...(numberSafe
      ? [
          {
            label: `${t('number-safe')} ${t(numberSafe === 'unsure' ? 'not-sure' : `number-safe-${numberSafe}`)}`,
            change: ({ numberSafe: _, ...open }: Call): Call => open,
          },
        ]
      : []),
  ]
}

/** Asks a part again; the record may be open by now. */
function askAgain(open: Call, ids: readonly string[]): Call {
  const { recordClosed, ...again } = reopen(open, ids)
  const looked = ids.some((id) => open.release.facts[id]?.glance)
  return recordClosed && !looked ? { ...again, recordClosed } : again
}
