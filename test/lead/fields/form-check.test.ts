import { expect, it } from 'vitest'
import { serviceNames } from '#core/practice/service-check.ts'
import { draftProblem, formProblems } from '#lead/fields/form-check.ts'
import { tidied, withChange } from '#lead/fields/form-state.ts'
import { startService } from '#lead/services/service-edit.ts'
import { addWords } from '#ui/language.ts'
import en from '../../../content/languages/en.json' with { type: 'json' }
import leadEn from '../../../content/languages/lead-en.json' with { type: 'json' }
import { content } from '../../content/sample.ts'

addWords({ ...en, ...leadEn })

const names = serviceNames(content.release)
const today = '2026-11-24'
const good = content.demo(today).services.find(({ id }) => id === 'riverside-pharmacy')!
const wrong = (service = good, drafts = {}, searchOnly = false) =>
  formProblems({ service, drafts, searchOnly }, names, today).map(({ field }) => field)

it('finds nothing wrong with the services of the sample practice, but that some give no kind of help', () => {
  for (const service of content.demo(today).services)
    expect(wrong(service), service.id).toEqual(service.serves.length === 0 ? ['serves'] : [])
  expect(wrong({ ...good, serves: [] }, {}, true)).toEqual([])
})

it('lists what is wrong in the order of the form', () => {
  expect(wrong(startService(undefined, new Set(), today, 'clinician'))).toEqual(['name', 'serves', 'phones'])
  const bad = {
    ...good,
    refuses: ['age <'],
    checked: { on: today, by: ' ' },
    place: { latitude: 1, longitude: 1 },
  }
  expect(wrong(bad)).toEqual(['place', 'refuses', 'checkedBy'])
})

it('does not save what is typed but cannot be read', () => {
  expect(wrong(good, { highest: 'sixty', place: '-0.1, 51.5' })).toEqual(['place', 'highest'])
  expect(draftProblem('place', '-0.1, 51.5')).toMatch(/wrong way round/)
  expect(wrong({ ...good, refuses: ['age < 18', 'age >= 10'] })).toEqual(['highest'])
})

it('lets go of lines left empty, and of fields that are emptied', () => {
  const phones = [{ number: ' 01632 960000 ' }, { number: '' }, { number: '', label: 'nights' }]
  expect(tidied({ ...good, phones }).phones).toEqual([
    { number: '01632 960000' },
    { number: '', label: 'nights' },
  ])
  expect(withChange(good, { address: undefined })).not.toHaveProperty('address')
  expect(withChange(good, { cost: 'free' })).toEqual({ ...good, cost: 'free' })
})
