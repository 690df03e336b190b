import { h, render } from 'preact'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { CountsFile } from '#lead/desks/CountsFile.tsx'
import { LastingCode } from '#lead/desks/LastingCode.tsx'
import { waitingJoins } from '#lead/link/lead-data.ts'
import { addWords } from '#ui/language.ts'
import en from '../../../content/languages/en.json' with { type: 'json' }
import leadEn from '../../../content/languages/lead-en.json' with { type: 'json' }

addWords({ ...en, ...leadEn })

const network = window.fetch
let asked: { path: string; body: unknown }[] = []
let root: HTMLElement
beforeEach(() => {
  root = document.createElement('div')
  document.body.replaceChildren(root)
  asked = []
  window.fetch = async (path, init) => {
    if (init?.method !== 'POST') return Response.json({ error: 'not now' }, { status: 503 })
    asked.push({ path: String(path), body: JSON.parse(String(init.body)) })
    return Response.json(
      String(path).endsWith('lasting-code') ? { code: 'ABCDEFGHJKMNPQRSTUVW' } : { kept: ['k'] },
    )
  }
})
afterEach(() => {
  window.fetch = network
  waitingJoins.value = []
})

it('makes a code for a desk by where it stands, and shows it once in parts that can be read out', async () => {
  waitingJoins.value = [{ id: 'w', name: 'Back office', made: '2026-11-23' }]
  render(h(LastingCode, { onRemove: () => () => {} }), root)
  await expect.element(page.getByText(/^Back office: lasting code of .*, not used yet/)).toBeVisible()
  await page.getByRole('textbox', { name: 'Where the desk stands' }).fill('Front desk')
  await page.getByRole('button', { name: 'Make a lasting code' }).click()
  await expect.element(page.getByText(/Front desk: ABCD-EFGH-JKMN-PQRS-TUVW/)).toBeVisible()
  expect(asked).toEqual([{ path: '/api/lead/lasting-code', body: { name: 'Front desk', forgets: true } }])
})

it('brings in the counts that a desk saved as a file, and says when it is another file', async () => {
  render(h(CountsFile, {}), root)
  const body = { practice: 'demo', weeks: [] }
  const box = page.getByLabelText('Bring in counts that a desk saved as a file')
  await box.upload(new File([JSON.stringify(body)], 'counts-demo.json'))
  await expect.element(page.getByText(/^These counts are in\./)).toBeVisible()
  expect(asked).toEqual([{ path: '/api/lead/tallies', body }])
  await box.upload(new File(['no'], 'other.json'))
  await expect.element(page.getByText(/^This is not a file of counts/)).toBeVisible()
})
