import { h, render } from 'preact'
import { useState } from 'preact/hooks'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import type { Service } from '#core/practice/service.ts'
import { withChange } from '#lead/fields/form-state.ts'
import { HoursEditor } from '#lead/hours/HoursEditor.tsx'
import { addWords } from '#ui/language.ts'
import en from '../../../content/languages/en.json' with { type: 'json' }
import leadEn from '../../../content/languages/lead-en.json' with { type: 'json' }

addWords({ ...en, ...leadEn })

const empty = { schedules: [], bankHolidays: 'closed' } as unknown as Service
let kept: Service

function Editor({ start }: { readonly start: Service }) {
  const [service, setService] = useState(start)
  kept = service
  return h(HoursEditor, { service, onChange: (change) => setService(withChange(service, change)) })
}

function show(start: Service = empty): void {
  const root = document.createElement('div')
  document.body.replaceChildren(root)
  render(h(Editor, { start }), root)
}

const day = (name: string) => page.getByRole('group', { name, exact: true })
beforeEach(() => show())
afterEach(() => void vi.useRealTimers())

it('writes a week by the keyboard alone, and says it in words as it grows', async () => {
  day('Monday').getByRole('checkbox').element().focus()
  await userEvent.keyboard(' {Tab}9{Tab}6.30pm{Tab}')
  await expect.element(page.getByText('Mon 09:00-18:30')).toBeVisible()
  await day('Tuesday').getByRole('button', { name: 'Same as the day above' }).click()
  await page.getByRole('button', { name: 'Copy Monday to Friday' }).click()
  await expect.element(page.getByText('Mon-Fri 09:00-18:30')).toBeVisible()
  await expect
    .poll(() => kept.schedules)
    .toEqual([{ freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR', opens_at: '09:00', closes_at: '18:30' }])
  await day('Friday').getByRole('checkbox').click()
  await expect.poll(() => kept.schedules[0]?.byday).toBe('MO,TU,WE,TH')
  await day('Friday').getByRole('checkbox').click()
  await expect.poll(() => kept.schedules[0]?.byday).toBe('MO,TU,WE,TH,FR')
})

it('takes up to three times a day, and the whole day', async () => {
  await day('Monday').getByRole('checkbox').click()
  const more = day('Monday').getByRole('button', { name: 'Another time on Monday' })
  await more.click()
  await more.click()
  await expect.poll(() => kept.schedules).toHaveLength(2)
  await expect.poll(() => day('Monday').getByRole('textbox').elements()).toHaveLength(6)
  await expect.poll(() => more.elements()).toHaveLength(0)
  await day('Sunday').getByRole('button', { name: '24 hours' }).click()
  await expect
    .poll(() => kept.schedules.at(-1))
    .toMatchObject({ byday: 'SU', opens_at: '00:00', closes_at: '23:59' })
  await page.getByRole('button', { name: '24 hours, every day' }).click()
  await expect.poll(() => kept.schedules).toHaveLength(1)
})

it('names the day of a time that cannot be, and keeps what was typed', async () => {
  await day('Saturday').getByRole('checkbox').click()
  await page.getByLabelText('Saturday closes at').fill('25:00')
  await day('Sunday').getByRole('button', { name: '24 hours' }).click()
  await expect.poll(() => kept.schedules.map(({ byday }) => byday)).toEqual(['SA', 'SU'])
  await expect.element(page.getByText(/^Saturday: “25:00” is not a time\./)).toBeVisible()
  await expect.element(page.getByLabelText('Saturday closes at')).toHaveValue('25:00')
  await expect.element(page.getByLabelText('Saturday closes at')).toHaveAttribute('aria-invalid', 'true')
  // Whoever is led back to it by the list of problems hears so.
  await page.getByLabelText('Saturday closes at').click()
  await expect.element(page.getByLabelText('Saturday closes at')).toHaveAttribute('aria-invalid', 'true')
  await page.getByLabelText('Saturday closes at').fill('1')
  await expect.element(page.getByLabelText('Saturday closes at')).toHaveAttribute('aria-invalid', 'false')
})

it('asks what "9 to 5" means, and mends it in one tap', async () => {
  await day('Tuesday').getByRole('checkbox').click()
  await page.getByLabelText('Tuesday closes at').fill('5')
  await day('Sunday').getByRole('button', { name: '24 hours' }).click()
  await expect.element(page.getByText(/^Tuesday: 09:00 to 05:00 is in the night/)).toBeVisible()
  await page.getByRole('button', { name: 'Yes, 09:00 to 17:00' }).click()
  await expect.poll(() => kept.schedules[0]).toMatchObject({ opens_at: '09:00', closes_at: '17:00' })
  await expect.poll(() => page.getByText(/is in the night/).elements()).toHaveLength(0)
})

it('closes Christmas with the weekend inside it in one press, and asks about that weekend above all dates', async () => {
  vi.setSystemTime(new Date('2026-11-27T10:00:00Z'))
  const week = { freq: 'WEEKLY', byday: 'MO,TU,WE,TH,FR,SA', opens_at: '09:00', closes_at: '17:00' } as const
  show({ ...empty, schedules: [week] })
  await page.getByRole('button', { name: /^Add Christmas/ }).click()
  const days = () => kept.specialDays!.map(({ from }) => from.slice(5))
  await expect.poll(days).toEqual(['12-25', '12-26', '12-27', '12-28', '01-01'])
  const asked = page.getByRole('group', { name: 'Look at these days' })
  await expect.poll(() => document.activeElement === asked.element()).toBe(true)
  const first = page.getByRole('group', { name: /25 December/ }).element()
  expect(asked.element().compareDocumentPosition(first) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
  await asked.getByRole('button', { name: /^Open as usual on Saturday 26 December/ }).click()
  await expect.poll(days).toEqual(['12-25', '12-27', '12-28', '01-01'])
  await asked.getByRole('button', { name: /^Close on Thursday 24 December/ }).click()
  await expect.poll(days).toEqual(['12-25', '12-27', '12-28', '01-01', '12-24'])
  const row = page.getByRole('group', { name: /25 December/ })
  await row.getByRole('combobox').selectOptions('times')
  await row.getByRole('textbox', { name: /closes at/ }).fill('1pm')
  await expect
    .poll(() => kept.specialDays?.find(({ from }) => from.endsWith('12-25'))?.times)
    .toEqual([{ opens_at: '09:00', closes_at: '13:00' }])
})

it('leaves a row where it is while its date is typed, a year digit by digit', async () => {
  await page.getByRole('button', { name: 'Add a special day' }).click()
  const date = page.getByLabelText('Date', { exact: true })
  await date.fill('2031-12-20')
  const field = date.element()
  for (const passing of ['0002-12-20', '0020-12-20', '0203-12-20', '2031-12-20']) {
    await date.fill(passing)
    await expect.poll(() => kept.specialDays).toEqual([{ from: passing, to: passing, times: [] }])
    expect(date.element()).toBe(field)
    expect(document.activeElement).toBe(field)
    expect(page.getByText(/^Past dates/).elements()).toHaveLength(0)
  }
})

it('says a special day in words, whichever order the browser shows, and takes no year of six digits', async () => {
  await page.getByRole('button', { name: 'Add a special day' }).click()
  const date = page.getByLabelText('Date', { exact: true })
  await date.fill('2031-05-12')
  await expect.element(page.getByText('Monday 12 May 2031', { exact: true })).toBeVisible()
  await page.getByLabelText('to (if more days)').fill('2031-05-14')
  await expect
    .element(page.getByText('Monday 12 May 2031 to Wednesday 14 May 2031', { exact: true }))
    .toBeVisible()
  await date.fill('2031-05-12')
  expect((date.element() as HTMLInputElement).max).toBe('9999-12-31')
})

it('folds past dates away and clears them in one tap', async () => {
  const past = { from: '2020-12-25', to: '2020-12-26', times: [] }
  show({ ...empty, specialDays: [past, { from: '2999-01-01', to: '2999-01-01', times: [] }] })
  expect(page.getByRole('group', { name: /2020/ }).elements()).toHaveLength(0)
  await page.getByText('Past dates (1)').click()
  await page.getByRole('button', { name: 'Clear past dates' }).click()
  await expect.poll(() => kept.specialDays).toEqual([{ from: '2999-01-01', to: '2999-01-01', times: [] }])
})

it('writes every other week, once a month and hours for some dates with controls alone', async () => {
  await page.getByRole('button', { name: 'Add every other week' }).click()
  await page.getByLabelText(/^counted from/).fill('2026-11-05')
  await expect.element(page.getByText('Thursday 5 November 2026', { exact: true })).toBeVisible()
  await page.getByRole('checkbox', { name: 'Thursday' }).click()
  await page.getByRole('button', { name: 'Add once a month' }).click()
  await page.getByRole('combobox', { name: /^Which/ }).selectOptions('last')
  await page.getByRole('combobox', { name: /^Day/ }).selectOptions('Friday')
  await expect
    .poll(() => kept.schedules)
    .toEqual([
      {
        freq: 'WEEKLY',
        interval: 2,
        byday: 'TH',
        dtstart: '2026-11-05',
        opens_at: '09:00',
        closes_at: '12:00',
      },
      { freq: 'MONTHLY', byday: '-1FR', opens_at: '09:00', closes_at: '12:00' },
    ])
  await expect.element(page.getByText(/last Friday of the month 09:00-12:00$/)).toBeVisible()
  await day('Monday').getByRole('checkbox').click()
  await page.getByText('These hours hold from … until …').click()
  await page.getByLabelText(/^From/).first().fill('2027-04-01')
  await expect.poll(() => kept.schedules[0]).toMatchObject({ byday: 'MO', valid_from: '2027-04-01' })
  await expect.element(page.getByText('Thursday 1 April 2027', { exact: true })).toBeVisible()
})

it('says which days are not sure, until times are put in or they are said to be closed', async () => {
  const monday = { freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '17:00' } as const
  show({ ...empty, schedules: [monday, { freq: 'WEEKLY', byday: 'TU,WE' }] })
  await expect.element(page.getByText('Tuesday: hours not sure, ring', { exact: true })).toBeVisible()
  await page.getByRole('button', { name: 'It is closed on Tuesday' }).click()
  expect(kept.schedules).toEqual([monday, { freq: 'WEEKLY', byday: 'WE' }])
  await day('Wednesday').getByRole('checkbox').click()
  await expect.poll(() => kept.schedules).toEqual([{ ...monday, byday: 'MO,WE' }])
  await expect.element(page.getByText(/hours not sure/)).not.toBeInTheDocument()
})
