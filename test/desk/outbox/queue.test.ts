import { expect, it } from 'vitest'
import { Queue } from '#desk/outbox/queue.ts'
import type { Said } from '#desk/outbox/said.ts'

const DAY = 24 * 60 * 60_000

it('says so when a telling that was never sent is over, because the clock was put right or the day ended', async () => {
  const kept: Said[] = []
  let ms = Date.parse('2026-11-24T10:00Z')
  const queue = new Queue({
    store: {
      all: async () => kept,
      put: async (said) => void kept.push(said),
      remove: async (said) => void kept.splice(kept.indexOf(said), 1),
    },
    send: async () => undefined,
    clock: () => ms,
  })
  const heard: string[] = []
  queue.listen(({ id }, { end }) => heard.push(`${id} ${end}`))
  await queue.say({ id: 'a', at: ms, kind: 'told' })
  await queue.flush()
  expect(heard).toEqual([])
  ms += 30 * DAY
  await queue.flush()
  expect(heard).toEqual(['a refused'])
  expect(queue.waiting.value).toEqual([])
})
