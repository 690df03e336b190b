import { h, render } from 'preact'
import { expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import { blankService } from '#core/practice/service.ts'
import { ExchangeSection } from '#lead/exchange/ExchangeSection.tsx'
import { practice } from '#lead/link/lead-data.ts'
import { addWords } from '#ui/language.ts'
import en from '../../../content/languages/en.json' with { type: 'json' }
import leadEn from '../../../content/languages/lead-en.json' with { type: 'json' }

addWords({ ...en, ...leadEn })

it('notes for staff are asked about anew for each file', async () => {
  const talk = {
    ...blankService('talk', { on: '2026-11-01', by: 'manager' }),
    name: 'Interpreters by phone',
    phones: [{ number: '01632 960201' }],
    notesForStaff: 'PIN 482915',
  }
  practice.value = { ...emptyPractice('hill', 'Hill Surgery'), services: [talk] }
  const root = document.body.appendChild(document.createElement('main'))
  render(h(ExchangeSection, {}), root)
  const tick = page.getByRole('checkbox', { name: leadEn['exchange-with-notes'] })
  const save = page.getByRole('button', { name: leadEn['format-csv'] })
  const leftOut = leadEn['exchange-without-notes']
  // What is brought in has a line of its own above.
  const said = () => root.querySelector('[aria-labelledby=exchange-out] [role=status]')?.textContent
  await save.click()
  await expect.poll(said, { timeout: 10_000 }).toContain(leftOut)
  await tick.click()
  await save.click()
  await expect.element(tick).not.toBeChecked()
  expect(said()).not.toContain(leftOut)
  render(null, root)
  root.remove()
})
