import { expect, it } from 'vitest'
import { checkPractice, detailsOf, type PracticeDetails } from '#core/practice/practice-check.ts'
import { detailDifferences, mergedDetails, saysTheSame } from '#lead/practice/detail-fields.ts'
import { content } from '../../content/sample.ts'

const TODAY = '2026-11-24'
const base = detailsOf(content.demo(TODAY))
const past = { from: '2026-11-02', to: '2026-11-02', times: [] }
const next = { from: '2026-12-24', to: '2026-12-24', times: [] }

it('each setting is a field by itself, so that two leads may change two of them', () => {
  const mine: PracticeDetails = {
    ...base,
    phone: '01632 960222',
    settings: { ...base.settings, 'mh-age': 192 },
  }
  const theirs: PracticeDetails = { ...base, address: 'New', settings: { ...base.settings, 'rx-days': 3 } }
  const fields = detailDifferences(mine, theirs)
  expect(fields).toEqual(['phone', 'address', 'settings-mh-age', 'settings-rx-days'])
  const take = fields.filter((field) => saysTheSame(mine, base, field))
  expect(mergedDetails(mine, theirs, take, TODAY)).toEqual({
    ...base,
    ...{ phone: '01632 960222', address: 'New' },
    settings: { ...base.settings, 'mh-age': 192, 'rx-days': 3 },
  })
  expect(mergedDetails(mine, theirs, fields, TODAY)).toEqual(theirs)
})

it('what they took away is taken away', () => {
  const mine: PracticeDetails = { ...base, place: { latitude: 51, longitude: 0 } }
  const { place: _, ...theirs } = mine
  expect(mergedDetails(mine, theirs, ['place'], TODAY)).not.toHaveProperty('place')
})

it('dates of mine can be saved although they took off one that is over', () => {
  const mine = { ...base, specialDays: [past, next] }
  const theirs: PracticeDetails = { ...base, specialDays: [] }
  const merged = mergedDetails(mine, theirs, [], TODAY)
  expect(merged.specialDays).toEqual([next])
  expect(checkPractice(merged, content.release.settings, { today: TODAY, held: theirs })).toEqual([])
})
