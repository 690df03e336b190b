import { h, render } from 'preact'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { JoinCard } from '#desk/current/JoinCard.tsx'
import { setHealth } from '#desk/link/desk-health.ts'
import { addWords } from '#ui/language.ts'
import en from '../../../content/languages/en.json' with { type: 'json' }

const network = window.fetch
let root: HTMLElement

beforeEach(() => {
  addWords(en)
  localStorage.clear()
  setHealth({ joined: false })
  root = document.createElement('div')
  document.body.replaceChildren(root)
  render(h(JoinCard, {}), root)
})
afterEach(() => {
  render(null, root)
  window.fetch = network
})

it.each([
  ['a wrong code', async () => Response.json({ error: 'No.' }, { status: 403 }), en['not-joined-wrong']],
  [
    'too many wrong codes',
    async () => Response.json({ error: 'No.' }, { status: 429 }),
    en['not-joined-many'],
  ],
  [
    'no network',
    async () => {
      throw new TypeError('no network')
    },
    en['not-joined-silent'],
  ],
] as const)('says apart what came in the way: %s', async (_, answer, words) => {
  window.fetch = answer
  await page.getByLabelText('Code').fill('ABCDEFGH')
  await page.getByRole('button', { name: 'Join' }).click()
  await expect.element(page.getByRole('alert')).toHaveTextContent(words)
})
