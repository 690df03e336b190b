import { expect, it } from 'vitest'
import { dispose } from '#core/call/disposition.ts'
import { callOn, practiceWith } from '../core/call/any-call.ts'

const FOOD_BANK = { anytown: { name: 'Anytown food bank', serves: ['food-help'] } }
const calm = { opening: 'none', signs: 'none', gate: 'no', age: 50, sex: 'female' } as const

it('a food bank is for those without food, and is never offered to the bereaved, carers or the lonely', () => {
  expect(dispose(callOn('food-fuel', calm, practiceWith(FOOD_BANK))).destination).toBe('food-help')
  for (const topic of [
    'grief',
    'bereavement-support',
    'carer-support',
    'lonely',
    'housing',
    'gambling-gaming',
  ]) {
    const { destination, also } = dispose(callOn(topic, calm, practiceWith(FOOD_BANK)))
    expect([topic, destination, ...also]).not.toContain('food-help')
  }
})
it('the bereaved are offered bereavement support where there is some', () => {
  const here = practiceWith({ ...FOOD_BANK, listen: { serves: ['bereavement'] }, club: { serves: ['vol'] } })
  for (const topic of ['grief', 'bereavement-support'])
    expect(dispose(callOn(topic, calm, here)).service).toMatchObject({ service: 'listen' })
})
it('a lift is asked of those who drive, and no club is named in their place', () => {
  const club = { club: { name: 'Memory cafe', serves: ['vol'] } }
  const answers = { ...calm, stuck: 'no', 'phone-ok': 'no' }
  const given = (services: Parameters<typeof practiceWith>[0]) =>
    dispose(callOn('transport-to-surgery', answers, practiceWith(services)))
  expect(given({ ...club, cars: { serves: ['lift-help'] } }).service).toMatchObject({ service: 'cars' })
  expect(JSON.stringify(given(club))).not.toContain('club')
})
