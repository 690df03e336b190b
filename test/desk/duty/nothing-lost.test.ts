import { effect } from '@preact/signals'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { BoardWords } from '#core/practice/board.ts'
import type { Ask } from '#ui/ask.ts'
import { send, type TestServer, testServer } from '../../server/test-server.ts'
import { openPage, type Page, storeInMemory } from './desk-in-memory.ts'

const MINUTE_MS = 60_000
const FIELDS = ['clinician', 'room', 'whenFull'] as const
type Field = (typeof FIELDS)[number]
/** How a desk's network is: well; nothing gets through; refused; the server cannot; the answer is lost after the server acted. */
const NETWORKS = ['well', 'none', 'refused', 'fault', 'lost'] as const
type Network = (typeof NETWORKS)[number]
/** What is wrong with each desk's clock, in minutes. */
const CLOCKS_WRONG = [0, -24 * 60, 180] as const

const desk = fc.nat({ max: CLOCKS_WRONG.length - 1 })
const wait = fc.boolean()
const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ what: fc.constant('tell' as const), desk, wait }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('answer' as const), desk, wait, nth: fc.nat(5) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constant('write' as const),
      desk,
      wait,
      field: fc.constantFrom(...FIELDS),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ what: fc.constantFrom('flush' as const, 'refresh' as const), desk, wait }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ what: fc.constant('network' as const), desk, is: fc.constantFrom(...NETWORKS) }),
  },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('reload' as const), desk }) },
  { weight: 2, arbitrary: fc.record({ what: fc.constant('send again' as const), nth: fc.nat(30) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('restart' as const) }) },
  { weight: 1, arbitrary: fc.record({ what: fc.constant('pass' as const), minutes: fc.nat(15) }) },
)
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never

let ids = 0
const nextId = () => {
  ids += 1
  return ids
}
let server: TestServer
let tokens: string[]
beforeAll(async () => {
  server = await testServer()
  tokens = await Promise.all(
    CLOCKS_WRONG.map(async () => {
      const answer = await server.app.request('/api/enrol/demo', send('POST', {}))
      return ((await answer.json()) as { token: string }).token
    }),
  )
})
afterAll(() => server.stop())

/** Desks of one practice, what their people did, and what they may rely on. */
class World {
  readonly #scheduler: fc.Scheduler
  readonly #start = server.clock.now
  readonly #stores = CLOCKS_WRONG.map(storeInMemory)
  readonly networks: Network[] = CLOCKS_WRONG.map(() => 'well')
  readonly #requests: (() => Promise<unknown>)[] = []
  readonly pages: Page[]
  readonly #close: (() => void)[] = []
  readonly #served = new Set<Promise<unknown>>()
  #restarted: Promise<void> = Promise.resolve()
  /** Of each telling whether it was noted here for sure, and whether it was answered. */
  readonly told = new Map<string, { desk: number; noted: boolean; answered?: 'perhaps' | 'yes' }>()
  readonly written: { desk: number; field: Field; value: string; saw: string; noted: boolean }[] = []
  readonly shown = new Set<string>()

  constructor(scheduler: fc.Scheduler) {
    this.#scheduler = scheduler
    this.pages = CLOCKS_WRONG.map((_, nth) => this.#open(nth))
  }

  #open(nth: number): Page {
    let closed = false
    this.#close[nth] = () => {
      closed = true
    }
    // A page that is gone does nothing more, though what it sent may still arrive.
    const alive = <T>(value: T): Promise<T> | T => (closed ? new Promise<T>(() => {}) : value)
    const store = this.#stores[nth]!
    const slowly = () => this.#scheduler.schedule(Promise.resolve())
    const ask: Ask = async (shape, method, path, body) => {
      await slowly()
      const answer = await this.#send(nth, method, path, body)
      await slowly()
      if (answer === undefined) return alive({ kind: 'silent' as const })
      if (answer.status >= 400)
        return alive({ kind: 'refused' as const, status: answer.status, error: 'no', body: answer.body })
      return alive(
        shape(answer.body) ? { kind: 'said' as const, body: answer.body } : { kind: 'silent' as const },
      )
    }
    const page = openPage({
      store: {
        all: async () => {
          await slowly()
          return alive(await store.all())
        },
        put: async (said) => {
          await slowly()
          if (!closed) await store.put(said)
          return alive(undefined)
        },
        remove: async (said) => {
          await slowly()
          if (!closed) await store.remove(said)
          return alive(undefined)
        },
      },
      ask,
      clock: () => server.clock.now + CLOCKS_WRONG[nth]! * MINUTE_MS,
      newId: () => `00000000-0000-4000-8000-${String(nextId()).padStart(12, '0')}`,
    })
    effect(() => {
      for (const { mine } of page.board.otherWrote.value) this.shown.add(mine)
    })
    return page
  }

  async #send(nth: number, method: string, path: string, body: unknown) {
    const network = this.networks[nth]!
    if (network === 'none') return undefined
    if (network === 'refused') return { status: 403, body: { error: 'no' } }
    if (network === 'fault') return { status: 500, body: { error: 'no' } }
    const request = async () => {
      await this.#restarted
      const answer = await server.app.request(
        path,
        send(method, body, { authorization: `Bearer ${tokens[nth]}` }),
      )
      return { status: answer.status, body: (await answer.json()) as unknown }
    }
    const serve = () => {
      const answer = request()
      this.#served.add(answer)
      return answer.finally(() => this.#served.delete(answer))
    }
    if (method !== 'GET') this.#requests.push(serve)
    const answer = await serve()
    return network === 'lost' ? undefined : answer
  }

  async take(one: Step): Promise<void> {
    const doing = this.#begin(one)
    if (one.what === 'restart' || ('wait' in one && one.wait)) await doing
  }

  async #begin(one: Step): Promise<void> {
    switch (one.what) {
      case 'tell': {
        const telling = { desk: one.desk, noted: false }
        const noted = this.pages[one.desk]!.board.tell()
        this.told.set(this.pages[one.desk]!.queue.waiting.value.at(-1)!.id, telling)
        await noted
        telling.noted = true
        return
      }
      case 'answer': {
        const { board } = this.pages[one.desk]!
        const { tellings } = board
        const telling = tellings.value[one.nth % Math.max(1, tellings.value.length)]
        const known = telling && this.told.get(telling.id)
        if (!telling || !known) return
        known.answered ??= 'perhaps'
        await board.markAnswered(telling.id)
        known.answered = 'yes'
        return
      }
      case 'write': {
        const { board } = this.pages[one.desk]!
        const edit = {
          desk: one.desk,
          field: one.field,
          value: `words ${nextId()}`,
          saw: board.words.value[one.field],
          noted: false,
        }
        this.written.push(edit)
        await board.write({ [one.field]: edit.value } as Partial<BoardWords>)
        edit.noted = true
        return
      }
      case 'flush':
        return this.pages[one.desk]!.queue.flush()
      case 'refresh':
        return this.pages[one.desk]!.refresh()
      case 'network':
        this.networks[one.desk] = one.is
        return
      case 'reload':
        this.#close[one.desk]!()
        this.pages[one.desk] = this.#open(one.desk)
        void this.pages[one.desk]!.queue.flush()
        return
      case 'send again':
        await this.#requests[one.nth % Math.max(1, this.#requests.length)]?.()
        return
      case 'restart':
        // Between two requests, as after a stop that lets the open ones finish; a request cut short is a lost answer.
        this.#restarted = Promise.all(this.#served).then(() => server.restart())
        return this.#restarted
      case 'pass':
        server.clock.now += one.minutes * MINUTE_MS
    }
  }

  async flushAll(): Promise<void> {
    await Promise.all(this.pages.map(({ queue }) => queue.flush()))
  }

  async heal(): Promise<void> {
    this.networks.fill('well')
    await this.flushAll()
    await Promise.all(this.pages.map((page) => page.refresh()))
  }

  async atServer(): Promise<{ told: string[]; words: Partial<BoardWords> }> {
    const today = new Date(server.clock.now).toISOString().slice(0, 10)
    const own = server.store.of('demo')
    return {
      told: (await own.told(today)).map(({ id }) => id),
      words: (await own.board(today)).words,
    }
  }

  /** The next world begins a month later: nothing of this one is of its day. */
  end(): void {
    for (const close of this.#close) close()
    server.clock.now = this.#start + 24 * 60 * MINUTE_MS
  }
}

/** Every telling that was noted and not answered is at the server once, or shown at its desk as not sent. */
async function expectNoTellingLost(world: World): Promise<void> {
  const { told } = await world.atServer()
  expect(new Set(told).size).toBe(told.length)
  for (const [id, telling] of world.told) {
    const shown = world.pages[telling.desk]!.board.tellings.value.find((one) => one.id === id)
    if (telling.noted && !telling.answered)
      expect(told.includes(id) || shown?.sent === false, `telling ${id}`).toBe(true)
  }
}

it('loses no telling and no field of the board, whatever fails and in whatever order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 40 }), fc.scheduler(), async (steps, scheduler) => {
      const world = new World(scheduler)
      const live = async () => {
        for (const one of steps) {
          await scheduler.schedule(Promise.resolve())
          await world.take(one)
        }
      }
      await scheduler.waitFor(live())
      await scheduler.waitFor(world.flushAll())
      await expectNoTellingLost(world)

      await scheduler.waitFor(world.heal())
      const { told, words } = await world.atServer()
      for (const [id, { noted, answered }] of world.told) {
        if (noted && !answered) expect(told, `telling ${id}`).toContain(id)
        if (answered === 'yes') expect(told, `answered ${id}`).not.toContain(id)
      }
      expect(new Set(told).size).toBe(told.length)
      for (const { queue, board } of world.pages) {
        expect(queue.waiting.value).toEqual([])
        expect(board.tellings.value.map(({ id, sent }) => [id, sent])).toEqual(told.map((id) => [id, true]))
        for (const field of FIELDS) expect(board.words.value[field]).toBe(words[field] ?? '')
      }
      for (const { field, value, noted } of world.written) {
        if (!noted || words[field] === value) continue
        const replacedKnowingly = world.written.some((other) => other.field === field && other.saw === value)
        expect(replacedKnowingly || world.shown.has(value), `${field}: ${value}`).toBe(true)
      }
      world.end()
    }),
    { numRuns: 150 },
  )
})
