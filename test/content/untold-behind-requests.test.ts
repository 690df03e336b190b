import { expect, it } from 'vitest'
import { walk } from '#core/call/walk.ts'
import { compose } from '#core/practice/compose.ts'
import { content } from './sample.ts'

const practice = content.demo('2026-11-24')
const release = compose(content.release, practice)
const at = '2026-11-24T10:15'
const answered = (id: string, answers: Record<string, string>) => {
  const pathway = release.pathways[id]!
  const { step } = walk({ release, pathway, practice, at, answers: { gate: 'no', ...answers } })
  if (step.screen !== 'disposition') throw new Error(`${id} is not answered.`)
  return step.disposition
}

it('no request tells a caller, aloud or in a text, of a danger from somebody close', () => {
  const betrays = Object.values(release.pathways)
    .filter(({ kind }) => kind !== 'symptom')
    .flatMap(({ id, signs }) =>
      signs
        .filter(
          ({ untold, safeNumber, to }) => !untold && (safeNumber || to === 'safeguarding' || to === 'sarc'),
        )
        .map((sign) => `${id}: ${sign.say}`),
    )
  expect(betrays).toEqual([])
})

it('nobody who changes an address hears or reads of danger at home', () => {
  const { safetyNet } = answered('change-details', {
    signs: 'no',
    'heard-control': 'no',
    'cancer-path': 'no',
  })
  expect(JSON.stringify(safetyNet)).not.toMatch(/danger|hurt|scared|phone/)
})

it('nobody who complains is texted that they may hurt someone', () => {
  expect(JSON.stringify(answered('complaint', { signs: 'no' }).safetyNet)).not.toMatch(/hurt|harmed/)
})

it.each([
  ['change-details', 'danger'],
  ['proxy-access', 'danger'],
  ['housing', 'danger'],
  ['complaint', 'plan-hurt'],
  ['firearms', 'plan-hurt'],
])('but a yes on %s to %s is 999 at once', (id, sign) => {
  expect(answered(id, { [sign]: 'yes' })).toMatchObject({ destination: 'call-999', rank: 6 })
})
