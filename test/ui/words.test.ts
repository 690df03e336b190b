import { expect, it } from 'vitest'
import { addWords, language, t } from '#ui/language.ts'
import cy from '../../content/languages/cy.json' with { type: 'json' }
import en from '../../content/languages/en.json' with { type: 'json' }

addWords(en)
addWords(cy, 'cy')

it('counts by the plurals of the language, and by its "other" where it has no such form', () => {
  expect(t('span-hours', { count: 1 })).toBe('1 hour')
  language.value = 'cy'
  expect(t('span-days', { count: 2 })).toBe('2 ddiwrnod')
  expect(t('found-aloud', { count: 3, first: 'Dolur gwddf' })).toBe('3 phwnc, y cyntaf: Dolur gwddf.')
  expect(t('span-days', { count: 3 })).toBe('3 diwrnod')
  language.value = 'en'
})
it('puts what people wrote into a sentence as it stands', () => {
  expect(t('found-aloud', { count: 1, first: '{{count}} & $t(menu) $&' })).toBe(
    '1 topic: {{count}} & $t(menu) $&.',
  )
})
