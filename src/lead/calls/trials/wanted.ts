import { signal } from '@preact/signals'
import type { Trial } from '#core/practice/calls/trials.ts'
import { goTo } from '../../link/view.ts'

type Wanted = Partial<Pick<Trial, 'aim' | 'change' | 'predict' | 'measure' | 'suggestion'>>

/** What the form of a new trial shall begin with; undefined once it has. */
export const wantedTrial = signal<Wanted | undefined>(undefined)

/** Opens the form of a new trial with what is known of it already. */
export function planTrial(known: Wanted): void {
  wantedTrial.value = known
  goTo('calls', 'trials')
}
