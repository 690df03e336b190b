import { h, render } from 'preact'
import { expect, it, vi } from 'vitest'
import { page } from 'vitest/browser'
import { blankService } from '#core/practice/service.ts'
import type { FormState } from '#lead/fields/form-state.ts'
import { TextField } from '#lead/fields/TextField.tsx'
import { RecordText } from '#lead/fields/TextFields.tsx'
import { addWords } from '#ui/language.ts'
import en from '../../../content/languages/en.json' with { type: 'json' }
import leadEn from '../../../content/languages/lead-en.json' with { type: 'json' }

addWords({ ...en, ...leadEn })

function show(what: preact.ComponentChild): void {
  const root = document.createElement('div')
  document.body.replaceChildren(root)
  render(what, root)
}

it('ties label, help and what is wrong to one line, with its unit beside it', async () => {
  const onInput = vi.fn()
  const props = { id: 'days', label: 'Days', help: 'A whole number.', unit: 'days', value: '', onInput }
  show(h(TextField, props))
  const line = page.getByLabelText('Days')
  await expect.element(line).toHaveAttribute('aria-invalid', 'false')
  await expect.element(line).toHaveAccessibleDescription('A whole number.')
  await line.fill('7')
  expect(onInput).toHaveBeenLastCalledWith('7')
  show(h(TextField, { ...props, wrong: '“x” is not a number.' }))
  await expect.element(line).toHaveAttribute('aria-invalid', 'true')
  await expect.element(line).toHaveAccessibleDescription('A whole number. “x” is not a number.')
})

it('is the same field for a text of a record, of any length, and empties it away', async () => {
  const set = vi.fn()
  const service = {
    ...blankService('a', { on: '2026-11-24', by: 'manager' }),
    bookingLink: 'example',
  }
  const problems = [
    { field: 'bookingLink', message: 'Not a web address.' },
    { field: 'cost', message: 'Too long.' },
  ]
  show(h(RecordText, { form: { service, problems, set } as unknown as FormState, name: 'bookingLink' }))
  const line = page.getByLabelText('Booking page')
  await expect.element(line).toHaveValue('example')
  await expect.element(line).toHaveAccessibleDescription(/^The web page.*Not a web address\.$/)
  await line.fill('x'.repeat(3000))
  expect(set.mock.lastCall![0].bookingLink).toHaveLength(3000)
  await line.fill('')
  expect(set).toHaveBeenLastCalledWith({ bookingLink: undefined })
})
