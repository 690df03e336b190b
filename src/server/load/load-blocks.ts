import type { ChildProcess } from 'node:child_process'
import type { Service } from '#core/practice/service.ts'
import type { Store } from '../store/store.ts'
import { askOnce, quantile } from './client.ts'
import { IMPORTED, likeServices } from './load-practices.ts'
import { Others } from './others.ts'
import { ownWorkOf } from './own-process.ts'

const by = 'practice manager'

/** How long others waited, by the clock and by the server's own work. */
interface Block {
  readonly waitedMs: number
  readonly workedMs: number
}

/** A server that is measured, with the store behind it. */
export interface Measured {
  readonly base: string
  readonly child: ChildProcess
  readonly store: Store
}

/** How long others wait while a network saves one of its services, and while thousands are brought in: the median over some windows of the longest of each. */
export async function measureBlocks(
  { base, child, store }: Measured,
  like: Service,
  { windows, ms }: { readonly windows: number; readonly ms: number },
) {
  const network = await asLead(base, store, 'network')
  const many = likeServices(like, IMPORTED)
  const body = JSON.stringify({ services: many, base: 1, by })
  const others = await Others.ask(base)
  const during = async (work: () => Promise<void>): Promise<Block> => {
    await others.longestWait()
    await ownWorkOf(child)
    await work()
    return { waitedMs: await others.longestWait(), workedMs: (await ownWorkOf(child)).longestMs }
  }
  const longest: Block[] = []
  const started = performance.now()
  for (let n = 0; n < windows && (n === 0 || performance.now() - started < ms); n++) {
    const service = (await store.of('network').document()).services[n]!
    const changed = { service: { ...service, cost: `${n} pounds` }, base: service, by }
    const saved = await during(() =>
      network('PUT', `/api/lead/services/${service.id}`, JSON.stringify(changed)),
    )
    const lead = await asLead(base, store, `import-${n}`)
    const imported = await during(() => lead('POST', '/api/lead/services/import', body))
    process.stderr.write(
      `longest wait (and own work) while a network saved ${said(saved)}, while 12,000 services came in ${said(imported)}\n`,
    )
    longest.push({
      waitedMs: Math.max(saved.waitedMs, imported.waitedMs),
      workedMs: Math.max(saved.workedMs, imported.workedMs),
    })
  }
  await others.stop()
  const median = (of: keyof Block) =>
    Math.round(
      quantile(
        longest.map((one) => one[of]),
        0.5,
      ),
    )
  return { longest_block_ms: median('waitedMs'), longest_own_block_ms: median('workedMs') }
}

function said({ waitedMs, workedMs }: Block): string {
  return `${waitedMs.toFixed(0)} ms (${workedMs.toFixed(0)})`
}

/** Comes as a lead of a practice; asks whatever is to be done then, with a body that is written already. */
async function asLead(base: string, store: Store, practice: string) {
  const origin = base.replace(/\/$/, '')
  const token = await store.of(practice).newLogIn(Date.now())
  const { headers } = await askOnce(base, {
    method: 'POST',
    path: '/api/sign-in',
    headers: { origin },
    body: JSON.stringify({ token, name: 'Load' }),
  })
  const cookie = String(headers['set-cookie']).split(';')[0]!
  return async (method: string, path: string, body: string) => {
    const answer = await askOnce(base, { method, path, headers: { cookie, origin }, body })
    if (answer.status !== 200)
      throw new Error(`${method} ${path}: ${answer.status} ${answer.body.slice(0, 200)}`)
  }
}
