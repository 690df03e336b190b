import { expect, it } from 'vitest'
import { walk } from '#core/call/walk.ts'
import { compose } from '#core/practice/compose.ts'
import { content } from './sample.ts'

const practice = content.demo('2026-11-24')
const release = compose(content.release, practice)

it('no line for every caller tells staff to stop people driving', () => {
  const stops = Object.values(release.pathways).flatMap(({ id, staff }) =>
    staff
      .filter((line) => typeof line === 'string' && /should drive|not drive/.test(line))
      .map((line) => `${id}: ${line}`),
  )
  expect(stops).toEqual([])
})

it.each(['drive-unsafe', 'drive-dead'])(
  'whoever says %s on a driving form hears that driving has to stop',
  (sign) => {
    const answers = { age: 40, sex: 'male', gate: 'no', signs: 'no', [sign]: 'yes' }
    const pathway = release.pathways['dvla-driving']!
    const { step } = walk({ release, pathway, answers, practice, at: '2026-11-24T10:15' })
    expect(step).toMatchObject({
      disposition: { destination: 'duty-today', meanwhile: expect.stringMatching(/not drive|stop/) },
    })
  },
)

it('whoever is ill and asked for a gym letter is told to stop driving only if it is about driving', () => {
  const answers = { age: 40, sex: 'male', gate: 'yes', opening: 'none', problem: 'none', signs: 'no' }
  const pathway = release.pathways['insurance-report']!
  const { step } = walk({ release, pathway, answers, practice, at: '2026-11-24T10:15' })
  expect(step).toMatchObject({ disposition: { say: expect.stringMatching(/If this is about driving/) } })
})
