import { h, render } from 'preact'
import { afterEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import { me } from '#lead/people/sign-in.ts'
import { DutyDays } from '#lead/practice/DutyDays.tsx'
import { addWords } from '#ui/language.ts'
import en from '../../../content/languages/en.json' with { type: 'json' }
import leadEn from '../../../content/languages/lead-en.json' with { type: 'json' }

addWords({ ...en, ...leadEn })
const { fetch } = window
afterEach(() => {
  window.fetch = fetch
})

it('asks for names on working days alone, and sends the days that were changed', async () => {
  me.value = { id: 'a', name: 'Ann', role: 'lead' } as never
  const sent: unknown[] = []
  window.fetch = async (_, init) => {
    if (init?.method !== 'PUT')
      return Response.json({ days: [{ day: '2026-12-01', words: { clinician: 'Dr Khan' } }] })
    const body = JSON.parse(String(init.body))
    sent.push(body)
    return Response.json(body)
  }
  render(h(DutyDays, { own: emptyPractice('hill', 'Hill'), today: '2026-11-28' }), document.body)
  const monday = page.getByRole('group', { name: 'Monday 30 November 2026' })
  await monday.getByLabelText('Duty clinician').fill('Dr Shah')
  await monday.getByLabelText('Extension').fill('ext 201')
  expect(document.body.textContent).not.toMatch(/Saturday|Sunday/)
  await expect
    .element(page.getByRole('group', { name: 'Tuesday 1 December 2026' }).getByLabelText('Duty clinician'))
    .toHaveValue('Dr Khan')
  await page.getByRole('button', { name: 'Save the days ahead' }).click()
  await expect.element(page.getByText(/^Saved\. Each day/)).toBeVisible()
  expect(sent).toEqual([
    {
      days: [{ day: '2026-11-30', words: { clinician: 'Dr Shah', extension: '201', room: '', deputy: '' } }],
    },
  ])
})
