import { expect, it } from 'vitest'
import { slices } from '#server/store/slices.ts'

it('parts of work that follow each other share one slice, so that others come between them', async () => {
  let turns = 0
  let isOver = false
  const count = () => {
    turns += 1
    if (!isOver) setImmediate(count)
  }
  setImmediate(count)
  for (let part = 0; part < 6; part++) {
    const others = slices()
    workFor(5)
    await others()
  }
  isOver = true
  expect(turns).toBeGreaterThanOrEqual(2)
})

it('work that waited for something else begins a slice of its own', async () => {
  await new Promise((goOn) => setTimeout(goOn, 30))
  const others = slices()
  workFor(1)
  expect(others()).toBeUndefined()
})

function workFor(ms: number): void {
  for (const until = performance.now() + ms; performance.now() < until; );
}
