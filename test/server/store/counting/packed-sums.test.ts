import { expect, it } from 'vitest'
import { packedSums } from '#server/store/counting/packed-sums.ts'

it('comes to the counts less what was undone, the same each time and anew where the text is another', () => {
  const packed = JSON.stringify({ 'sore-throat/gp/accepted': [7, 2], 'cough/gp/left': [3, 3] })
  const once = packedSums(packed)
  expect(once).toEqual({ names: ['sore-throat/gp/accepted', 'cough/gp/left'], sums: [5, 0] })
  expect(packedSums(`${packed.slice(0, -1)}}`)).toBe(once)
  expect(packedSums(packed.replace('[7,2]', '[8,2]')).sums).toEqual([6, 0])
})
