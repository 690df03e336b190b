import { release as realRelease } from 'virtual:real-content'
import { h, render } from 'preact'
import { useState } from 'preact/hooks'
import { afterAll, beforeEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Release } from '#core/pathway/release.ts'
import type { Service } from '#core/practice/service.ts'
import { type FormState, withChange } from '#lead/fields/form-state.ts'
import { WhoGroup } from '#lead/form/WhoGroup.tsx'
import { release } from '#lead/link/lead-data.ts'
import { addWords } from '#ui/language.ts'
import en from '../../../content/languages/en.json' with { type: 'json' }
import leadEn from '../../../content/languages/lead-en.json' with { type: 'json' }

addWords({ ...en, ...leadEn })

const facts = {
  age: { id: 'age', kind: 'age', ask: 'How old' },
  pregnant: { id: 'pregnant', kind: 'yes-no', ask: 'Pregnant?' },
  immune: { id: 'immune', kind: 'yes-no', ask: 'Weak immune system?' },
}
// Its few facts stand for no other page.
afterAll(() => {
  release.value = undefined
})

let kept: Service
let drafts: Readonly<Record<string, string>>

function Who({ refuses }: { readonly refuses: readonly string[] }) {
  const [service, setService] = useState({ refuses } as unknown as Service)
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  kept = service
  drafts = typed
  const form: FormState = {
    service,
    set: (change) => setService((now) => withChange(now, change)),
    drafts: typed,
    setDraft: (field, text) => setTyped(text === undefined ? {} : { [field]: text }),
    problems: [],
    searchOnly: false,
    setSearchOnly: () => {},
  }
  return h(WhoGroup, { form })
}

function show(refuses: readonly string[]): void {
  const root = document.createElement('div')
  document.body.replaceChildren(root)
  render(h(Who, { refuses }), root)
}

beforeEach(() => {
  release.value = { ...realRelease, facts, destinations: {} } as unknown as Release
})

it('writes ages, sex and conditions as the small conditions of the record, and says them in a sentence', async () => {
  show([])
  await expect.element(page.getByRole('status')).toHaveTextContent('Takes everybody.')
  await page.getByLabelText('Lowest age').fill('16')
  await page.getByLabelText('Highest age').fill('64')
  await page.getByLabelText('Women or men only').selectOptions('Women only')
  await page.getByRole('checkbox', { name: 'pregnant or a baby in the last 6 weeks' }).click()
  await expect.poll(() => kept.refuses).toEqual(['age < 16', 'age >= 65', 'not sex = female', 'pregnant'])
  await expect
    .element(page.getByRole('status'))
    .toHaveTextContent(
      'Cannot take: under 16; 65 and over; anyone but women; pregnant or a baby in the last 6 weeks.',
    )
  await page.getByLabelText('Lowest age').fill('')
  await expect.poll(() => kept.refuses).toEqual(['age >= 65', 'not sex = female', 'pregnant'])
})

it('lays what is in the record out, and keeps what no field can show', async () => {
  show(['age < 6m', 'immune', 'age < 16 & pregnant'])
  await expect.element(page.getByLabelText('Lowest age')).toHaveValue('6m')
  await expect.element(page.getByRole('checkbox', { name: 'weak immune system' })).toBeChecked()
  await expect.element(page.getByLabelText('Other limits')).toHaveValue('age < 16 & pregnant')
  await page.getByRole('checkbox', { name: 'weak immune system' }).click()
  await expect.poll(() => kept.refuses).toEqual(['age < 6m', 'age < 16 & pregnant'])
})

it('does not take what is no age for a limit, and says so', async () => {
  show(['age < 16'])
  await page.getByLabelText('Lowest age').fill('sixteen')
  await expect.poll(() => kept.refuses).toEqual([])
  await expect.poll(() => drafts.lowest).toBe('sixteen')
  await page.getByLabelText('Highest age').click()
  await expect.element(page.getByText(/^“sixteen” is not an age\./)).toBeVisible()
  await expect.element(page.getByLabelText('Lowest age')).toHaveValue('sixteen')
})

it('takes nothing for a limit that is only on the way to one, however it is typed', async () => {
  show(['age < 5', 'immune'])
  const others = page.getByLabelText('Other limits')
  await others.click()
  await userEvent.keyboard('pregnant & age < 16{Enter}age < 16')
  await expect.element(page.getByLabelText('Lowest age')).toHaveValue('5')
  await expect.element(page.getByRole('checkbox', { name: /^pregnant/ })).not.toBeChecked()
  await expect.element(others).toHaveValue('pregnant & age < 16\nage < 16')
  await expect.poll(() => kept.refuses).toEqual(['age < 5', 'immune', 'pregnant & age < 16', 'age < 16'])
})

it('shows what was written as fields once the box is left, and keeps nothing else', async () => {
  show([])
  await page.getByLabelText('Other limits').click()
  await userEvent.keyboard('pregnant & age < 16{Enter}age < 16{Tab}')
  await expect.element(page.getByLabelText('Lowest age')).toHaveValue('16')
  await expect.element(page.getByLabelText('Other limits')).toHaveValue('pregnant & age < 16')
  await expect.poll(() => kept.refuses).toEqual(['pregnant & age < 16', 'age < 16'])
})
