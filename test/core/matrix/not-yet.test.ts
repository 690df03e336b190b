import { expect, it } from 'vitest'
import { sinceRecorded } from '#core/matrix/not-yet.ts'

const recorded = new Set(['missed\tstroke\theadache', 'missed\tsepsis\tcough-short'])

it('names who is led worse than recorded, and nobody else', () => {
  const { worse, better } = sinceRecorded([...recorded, 'alarmed\tiron-1\tblood-in-poo'], recorded)
  expect(worse).toEqual(['alarmed\tiron-1\tblood-in-poo'])
  expect(better).toEqual([])
})

it('counts as better only what was played', () => {
  expect(sinceRecorded([], recorded, ['headache']).better).toEqual(['missed\tstroke\theadache'])
  expect(sinceRecorded([], recorded).better).toHaveLength(2)
})
