import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { writeContent } from '#content/build-content.ts'
import type { RowStore } from '#desk/counting/rows.ts'
import { TallyStore } from '#desk/counting/tally-store.ts'
import type { MakeCounters } from '#server/chaos/chaos-desk.ts'
import { embeddedPlace } from '#server/chaos/places.ts'
import { type Course, runCourse } from '#server/chaos/run.ts'
import { content } from '../../content/sample.ts'

const SMALL: Course = {
  from: '2026-12-28',
  days: 2,
  size: { practices: 1, desksEach: 5, calls: 4 },
  faults: { kills: 1, crashes: 0, full: 1, restores: 0, removals: 1, clones: 0 },
  seed: 'small',
}
let dist = ''

beforeAll(() => {
  dist = mkdtempSync(join(tmpdir(), 'chaos-dist-'))
  writeContent(content, dist, '2026-12-28')
})
afterAll(() => rmSync(dist, { recursive: true }))

async function play(course: Course, make?: MakeCounters) {
  const folder = mkdtempSync(join(tmpdir(), 'chaos-'))
  try {
    return await runCourse(course, embeddedPlace(folder), folder, dist, make)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Counters with a planted fault: what is sent again after an answer was lost goes under another key. */
class ForgetsItsKey extends TallyStore {
  #sent = 0

  override async toSend(...asked: Parameters<TallyStore['toSend']>): ReturnType<TallyStore['toSend']> {
    const said = await super.toSend(...asked)
    this.#sent += 1
    const key = (of: string) => this.#sent.toString(16).padStart(4, '0') + of.slice(4)
    return { ...said, weeks: said.weeks.map((week) => ({ ...week, key: key(week.key) })) }
  }
}

it('comes at every count once over some days of a few desks, the server killed in between and its disk full once', async () => {
  const { lost, twice, kills, calls, notKept } = await play(SMALL)
  expect({ lost, twice, kills }).toEqual({ lost: 0, twice: 0, kills: 1 })
  expect(calls).toBeGreaterThan(60)
  expect(notKept).toBeGreaterThan(0)
})

it('sees that a delta is counted twice', async () => {
  const faulty = (rows: RowStore) => new ForgetsItsKey(rows)
  const { twice } = await play({ ...SMALL, days: 1, faults: { ...SMALL.faults, kills: 0 } }, faulty)
  expect(twice).toBeGreaterThan(0)
})
