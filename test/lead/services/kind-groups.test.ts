import { expect, it } from 'vitest'
import { kindGroup, kindsToChoose } from '#lead/services/kind-groups.ts'
import { content } from '../../content/sample.ts'

const { destinations } = content.release

it('puts every kind of help of the release in the group where a manager looks for it', () => {
  const groups = Object.fromEntries(
    Object.values(destinations).map((one) => [one.id, kindGroup(one, content.lead.kindGroups)]),
  )
  expect(groups).toMatchObject({
    'pf-uti': 'pharmacy-first',
    'pharm-bp': 'pharmacy',
    'pharm-practice': 'practice',
    nurse: 'practice',
    utc: 'urgent',
    dentist: 'senses',
    'mh-prac': 'mind',
    podiatry: 'community',
    secretaries: 'office',
  })
})

it('leaves out what is always there without a service, but not lines with a number of their own', () => {
  const ids = kindsToChoose(destinations, []).map(({ id }) => id)
  expect(ids).toEqual(expect.arrayContaining(['ed', 'crisis-mh', 'nhs-111', 'podiatry']))
  for (const id of ['call-999', 'duty-today', 'self-care', 'request-next-day']) expect(ids).not.toContain(id)
  expect(kindsToChoose(destinations, ['self-care']).map(({ id }) => id)).toContain('self-care')
})
