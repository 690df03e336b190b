import { release as realRelease } from 'virtual:real-content'
import { h, render } from 'preact'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import { blankService } from '#core/practice/service.ts'
import namesFile from '#core/practice/words/people-names.json' with { type: 'json' }
import { ServiceForm } from '#lead/form/ServiceForm.tsx'
import { OwnNote } from '#lead/guidance/own/OwnNote.tsx'
import { practice, release } from '#lead/link/lead-data.ts'
import { PatientQuestion } from '#lead/patients/PatientQuestion.tsx'
import { addWords } from '#ui/language.ts'
import en from '../../../content/languages/en.json' with { type: 'json' }
import leadEn from '../../../content/languages/lead-en.json' with { type: 'json' }

addWords({ ...en, ...leadEn })

const network = window.fetch
const base = {
  ...blankService('hill', { on: '2026-11-01', by: 'manager' }),
  name: 'Hill Feet',
  serves: ['podiatry'],
  phones: [{ number: '01632 960201' }],
  refer: { way: 'self-refer' as const, steps: 'They ring, ask for Sandra Jones.' },
}
let sent: { path: string; body: string }[] = []
let root: HTMLElement
beforeEach(() => {
  root = document.createElement('div')
  document.body.replaceChildren(root)
  sent = []
  release.value = realRelease
  practice.value = { ...emptyPractice('hill', 'Hill Surgery'), services: [base] }
  window.fetch = async (path, init) => {
    if (String(path).includes('people-names')) return Response.json(namesFile)
    if (init?.method && init.method !== 'GET') sent.push({ path: String(path), body: String(init.body) })
    return Response.json({ error: 'not now' }, { status: 503 })
  }
})
afterEach(() => {
  window.fetch = network
  render(null, root)
})
const question = () => page.getByRole('alertdialog', { name: 'Could a patient be known by this?' })

it('asks about a patient in the notes of a service before it is saved, and refuses none', async () => {
  render(h(ServiceForm, { start: base, base, taken: new Set(['hill']), onDone: () => {} }), root)
  await page.getByText('Notes', { exact: true }).first().click()
  await page.getByLabelText('Note for staff').fill('Mrs Patel always needs a chaperone.')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect.element(question()).toBeVisible()
  await expect.element(question().getByText('Mrs Patel')).toBeVisible()
  expect(question().getByText('Sandra').elements()).toEqual([])
  expect(sent).toEqual([])
  await page.getByRole('button', { name: 'Change it' }).click()
  await expect.poll(() => question().elements()).toHaveLength(0)
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByRole('button', { name: 'No patient among them: save' }).click()
  await expect.poll(() => sent.map(({ body }) => body.includes('Mrs Patel'))).toEqual([true])
})

it('asks the same of a note of our own', async () => {
  render(h(OwnNote, { place: 'topic:sore-throat' }), root)
  await page.getByRole('textbox').fill('Mr Ali is not to be offered the pharmacy.')
  await page.getByRole('button', { name: 'Save the note' }).click()
  await expect.element(question().getByText('Mr Ali')).toBeVisible()
  expect(sent).toEqual([])
  await page.getByRole('button', { name: 'No patient among them: save' }).click()
  await expect.poll(() => sent.map(({ body }) => body.includes('Mr Ali'))).toEqual([true])
})

it('saves what is written by then, and asks about who came in since', async () => {
  render(h(OwnNote, { place: 'topic:sore-throat' }), root)
  await page.getByRole('textbox').fill('Mr Ali is not to be offered the pharmacy.')
  await page.getByRole('button', { name: 'Save the note' }).click()
  await expect.element(question().getByText('Mr Ali')).toBeVisible()
  await page.getByRole('textbox').fill('Mr Ali and Mrs Patel are not to be offered the pharmacy.')
  await page.getByRole('button', { name: 'No patient among them: save' }).click()
  await expect.element(question().getByText('Mrs Patel')).toBeVisible()
  expect(sent).toEqual([])
  await page.getByRole('button', { name: 'No patient among them: save' }).click()
  await expect.poll(() => sent.map(({ body }) => body.includes('Mr Ali and Mrs Patel'))).toEqual([true])
})

it('saves a service as it stands when nobody in its notes is a patient', async () => {
  render(h(ServiceForm, { start: base, base, taken: new Set(['hill']), onDone: () => {} }), root)
  await page.getByText('Notes', { exact: true }).first().click()
  await page.getByLabelText('Note for staff').fill('Mrs Patel always needs a chaperone.')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect.element(question()).toBeVisible()
  await page.getByLabelText('Note for staff').fill('Mrs Patel answers the phone there.')
  await page.getByRole('button', { name: 'No patient among them: save' }).click()
  await expect.poll(() => sent.map(({ body }) => body.includes('Mrs Patel answers'))).toEqual([true])
})

it('says that nobody looked for names where that could not be done', async () => {
  let said = ''
  const props = { help: '', onNone: () => (said = 'none'), onChange: () => (said = 'change') }
  render(h(PatientQuestion, { found: undefined, ...props }), root)
  await expect.element(question().getByText(/The app could not look for names/)).toBeVisible()
  await page.getByRole('button', { name: 'No patient is named: save' }).click()
  expect(said).toBe('none')
})
