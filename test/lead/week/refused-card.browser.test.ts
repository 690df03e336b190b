import { release as realRelease } from 'virtual:real-content'
import { h, render } from 'preact'
import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { release } from '#lead/link/lead-data.ts'
import { RefusedCard } from '#lead/week/RefusedCard.tsx'
import { addWords } from '#ui/language.ts'
import en from '../../../content/languages/en.json' with { type: 'json' }
import leadEn from '../../../content/languages/lead-en.json' with { type: 'json' }

addWords({ ...en, ...leadEn })

it('lists what would be refused today with why, each with the place to mend it', async () => {
  release.value = realRelease
  const message = 'It costs much.'
  const refused = [
    { kind: 'service', key: 'feet', name: 'Foot clinic', message },
    { kind: 'guidance', key: 'croup', name: 'notes', message },
    { kind: 'board', key: 'extension', name: 'extension', message },
    { kind: 'details', key: 'phone', name: 'phone', message },
  ] as const
  render(h(RefusedCard, { refused }), document.body)
  await expect.element(page.getByRole('heading', { name: /^4 things here/ })).toBeVisible()
  await expect.element(page.getByRole('button', { name: /Foot clinic/ })).toBeVisible()
  expect([...document.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
    '#guidance/croup',
    '#duty',
    '#practice',
  ])
  expect(page.getByText('Barking cough · Note').elements()).toHaveLength(1)
})
