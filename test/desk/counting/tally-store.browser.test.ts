import { beforeEach, describe, expect, it } from 'vitest'
import type { HeldWeek } from '#core/tally/held-week.ts'
import { DiskRows } from '#desk/counting/disk-rows.ts'
import { TallyStore } from '#desk/counting/tally-store.ts'
import { notKept } from '#ui/not-kept.ts'
import { blockedBy, deleteDatabase } from '../link/broken-stores.ts'
import { totals } from './held.ts'

const TODAY = '2026-11-24'
const NOW = { at: '2026-11-24T10:15', closed: false, leaving: false, sample: true }
const HERE = { practice: 'one', at: `${TODAY}T10:15`, unchecked: false }

beforeEach(async () => {
  await deleteDatabase('counts')
})

const open = () => new TallyStore(new DiskRows())
const toSend = async (store: TallyStore, practice = 'one') =>
  (await store.toSend(practice, undefined, NOW)).weeks.toSorted((a, b) => a.week.localeCompare(b.week))
const answer = (weeks: readonly HeldWeek[], epoch = 'e') => ({
  epoch,
  run: 'r',
  syncs: 1,
  kept: weeks.map(({ key }) => key),
  refused: [],
})

/** A browser that refuses its store meanwhile. */
async function refused(work: () => Promise<void>): Promise<void> {
  const real = IDBFactory.prototype.open
  IDBFactory.prototype.open = () => {
    throw new DOMException('refused', 'SecurityError')
  }
  try {
    await work()
  } finally {
    IDBFactory.prototype.open = real
  }
}

describe('counters in a real browser store', () => {
  it('outlive the page, under one key a week and practice', async () => {
    const first = open()
    await first.add(['a'], HERE)
    const before = await toSend(first)
    await first.answered(before, answer(before), NOW)
    const again = open()
    await again.add(['a', 'b'], HERE)
    await again.add(['a'], { ...HERE, at: '2026-12-01T10:15' })
    await again.add(['a'], { ...HERE, practice: 'two' })
    const weeks = await toSend(again)
    expect(weeks[0]!.key).toBe(before[0]!.key)
    expect(weeks.map((week) => week.counts)).toEqual([{ a: 2, b: 1 }, { a: 1 }])
    expect(weeks[0]!.key).toMatch(/^[0-9a-f]{32}$/)
    expect(weeks[0]!.key).not.toBe(weeks[1]!.key)
    expect((await toSend(again, 'two')).map((week) => week.counts)).toEqual([{ a: 1 }])
  })
  it('of a page before are not counted on in before they were sent, so that a clone of them parts without loss', async () => {
    await open().add(['a'], HERE)
    await open().add(['a'], HERE)
    expect((await toSend(open())).map((week) => week.counts)).toEqual([{ a: 1 }, { a: 1 }])
  })
  it('are exact when two tabs count at once', async () => {
    const [one, other] = [open(), open()]
    await Promise.all(Array.from({ length: 40 }, (_, n) => (n % 2 ? one : other).add(['a'], HERE)))
    expect(totals(await toSend(one))).toEqual({ a: 40 })
  })
  it('stay to be sent until the server kept this very state', async () => {
    const store = open()
    const counted = await store.add(['a'], HERE)
    const sent = await toSend(store)
    await store.undo(counted)
    await store.answered(sent, answer(sent), NOW)
    expect(await toSend(store)).toMatchObject([{ counts: { a: 1 }, undone: { a: 1 } }])
    const now = await toSend(store)
    await store.answered(now, answer(now), NOW)
    expect(await toSend(store)).toEqual([])
  })
  it('can be given away as they would be sent, with nothing else beside and no hours of few calls', async () => {
    const store = open()
    await store.add(['t1/croup/ed/accepted', 't3/tue/10'], HERE)
    expect(store.counting).toBe(true)
    const unsent = await store.unsentWeeks('one', NOW.at)
    expect(unsent.map(({ counts }) => counts)).toEqual([{ 't1/croup/ed/accepted': 1 }])
    for (const week of unsent)
      expect(Object.keys(week).sort()).toEqual(['counts', 'key', 'line', 'undone', 'week'])
    const sent = await toSend(store)
    await store.answered(sent, answer(sent), NOW)
    expect([await store.unsentWeeks('one', NOW.at), store.counting]).toEqual([[], false])
  })
  it('that were made before the desk joined belong to the practice it joined', async () => {
    const store = open()
    await store.add(['a'], { ...HERE, practice: '' })
    expect(await toSend(store)).toEqual([])
    await store.adopt('one')
    expect(await toSend(store)).toMatchObject([{ week: '2026-W48', counts: { a: 1 } }])
  })
})

describe('counters while the store is gone', () => {
  it('go on in memory under a key of their own, and say so', async () => {
    const store = open()
    await refused(async () => {
      expect((await store.add(['a'], HERE)).kept).toBe(false)
      await store.add(['a'], HERE)
      expect((await toSend(store)).map((week) => week.counts)).toEqual([{ a: 2 }])
      expect(notKept.value.get('counts')).toBe('refused')
    })
    expect((await store.add(['a'], HERE)).kept).toBe(true)
    expect(notKept.value.has('counts')).toBe(false)
  })
  it('take back under the very key that was counted, once the store is there again', async () => {
    const store = open()
    const counted = await store.add(['a'], HERE)
    await refused(() => store.undo(counted))
    await store.add(['b'], HERE)
    expect(await toSend(open())).toMatchObject([
      { key: counted.parts[0]!.key, counts: { a: 1, b: 1 }, undone: { a: 1 } },
    ])
  })
  it('do nothing later that a store gave up which did not answer', async () => {
    const old = await blockedBy('counts')
    const store = new TallyStore(new DiskRows(20))
    expect((await store.add(['a'], HERE)).kept).toBe(false)
    expect(notKept.value.get('counts')).toBe('blocked')
    old.close()
    await expect.poll(async () => (await store.add(['b'], HERE)).kept).toBe(true)
    expect((await toSend(open())).flatMap(({ counts }) => Object.keys(counts))).toEqual(['b'])
  })
})
