import { expect, it } from 'vitest'
import { cellAt, packedSums } from '#server/store/counting/packed-sums.ts'

it('comes to the counts less what was undone, the same each time and anew where the text is another', () => {
  const packed = JSON.stringify({ 'sore-throat/gp/accepted': [7, 2], 'cough/gp/left': [3, 3] })
  const once = packedSums('t1', packed)
  expect(once.places.map(cellAt)).toEqual(['t1/sore-throat/gp/accepted', 't1/cough/gp/left'])
  expect(once.sums).toEqual([5, 0])
  expect(packedSums('t1', `${packed.slice(0, -1)}}`)).toBe(once)
  expect(packedSums('t1', packed.replace('[7,2]', '[8,2]')).sums).toEqual([6, 0])
})
it('keeps tables apart that hold the same text', () => {
  const packed = JSON.stringify({ 'physio/gp': [2, 0] })
  const other = packedSums('t4', packed)
  expect(packedSums('t5', packed).places.map(cellAt)).toEqual(['t5/physio/gp'])
  expect(packedSums('t4', packed)).toBe(other)
})
