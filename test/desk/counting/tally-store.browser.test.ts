import { Dexie } from 'dexie'
import { beforeEach, describe, expect, it } from 'vitest'
import { totals } from '#core/tally/counters.ts'
import { TallyStore } from '#desk/counting/tally-store.ts'

const AT = '2026-11-24T10:15'

beforeEach(async () => {
  await Dexie.delete('tallies')
})

describe('counters in a real browser store', () => {
  it('outlive the page, under one key a week', async () => {
    await new TallyStore().add(['a'], AT)
    const again = new TallyStore()
    await again.add(['a', 'b'], AT)
    await again.add(['a'], '2026-12-01T10:15')
    const weeks = await again.recent('2026-12-01T10:15')
    expect(weeks.map((week) => week.counts)).toEqual([{ a: 2, b: 1 }, { a: 1 }])
    expect(weeks[0]!.key).toMatch(/^[0-9a-f]{32}$/)
    expect(weeks[0]!.key).not.toBe(weeks[1]!.key)
  })
  it('are exact when two tabs count at once', async () => {
    const [one, other] = [new TallyStore(), new TallyStore()]
    await Promise.all(Array.from({ length: 40 }, (_, n) => (n % 2 ? one : other).add(['a'], AT)))
    expect(totals(await one.recent(AT))).toEqual({ a: 40 })
  })
  it('count an undo in the week of the call', async () => {
    const store = new TallyStore()
    const counted = await store.add(['a'], AT)
    await store.undo(counted)
    const [week] = await store.recent('2026-12-20T10:00')
    expect(week).toMatchObject({ week: '2026-W48', counts: { a: 1 }, undone: { a: 1 } })
  })
  it('stay to be sent until the server kept this very state', async () => {
    const store = new TallyStore()
    await store.add(['a'], AT)
    const sent = await store.recent(AT)
    await store.add(['a'], AT)
    await store.acknowledge(sent, AT)
    const later = '2027-01-20T10:00'
    expect((await store.recent(later)).map((week) => week.week)).toEqual(['2026-W48'])
    await store.acknowledge(await store.recent(later), later)
    expect(await store.recent(later)).toEqual([])
  })
  it('go on in memory when the store is gone', async () => {
    let told = false
    const store = new TallyStore(() => {
      told = true
    })
    const real = indexedDB.open
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError')
    }
    try {
      await store.add(['a'], AT)
      await store.add(['a'], AT)
      expect(totals(await store.recent(AT))).toEqual({ a: 2 })
      expect(told).toBe(true)
      expect(store.state).toEqual({ kind: 'memory', reason: 'refused' })
    } finally {
      IDBFactory.prototype.open = real
    }
  })
})
