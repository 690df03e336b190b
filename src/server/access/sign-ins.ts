import type { Store } from '../store/store.ts'
import { hashOf, newSecret } from './secrets.ts'

/** How long a link that the server prints can be used. */
export const SIGN_IN_MINUTES = 15

/** A way to sign in once: as whom, of which practice or network. */
export interface SignIn {
  readonly as: 'practice lead' | 'network lead' | 'lead of a new practice'
  readonly name: string
  readonly token: string
}

const ORDER: readonly SignIn['as'][] = ['practice lead', 'network lead', 'lead of a new practice']

/** One sign-in for the lead of each practice and network, those of practices at work first; links of an earlier start no longer hold. */
export function newSignIns(store: Store, now: number): SignIn[] {
  store.run('DELETE FROM sign_in')
  const all = store.heads().map(({ id, kind, name }): SignIn => {
    const token = newSecret()
    store.run(
      'INSERT INTO sign_in (token_hash, practice, expires) VALUES (?, ?, ?)',
      hashOf(token),
      id,
      now + SIGN_IN_MINUTES * 60_000,
    )
    if (kind === 'network') return { as: 'network lead', name, token }
    const empty = store.practice(id)!.services.length === 0
    return { as: empty ? 'lead of a new practice' : 'practice lead', name, token }
  })
  return ORDER.flatMap((as) => all.filter((one) => one.as === as))
}
