import { signal } from '@preact/signals'

/** Training: everything works, nothing is counted. */
export const training = signal(false)
