import fc from 'fast-check'
import { expect, it } from 'vitest'
import { answer } from '#desk/call/call.ts'
import { stepOf } from '#desk/call/call-step.ts'
import {
  call,
  emergency,
  endCall,
  goBack,
  newEnquiry,
  openPathway,
  park,
  parked,
  takeUp,
  update,
} from '#desk/call/desk-state.ts'
import { undoClear } from '#desk/call/later-steps.ts'
import { countInto } from '#desk/counting/counting.ts'
import { DiskRows } from '#desk/counting/disk-rows.ts'
import { TallyStore } from '#desk/counting/tally-store.ts'
import { practice, release } from '#desk/link/content-store.ts'
import { actOnCard } from '#desk/search/act-on-card.ts'
import { openCard } from '#desk/search/choose.ts'
import { heldTotals } from '../counting/held.ts'
import { deskAtRest } from './real-desk.ts'

/** The real store, which also tells when all that it was asked to write is written. */
class WatchedStore extends TallyStore {
  readonly #asked: Promise<unknown>[] = []

  override add(...args: Parameters<TallyStore['add']>): ReturnType<TallyStore['add']> {
    const done = super.add(...args)
    this.#asked.push(done)
    return done
  }
  override undo(...args: Parameters<TallyStore['undo']>): ReturnType<TallyStore['undo']> {
    const done = super.undo(...args)
    this.#asked.push(done)
    return done
  }
  /** An undo is asked for once its count is written, so one round may follow another. */
  async written(): Promise<void> {
    for (let known = -1; known < this.#asked.length; ) {
      known = this.#asked.length
      await Promise.all(this.#asked)
    }
  }
}

/** What a plain list says of the desk: which calls nobody has ended or cleared, what was counted, what can be undone. */
class Model {
  readonly live = new Set<string>()
  readonly counted = new Map<string, number>()
  #steps: { readonly until: number; readonly over: boolean; readonly undo: () => void }[] = []

  clear(id: string | undefined, count: string | undefined, ms: number, over = false): void {
    const was = id !== undefined && this.live.delete(id)
    if (count) this.#count(count, 1)
    this.#steps.push({
      until: ms + 10_000,
      over,
      undo: () => {
        if (was) this.live.add(id)
        if (count) this.#count(count, -1)
      },
    })
  }
  /** The next call is open: how the one before ended stays. */
  next(): void {
    this.#steps = this.#steps.filter(({ over }) => !over)
  }
  undo(ms: number): void {
    this.#steps = this.#steps.filter(({ until }) => until > ms)
    this.#steps.pop()?.undo()
  }
  #count(what: string, n: number): void {
    this.counted.set(what, (this.counted.get(what) ?? 0) + n)
  }
}

const STEPS = [
  'open',
  'open',
  'answer',
  'end',
  'new',
  'back',
  'park',
  'swap',
  'take',
  'undo',
  'undo',
  'card',
] as const
const step = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(...STEPS) },
  { weight: 1, arbitrary: fc.constantFrom(100, 4_000, 9_999, 10_000, 3_600_000) },
)

it('in any order of open, answer, end, next, back, park, take up, undo and time, no call is lost, counted twice, or counted though undone', async () => {
  // However busy this machine is, the store is waited for.
  const disk = new DiskRows(60_000)
  const fresh = new TallyStore(disk)
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 25 }), async (steps) => {
      const clock = deskAtRest()
      const before = await heldTotals(fresh, practice.value!.id)
      const store = new WatchedStore(disk)
      countInto(store)
      const model = new Model()
      // Each call of a run is on a topic of its own, so that it can be told apart by its counts; every other one is at its answer at once.
      const topics = Object.values(release.value!.pathways).filter(
        ({ group, for: forWhom }) => !release.value!.groups[group]!.sensitive && !forWhom,
      )
      const quick = topics.filter((topic) => topic.gate === 'none')
      const slow = topics.filter((topic) => topic.kind === 'symptom')
      let opened = 0
      const idOf = () => (call.value && !call.value.ended ? call.value.pathway : undefined)
      const atAnswer = () => call.value && stepOf(call.value).step.screen === 'disposition'
      try {
        for (const what of steps) {
          const id = idOf()
          if (typeof what === 'number') clock.pass(what)
          else if (what === 'open') {
            if (call.value || emergency.value) continue
            const list = opened % 2 ? slow : quick
            const next = list[Math.floor(opened++ / 2) % list.length]!.id
            openPathway(next)
            model.next()
            model.live.add(next)
          } else if (what === 'answer') update((open) => ({ ...answer(open, { age: '30' }), about: 'with' }))
          else if (what === 'end') {
            if (id) model.clear(id, id, clock.ms(), true)
            endCall('duty-now', 'raised')
          } else if (what === 'new') {
            if (call.value || emergency.value)
              model.clear(id, id && atAnswer() ? id : undefined, clock.ms(), !id)
            newEnquiry()
          } else if (what === 'back') {
            if (id && call.value!.trail.length === 0 && !call.value!.about)
              model.clear(id, undefined, clock.ms())
            goBack()
          } else if (what === 'park') park()
          else if (what === 'swap') {
            const first = parked.value[0]
            if (first) takeUp(first)
            else park()
          } else if (what === 'take') {
            const last = parked.value.at(-1)
            if (last) takeUp(last)
          } else if (what === 'undo') {
            model.undo(clock.ms())
            undoClear()
          } else if (!call.value && !emergency.value) {
            model.next()
            model.clear(undefined, 'other', clock.ms(), true)
            openCard({ topics: [], services: [], danger: 'call-999', said: {} })
            actOnCard()
          }
          const here = [...parked.value.map((one) => one.call.pathway), ...(idOf() ? [idOf()!] : [])]
          expect(here.sort()).toEqual([...model.live].sort())
        }
      } finally {
        // Also when a step failed, so that its counts are not taken for those of the next run.
        await store.written()
      }
      const after = await heldTotals(fresh, practice.value!.id)
      const gained: Record<string, number> = {}
      for (const cell of Object.keys({ ...before, ...after }).filter((one) => one.startsWith('t1/'))) {
        const topic = cell.split('/')[1]!
        gained[topic] = (gained[topic] ?? 0) + (after[cell] ?? 0) - (before[cell] ?? 0)
      }
      for (const [topic, n] of Object.entries(gained)) expect(n, topic).toBe(model.counted.get(topic) ?? 0)
      for (const [topic, n] of model.counted) {
        expect(gained[topic] ?? 0, topic).toBe(n)
        if (topic !== 'other') expect(n).toBeLessThanOrEqual(1)
      }
    }),
    { numRuns: 150 },
  )
})
