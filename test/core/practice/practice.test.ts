import { expect, it } from 'vitest'
import { decidedBy } from '#core/practice/practice.ts'

const HASH = '45afbc53eac4c095'

it('an answer names the content and the services that decided it, short enough to be read out', () => {
  expect(decidedBy(HASH, { revision: 12, version: 'ab12cd3499ff' })).toEqual({
    content: '45afbc53',
    services: '12 (ab12cd34)',
  })
})
it('services without a digest are named by their revision, the first included', () => {
  expect(decidedBy(HASH, { revision: 0 }).services).toBe('0')
})
it('two practices at one revision are told apart', () => {
  const [one, other] = ['ab12cd34', 'ef56ab78'].map((version) => decidedBy(HASH, { revision: 3, version }))
  expect(one).not.toEqual(other)
})
