import { beforeEach, expect, it } from 'vitest'
import { DiskRows } from '#desk/counting/disk-rows.ts'
import { TallyStore } from '#desk/counting/tally-store.ts'
import { healthWords, practice } from '#desk/link/content-store.ts'
import { deskAtRest } from '../call/real-desk.ts'
import { deleteDatabase } from '../link/broken-stores.ts'
import { totals } from './held.ts'

const A_WEEK = 7 * 86_400_000

beforeEach(() => deleteDatabase('counts'))

/** The module as a page has it that was just opened: counters have no place to live yet. */
let opened = 0
function freshly(): Promise<typeof import('#desk/counting/counting.ts')> {
  return import(/* @vite-ignore */ `/src/desk/counting/counting.ts?opened=${opened++}`)
}

it('counts a search made before the store is open, in the week it was made, with the words known since', async () => {
  const clock = deskAtRest()
  const { countInto, countSearch } = await freshly()
  healthWords.value = []
  countSearch('wheezy', 'missed')
  healthWords.value = ['wheezy']
  clock.pass(A_WEEK)
  const store = new TallyStore(new DiskRows(60_000))
  countInto(store)
  const weeks = async () => {
    await store.check(0)
    return (
      await store.toSend(practice.value!.id, undefined, {
        at: '2026-12-01T10:15',
        closed: false,
        leaving: false,
        sample: true,
      })
    ).weeks
  }
  await expect.poll(async () => totals(await weeks())).toEqual({ 't8/wheezy/missed': 1 })
  expect((await weeks()).map(({ week }) => week)).toEqual(['2026-W48'])
})
