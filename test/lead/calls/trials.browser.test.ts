import { practice as realPractice, release as realRelease } from 'virtual:real-content'
import { h, render } from 'preact'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { type Trial, withEnd, withTrial, withTrialWords } from '#core/practice/calls/trials.ts'
import namesFile from '#core/practice/words/people-names.json' with { type: 'json' }
import { callCounts } from '#lead/calls/calls-data.ts'
import { TrialsPage } from '#lead/calls/trials/TrialsPage.tsx'
import { practice, release } from '#lead/link/lead-data.ts'
import { addWords } from '#ui/language.ts'
import en from '../../../content/languages/en.json' with { type: 'json' }
import leadEn from '../../../content/languages/lead-en.json' with { type: 'json' }
import { callsOver } from '../../core/measured/sample-calls.ts'

addWords({ ...en, ...leadEn })

const { fetch } = window
let root: HTMLElement
beforeEach(() => {
  root = document.createElement('div')
  document.body.replaceChildren(root)
})
afterEach(() => {
  // A plan that is half written would ask before any other page is left.
  render(null, root)
  window.fetch = fetch
  callCounts.value = undefined
  practice.value = undefined
  document.body.replaceChildren()
})

it('plans a change that is ready, shows it beside its chart, and logs what was learned', async () => {
  release.value = realRelease
  practice.value = realPractice
  callCounts.value = callsOver(20, () => ({ 't1/sore-throat/pf-sore-throat/accepted': 40 }))
  // Answers as the server does, by the rules that it goes by.
  window.fetch = async (path, init) => {
    if (String(path).includes('people-names')) return Response.json(namesFile)
    const { id, ...body } = JSON.parse(String(init?.body))
    const held: readonly Trial[] = practice.value?.trials ?? []
    const end = { ...body, on: '2026-11-24' }
    const trials = String(path).endsWith('/end') ? withEnd(held, id, end) : withTrial(held, body)
    return Response.json({ practice: { ...practice.value, trials } })
  }
  render(h(TrialsPage, null), root)
  await page.getByText('Plan a change').click()
  await page.getByRole('button', { name: 'Sore throats to the pharmacy' }).click()
  const shows = page.getByLabelText('What the chart will show if it works')
  await page.getByRole('button', { name: 'Begin this week' }).click()
  await expect.element(shows).toHaveAttribute('aria-invalid', 'true')
  await expect.element(page.getByText(/^Write a few words here/)).toBeVisible()
  expect(document.activeElement).toBe(shows.element())
  await shows.fill('Ten in 100 more take it up.')
  const long = page.getByLabelText('For how many weeks (1 to 13)')
  await long.fill('99')
  await page.getByRole('button', { name: 'Begin this week' }).click()
  await expect.element(page.getByText('Write a whole number of weeks from 1 to 13.')).toBeVisible()
  expect(document.activeElement).toBe(long.element())
  await long.fill('1')
  await page.getByRole('button', { name: 'Begin this week' }).click()
  const card = page.getByRole('region', { name: 'More callers with a sore throat take the pharmacy.' })
  await expect.element(card.getByText('We expect: Ten in 100 more take it up.')).toBeVisible()
  await expect.element(page.getByRole('region', { name: 'Accepted what was offered' })).toBeVisible()
  // Its first week runs: it has no point yet, and the chart says what began.
  const chart = page.getByRole('region', { name: 'Accepted what was offered' }).element()
  expect(chart.querySelectorAll('.calls-plot .event line')).toHaveLength(1)
  expect(chart.querySelector('.calls-happened')!.textContent).toBe(
    'Week of 23 November 2026: began to try: We name the pharmacist and say when they are free.',
  )
  const dots = chart.querySelector('.calls-plot path.point')!.getAttribute('d')!
  const last = Math.max(...[...dots.matchAll(/M([\d.]+)/g)].map(([, x]) => Number(x)))
  expect(Number(chart.querySelector('.event line')!.getAttribute('x1'))).toBeGreaterThan(last)
  await card.getByLabelText('Keep doing it').click()
  await card.getByLabelText('What we learned').fill('Naming the pharmacist helps.')
  await card.getByRole('button', { name: 'End this trial' }).click()
  // No whole week of it is counted yet: that is asked about, and the answer that keeps it has the focus.
  await expect
    .element(
      card.getByText('It has run for 0 of 1 whole week. Its chart cannot show yet what it did. End it now?'),
    )
    .toBeVisible()
  await expect.element(card.getByRole('button', { name: 'No, go on trying' })).toHaveFocus()
  await card.getByRole('button', { name: 'No, go on trying' }).click()
  expect(practice.value!.trials![0]!.end).toBeUndefined()
  await card.getByRole('button', { name: 'End this trial' }).click()
  await card.getByRole('button', { name: 'Yes, end it now' }).click()
  await expect
    .element(page.getByRole('row', { name: /0 of 1 .* Keep doing it Naming the pharmacist helps/ }))
    .toBeVisible()
  expect(practice.value?.trials).toMatchObject([
    { measure: 'take-up', from: '2026-W48', end: { as: 'adopt' } },
  ])
})
it('is marked with words where nothing is counted yet', async () => {
  release.value = realRelease
  const trial = { measure: 'away', aim: 'A', change: 'We offer it first.', predict: 'B', weeks: 1 } as const
  practice.value = { ...realPractice, trials: withTrial([], { ...trial, from: '2026-W48', by: 'manager' }) }
  callCounts.value = callsOver(0, () => ({}))
  render(h(TrialsPage, null), root)
  await expect.element(page.getByText(/began to try: We offer it first\./)).toBeVisible()
})

it('that is to be changed and tried again gives its words to the next plan', async () => {
  release.value = realRelease
  const held = withTrial([], {
    ...{ measure: 'away', aim: 'More callers see the physio.', change: 'We offer it first.' },
    ...{ predict: 'Ten in 100 more.', from: '2026-W47', weeks: 1, by: 'manager' },
  } as Omit<Trial, 'id'>)
  practice.value = { ...realPractice, trials: held }
  callCounts.value = callsOver(20, () => ({ 't1/sore-throat/pf-sore-throat/accepted': 40 }))
  window.fetch = async (path, init) => {
    if (String(path).includes('people-names')) return Response.json(namesFile)
    const { id, ...end } = JSON.parse(String(init?.body))
    return Response.json({
      practice: { ...realPractice, trials: withEnd(held, id, { ...end, on: '2026-11-24' }) },
    })
  }
  render(h(TrialsPage, null), root)
  await page.getByLabelText('Change it and try again').click()
  await page.getByLabelText('What we learned').fill('The words were too long.')
  await page.getByRole('button', { name: 'End this trial' }).click()
  await expect
    .element(page.getByLabelText('What shall get better'))
    .toHaveValue('More callers see the physio.')
  await expect.element(page.getByLabelText('What we do')).toBeVisible()
})

it('asks about a patient before its words are kept, never keeps a date of birth, and changes or leaves the log', async () => {
  release.value = realRelease
  practice.value = realPractice
  callCounts.value = callsOver(0, () => ({}))
  const sent: string[] = []
  window.fetch = async (path, init) => {
    if (String(path).includes('people-names')) return Response.json(namesFile)
    const { id, by, ...body } = JSON.parse(String(init?.body))
    sent.push(String(path).replace('/api/lead/calls/', ''))
    const held: readonly Trial[] = practice.value?.trials ?? []
    const trials = String(path).endsWith('/out')
      ? held.filter((one) => one.id !== id)
      : String(path).endsWith('/words')
        ? withTrialWords(held, id, body)
        : String(path).endsWith('/end')
          ? withEnd(held, id, { ...body, on: '2026-11-24', by })
          : withTrial(held, { ...body, by })
    return Response.json({ practice: { ...practice.value, trials } })
  }
  render(h(TrialsPage, null), root)
  await page.getByText('Plan a change').click()
  const aim = page.getByLabelText('What shall get better')
  await aim.fill('Mrs Patel (DOB 1/2/1950) stops being bounced from pharmacies')
  await page.getByLabelText('What we do').fill('We ring the pharmacy first.')
  await page.getByLabelText('What the chart will show if it works').fill('Ten in 100 more take it up.')
  await page.getByRole('button', { name: 'Begin this week' }).click()
  const asked = page.getByRole('alertdialog')
  await expect.element(asked.getByText('DOB 1/2/1950')).toBeVisible()
  await expect.element(asked.getByText('Mrs Patel')).toBeVisible()
  await expect.element(asked.getByRole('button', { name: /^No patient/ })).not.toBeInTheDocument()
  await aim.fill('Mrs Patel stops being bounced from pharmacies')
  await page.getByRole('button', { name: 'Begin this week' }).click()
  await expect.element(asked.getByRole('button', { name: /^No patient/ })).toBeVisible()
  expect(sent).toEqual([])
  await asked.getByRole('button', { name: /^No patient/ }).click()
  await expect.poll(() => sent).toEqual(['trials'])
  await page.getByLabelText('Keep doing it').click()
  await page.getByLabelText('What we learned').fill('Ringing first helps.')
  await page.getByRole('button', { name: 'End this trial' }).click()
  await page.getByRole('button', { name: 'Yes, end it now' }).click()
  await page.getByText(/^Change or take out: Mrs Patel/).click()
  const log = page.getByRole('region', { name: 'What we tried and learned' }).first()
  await log.getByLabelText('What shall get better').fill('Callers stop being bounced from pharmacies')
  await log.getByRole('button', { name: 'Save the words' }).click()
  await expect.element(log.getByRole('row', { name: /Callers stop being bounced/ })).toBeVisible()
  await log.getByRole('button', { name: 'Take this trial out' }).click()
  await log.getByRole('button', { name: 'Yes, take it out' }).click()
  await expect.poll(() => practice.value?.trials).toEqual([])
  await expect.element(page.getByText('The trial is taken out.')).toBeVisible()
})
