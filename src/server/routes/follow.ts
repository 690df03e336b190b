import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { londonNow } from '#core/clock/wall-clock.ts'
import type { Deps, Env } from '../http/deps.ts'
import { nodeSide } from '../http/node-side.ts'
import { ServedRelease } from '../http/served-release.ts'
import { boardOn } from './board.ts'
import { liveAt } from './live.ts'

interface Followed {
  readonly key: string
  readonly tag: string
  readonly body: string
}

/** Everything that a desk follows in one answer: the board, full services, reports, answered suggestions, which practice's document and which release are newest, and the epoch of the book of counts. A desk that has it already is told so. */
export function followRoutes({ store, now, dist }: Deps): Hono<Env> {
  const app = new Hono<Env>()
  const release = new ServedRelease(dist)
  /** The newest answer of each practice, with what says that it is still right: nothing was written since, and it is the same minute. */
  const known = new Map<string, Followed>()
  app.get('/api/follow', async (c) => {
    const { own } = c.var
    const at = londonNow(now())
    const key = `${at} ${release.now} ${await store.version()}`
    let answer = known.get(own.id)
    if (answer?.key !== key) {
      const { id, revision, version = '' } = await own.document()
      const body = JSON.stringify({
        practice: { id, revision, version },
        release: release.now,
        epoch: await store.bookEpoch(),
        board: await boardOn(own, at.slice(0, 10)),
        live: await liveAt(own, at),
        answers: await own.answeredSuggestions(at.slice(0, 10)),
      })
      const tag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`
      answer = { key, tag, body }
      known.set(own.id, answer)
    }
    const node = nodeSide(c)
    // What Node is told itself is put together once.
    if (node) node.outgoing.setHeader('ETag', answer.tag)
    else c.header('ETag', answer.tag)
    if (c.req.header('if-none-match') === answer.tag) return c.body(null, 304)
    return c.body(answer.body, 200, { 'content-type': 'application/json' })
  })
  return app
}
