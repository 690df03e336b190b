import { describe, expect, it } from 'vitest'
import { checkLimits } from '#core/check/limit-rules.ts'
import { partitionsOf } from '#core/check/partitions.ts'
import type { Service } from '#core/practice/service.ts'
import { spoilt } from './spoilt.ts'

/** What the rule finds when the practice's services have become others. */
function found(topic: string, change: (services: readonly Service[]) => readonly Service[]) {
  const { enquiry } = spoilt(topic)
  const tried = { ...enquiry, practice: { ...enquiry.practice, services: change(enquiry.practice.services) } }
  return checkLimits(tried, partitionsOf(tried))
}
/** Each service a second time under the same id, ahead of itself, refusing everyone: whoever is led to the id is led to one that refuses them. */
const shadowed = (services: readonly Service[]) => [
  ...services.map((service): Service => ({ ...service, serves: [], refuses: ['age >= 0'] })),
  ...services,
]

describe('D23: no service is offered to somebody whom it refuses', () => {
  it.each(['sore-throat', 'toothache', 'hip-knee-pain', 'grief'])(
    'on %s as the demo practice has it',
    (topic) => {
      expect(found(topic, (services) => services)).toEqual([])
    },
  )

  it('is found where the facts decide, with the service, its limit and the line', () => {
    const faults = found('sore-throat', shadowed)
    expect(faults).toContainEqual({
      invariant: 23,
      pathway: 'sore-throat',
      path: ['send', 0],
      message: expect.stringMatching(/^".+" is offered to people whom it refuses \(age >= 0\)\.$/),
    })
  })

  it('is found where a danger sign decides', () => {
    expect(found('shingles', shadowed).map(({ path }) => path.join(' '))).toContainEqual(
      expect.stringMatching(/^flags eye-casualty /),
    )
  })

  it('is not said of a service that nobody is led to', () => {
    const aside = (services: readonly Service[]) => [
      ...services,
      { ...services[0]!, id: 'aside', serves: ['dietitian'], refuses: ['age >= 0'] },
    ]
    expect(found('toothache', aside)).toEqual([])
  })
})
