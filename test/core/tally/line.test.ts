import { expect, it } from 'vitest'
import { lastShared, lineAt, movedOn, standing } from '#core/tally/line.ts'

const [A40, A55, B45] = [
  { live: 'a', change: 40 },
  { live: 'a', change: 55 },
  { live: 'b', change: 45 },
]

it('goes on from what it went through, was had before, or has parted', () => {
  expect(standing([], [A40])).toBe('goes-on')
  expect(standing([A40], [A40])).toBe('goes-on')
  expect(standing([A40], [A55])).toBe('goes-on')
  expect(standing([A40], [A55, B45])).toBe('goes-on')
  expect(standing([A55], [A40])).toBe('had')
  expect(standing([A40, B45], [A40])).toBe('had')
  expect(standing([A55], [A40, B45])).toBe('parted')
  expect(standing([A40, B45], [A55])).toBe('parted')
})

it('of an older desk that names no line is taken as it was', () => {
  expect(standing([A40], [])).toBe('goes-on')
})

it('moves on with its last copy, and stands as it stood before', () => {
  expect(movedOn([A40, B45], 46)).toEqual([A40, { live: 'b', change: 46 }])
  expect(movedOn([], 1)).toEqual([])
  expect(lineAt([A40, B45], 38)).toEqual([{ live: 'a', change: 38 }])
  expect(lineAt([A40, B45], 40)).toEqual([A40])
  expect(lineAt([A40, B45], 43)).toEqual([A40, { live: 'b', change: 43 }])
})

it('knows the last change that both went through', () => {
  expect(lastShared([A40, B45], [A55])).toBe(40)
  expect(lastShared([A55], [A40, B45])).toBe(40)
  expect(lastShared([A40, B45], [A40, { live: 'c', change: 43 }])).toBe(40)
  expect(lastShared([A40], [B45])).toBe(0)
})
