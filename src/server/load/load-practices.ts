import { emptyPractice } from '#core/practice/empty-practice.ts'
import { takeShared } from '#core/practice/network.ts'
import type { Service } from '#core/practice/service.ts'
import type { Store } from '../store/store.ts'

/** How many practices the load plays. */
export const PRACTICES = 50
/** Desks of each practice: enough that none sends more calls than one person can have taken, however quick the machine is (rule 85). */
const DESKS_EACH = 10
const SHARED_SERVICES = 300
/** How many services the largest file of the load holds. */
export const IMPORTED = 12_000

/** A desk as the load plays it. */
export interface LoadDesk {
  readonly practice: string
  readonly token: string
}

/** Many services that are alike but for their ids and names. */
export function likeServices(like: Service, n: number): Service[] {
  const { fullUntil: _, ...service } = like
  return Array.from({ length: n }, (_none, at) => ({ ...service, id: `load-${at}`, name: `Load ${at}` }))
}

/** Keeps a network of practices that each use all of its services, and one empty practice for each window of imports. Gives back the desks of the first. */
export async function seedLoad(store: Store, like: Service, windows: number): Promise<LoadDesk[]> {
  const shared = likeServices(like, SHARED_SERVICES)
  await store.addPractice({ ...emptyPractice('network', 'Load network', 'network'), services: shared })
  const desks: LoadDesk[] = []
  for (let n = 0; n < PRACTICES; n++) {
    const id = `practice-${n}`
    await store.addPractice(
      takeShared({ ...emptyPractice(id, `Load practice ${n}`), network: 'network' }, shared),
    )
    for (let desk = 0; desk < DESKS_EACH; desk++) {
      const { token } = await store.of(id).joinDesk(Date.now())
      desks.push({ practice: id, token })
    }
  }
  for (let n = 0; n < windows; n++) await store.addPractice(emptyPractice(`import-${n}`, `Load import ${n}`))
  return desks
}
