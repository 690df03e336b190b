import { practice as realPractice, release as realRelease } from 'virtual:real-content'
import { h, render } from 'preact'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { WATCHED_AT_FIRST } from '#core/practice/calls/watched.ts'
import namesFile from '#core/practice/words/people-names.json' with { type: 'json' }
import { CallsSection } from '#lead/calls/CallsSection.tsx'
import { callCounts } from '#lead/calls/calls-data.ts'
import { RefusedPage } from '#lead/calls/RefusedPage.tsx'
import { SummaryPage } from '#lead/calls/summary/SummaryPage.tsx'
import { WherePage } from '#lead/calls/WherePage.tsx'
import { practice, release } from '#lead/link/lead-data.ts'
import { part } from '#lead/link/view.ts'
import { addWords } from '#ui/language.ts'
import en from '../../../content/languages/en.json' with { type: 'json' }
import leadEn from '../../../content/languages/lead-en.json' with { type: 'json' }
import { callsOver } from '../../core/measured/sample-calls.ts'

addWords({ ...en, ...leadEn })

const accepted = 't1/sore-throat/pf-sore-throat/accepted'
const weeks = (n: number) =>
  callsOver(n, (at) => ({
    [accepted]: at === n - 1 ? 90 : 50 + (at % 3),
    't1/headache/gp-routine/accepted': 5,
  }))

function show(part: () => preact.JSX.Element | null): void {
  const root = document.createElement('div')
  document.body.replaceChildren(root)
  render(h(part, null), root)
}
beforeEach(() => {
  release.value = realRelease
})
const { fetch } = window
afterEach(() => {
  window.fetch = fetch
  callCounts.value = undefined
  practice.value = undefined
  document.body.replaceChildren()
})

/** The summary with all that is watched: the first pair is seen before the rest. */
async function showSummary(): Promise<void> {
  show(SummaryPage)
  await expect.poll(() => document.querySelectorAll('.calls-row').length).toBe(13)
}

const chart = () => page.getByRole('group', { name: /^Calls a working day, by week/ })

it('says in one sentence what the last week was, what is usual and what is not', async () => {
  callCounts.value = weeks(30)
  await showSummary()
  const text = 'Week of 16 November 2026: 95 calls over 5 working days, 19.0 a working day.'
  await expect
    .element(chart().getByRole('img'))
    .toHaveAccessibleName(new RegExp(`^${text}.*Far above the usual`))
})

it('reads its points by arrow keys, and has them all as a table', async () => {
  callCounts.value = weeks(30)
  await showSummary()
  chart().element().focus()
  await userEvent.keyboard('{ArrowLeft}')
  await expect.poll(() => chart().element().textContent).toMatch(/Week of 16 November 2026.*Far above/)
  await userEvent.keyboard('{ArrowLeft}')
  await expect.poll(() => chart().element().textContent).toMatch(/Week of 9 November 2026: 56 calls/)
  const section = document.querySelector('[aria-labelledby="measure-calls"]')!
  section.querySelector('summary')!.click()
  await expect.poll(() => section.querySelectorAll('tbody tr').length).toBe(30)
})

it('says at each chart what its figures are figures of, and puts no days or weeks in a column of calls', async () => {
  callCounts.value = weeks(30)
  await showSummary()
  const unit = (id: string) =>
    document.querySelector(`[aria-labelledby="measure-${id}"] svg > text`)?.textContent
  expect(unit('calls')).toBe('calls a working day')
  expect(
    [...document.querySelectorAll('.calls-measure .calls-plot svg')].map(
      (svg) => svg.querySelector('text')!.textContent,
    ),
  ).toEqual(
    expect.arrayContaining([
      'of those counted, in per cent',
      'in each 100',
      'in each 1000',
      'calls a working day',
    ]),
  )
  const section = document.querySelector('[aria-labelledby="measure-calls"]')!
  section.querySelector('summary')!.click()
  await expect
    .poll(() => [...section.querySelectorAll('thead th')].map((one) => one.textContent))
    .toEqual(['Week', 'Counted', 'Working days', 'Comes to', 'Unusual'])
})

it('says of what never happened that it did not, once, and lets no date run over the edge', async () => {
  callCounts.value = weeks(5)
  await showSummary()
  const section = document.querySelector('[aria-labelledby="measure-urgent"]')!
  expect(section.textContent).toContain('0 of 95, 0 in 1000. Each week so far it was 0 in 1000.')
  const dates = [...section.querySelectorAll('.calls-plot svg > text')].slice(-5)
  expect(dates.map((date) => date.getAttribute('text-anchor'))).toEqual([
    'middle',
    'middle',
    'middle',
    'middle',
    'end',
  ])
})

it.each([0, 1, 5, 12, 13, 160])('draws %i weeks', async (n) => {
  callCounts.value = weeks(n)
  await showSummary()
  const section = document.querySelector('[aria-labelledby="measure-calls"]')!
  // What is not unusual is one drawing, with a stroke begun for each point.
  const dots = section.querySelector('.calls-plot path.point')?.getAttribute('d') ?? ''
  const unusual = section.querySelectorAll('.calls-plot .signal').length
  expect((dots.match(/M/g) ?? []).length + unusual).toBe(n)
  expect(section.textContent).not.toMatch(/NaN|undefined|Infinity/)
  expect(section.innerHTML).not.toMatch(/NaN|Infinity/)
})

it('draws what is watched beside another of equal size, says a sentence of all else by subject, and draws no chart twice', async () => {
  callCounts.value = weeks(30)
  await showSummary()
  const titles = () => [...document.querySelectorAll('.calls-measure h3')].map((one) => one.textContent)
  expect(titles()).toHaveLength(6)
  const rows = [...document.querySelectorAll('.calls-row')]
  expect(rows).toHaveLength(13)
  for (const row of rows)
    expect(row.textContent).toMatch(/Week of 16 November|Counted once or never|Nothing counted yet/)
  for (const summary of document.querySelectorAll<HTMLElement>('.calls-row > details > summary'))
    summary.click()
  // Those that came in beside another are not drawn by themselves.
  await expect.poll(() => titles().length).toBe(16)
  expect(new Set(titles()).size).toBe(16)
  for (const pair of document.querySelectorAll('.calls-pair')) {
    const cards = [...pair.querySelectorAll('.calls-measure')]
    expect(cards).toHaveLength(2)
    expect(cards[1]!.textContent).toMatch(/^What might get worse beside "/)
    const [one, other] = cards.map((card) => card.getBoundingClientRect().width)
    expect(one).toBe(other)
  }
  const list = document.querySelector('[aria-labelledby="all-measures"]')!
  expect(list.querySelectorAll('tbody tr')).toHaveLength(16)
  expect(document.body.textContent).toMatch(/Not collected.*Thanks and complaints/)
})

it('leads to what stands beside a measure where that is drawn in another place', async () => {
  callCounts.value = weeks(30)
  await showSummary()
  await page.getByText('Chart: Places that were full').click()
  await page.getByRole('button', { name: 'Go to the chart: Helped by someone other than a GP' }).click()
  await expect.poll(() => document.activeElement?.id).toBe('measure-away')
  await page.getByText('Chart: Places that were full').click()
  await expect.poll(() => document.getElementById('measure-full')).toBeNull()
})

it('says where one low week can never stand out', async () => {
  callCounts.value = callsOver(30, (at) => ({
    [accepted]: 50,
    ...(at % 3 ? {} : { 't2/sore-throat/5/red-flag': 1 }),
  }))
  await showSummary()
  const sentence = (id: string) => document.querySelector(`[aria-labelledby="measure-${id}"] figcaption p`)
  expect(sentence('urgent')!.textContent).toContain('One low week alone cannot stand out here')
  expect(sentence('away')!.textContent).not.toContain('cannot stand out')
})

it('tells above from below by shapes that differ without colour, with their names in the key and the sentence', async () => {
  callCounts.value = callsOver(30, (at) => ({
    [accepted]: at < 15 ? 50 + (at % 3) : 30 + (at % 3),
    't1/headache/gp-routine/accepted': 5,
  }))
  await showSummary()
  const card = document.querySelector('[aria-labelledby="measure-calls"]')!
  const key = [...card.querySelectorAll('.calls-key li')]
  const of = (way: RegExp) => key.find((one) => way.test(one.textContent!))!
  const [above, below] = [of(/above the usual/), of(/below the usual/)]
  expect(above.textContent).toMatch(/\(filled /)
  expect(below.textContent).toMatch(/\(hollow /)
  const shape = (one: Element) => one.querySelector('svg .signal')!.innerHTML
  expect(shape(above)).not.toBe(shape(below))
  expect(new Set(key.map(shape)).size).toBe(key.length)
  expect(card.querySelector('figcaption p')!.textContent).toMatch(/\(hollow .*\)\./)
})

it('says on Where sent and Refused which days are counted', async () => {
  callCounts.value = weeks(30)
  show(WherePage)
  const caption = () => document.querySelector('caption')!.textContent
  expect(caption()).toBe(
    'The last 13 whole weeks, and the 13 before: 24 August 2026 to 22 November 2026 (before: 25 May 2026 to 23 August 2026)',
  )
  await page.getByRole('button', { name: 'Last week' }).click()
  expect(caption()).toBe(
    'The last whole week, and the week before: 16 November 2026 to 22 November 2026 (before: 9 November 2026 to 15 November 2026)',
  )
  show(RefusedPage)
  expect(caption()).toBe('The last 13 whole weeks: 24 August 2026 to 22 November 2026')
  await page.getByRole('button', { name: 'Last week' }).click()
  expect(caption()).toBe('Last week: 16 November 2026 to 22 November 2026')
})

it('shows what This week tells of last week in the tables: one base, what was not noted, and a line of totals', async () => {
  callCounts.value = callsOver(13, () => ({
    [accepted]: 60,
    't1/sore-throat/pf-sore-throat/declined-gp': 10,
    't1/sore-throat/pf-sore-throat/unrecorded': 3,
    't1/headache/gp-routine/accepted': 20,
    't1/headache/duty-now/raised': 7,
  }))
  part.value = 'where/last-week'
  const cells = (name: RegExp) =>
    [...page.getByRole('row', { name }).element().querySelectorAll('td')].map(
      (cell) => cell.firstChild!.textContent,
    )
  show(WherePage)
  expect(cells(/^All together/)).toEqual(['100', '10', '90', '80', '10', '0'])
  expect(document.querySelector('tbody')!.textContent).toContain('(before: ')
  expect(cells(/^Care by someone other than a GP/)).toEqual(['73', '3', '70', '60', '10', '0'])
  expect(document.body.textContent).toContain('Helped by someone other than a GP: 60 of 90.')
  expect(document.body.textContent).toContain('or 999: 7 (Duty clinician now 7).')
  show(RefusedPage)
  expect(cells(/^All together/)).toEqual(['100', '10', '90', '80', '10', '0', '0', '0'])
  expect(cells(/^2 other kinds of help, never declined/)).toEqual(['27', '7', '20', '20', '0', '0', '0', '0'])
  part.value = ''
})

it('goes to the chart that the address asks for, and opens it where it is not watched', async () => {
  callCounts.value = weeks(30)
  part.value = 'summary/calls'
  await showSummary()
  await expect.poll(() => document.activeElement?.id).toBe('measure-calls')
  part.value = 'summary/duty'
  await expect.poll(() => document.activeElement?.id).toBe('measure-duty')
  await page.getByText('Chart: Calls that the duty clinician was told of').click()
  await expect.poll(() => document.getElementById('measure-duty')).toBeNull()
  part.value = ''
})

it('says nothing of a stretch before where there is none', async () => {
  callCounts.value = weeks(1)
  show(WherePage)
  expect(document.querySelector('tbody')!.textContent).not.toContain('before')
})

it('opens a group of topics down to its topics', async () => {
  callCounts.value = weeks(30)
  show(WherePage)
  await page.getByRole('button', { name: 'Group' }).click()
  await page.getByRole('button', { name: 'Ear nose throat' }).click()
  await expect.element(page.getByRole('row', { name: /^Sore throat/ })).toBeVisible()
})

it('puts what the practice chose first, each beside what might get worse, and keeps a choice', async () => {
  callCounts.value = weeks(30)
  practice.value = {
    ...realPractice,
    watched: [...WATCHED_AT_FIRST.slice(0, 2), { measure: 'long', beside: 'sooner' }],
  }
  const asked: unknown[] = []
  window.fetch = async (_path, init) => {
    asked.push(JSON.parse(String(init?.body)))
    return Response.json({ practice: { ...practice.value, watched: WATCHED_AT_FIRST } })
  }
  await showSummary()
  const first = () =>
    [...document.querySelectorAll('.calls-measure h3')].slice(0, 6).map((one) => one.textContent)
  expect(first().slice(4)).toEqual(['Calls of four minutes or more', 'Came back and needed it sooner'])
  await page.getByText('Choose what to watch').click()
  const third = page.getByRole('group', { name: 'Measure 3' })
  await third.getByRole('combobox', { name: /^What to watch/ }).selectOptions('Calls a working day')
  // What is proposed beside it comes with it.
  await expect.element(third.getByRole('combobox', { name: /^What might get worse/ })).toHaveValue('not-had')
  await page.getByRole('button', { name: 'Watch these' }).click()
  await expect.poll(() => first()[4]).toBe('Calls a working day')
  expect(asked).toMatchObject([{ watched: WATCHED_AT_FIRST, base: [{}, {}, { measure: 'long' }] }])
  expect(document.body.textContent).toContain('Saved. These three stand first')
})

it('draws new limits by a decision with its reason, marked on the chart and listed', async () => {
  callCounts.value = weeks(30)
  practice.value = realPractice
  const asked: Record<string, string>[] = []
  window.fetch = async (path, init) => {
    if (String(path).includes('people-names')) return Response.json(namesFile)
    asked.push(JSON.parse(String(init?.body)))
    const decided = { ...asked[0]!, on: '2026-11-24' }
    return Response.json({ practice: { ...practice.value, newLimits: [decided] } })
  }
  await showSummary()
  const card = page.getByRole('region', { name: 'Calls a working day' })
  await card.getByText('Something changed for good? New limits: Calls a working day').click()
  const from = card.getByRole('combobox', { name: 'From which week' })
  await expect.element(from).toHaveValue('')
  await from.selectOptions('Week of 28 September 2026')
  await expect.element(card.getByRole('alert')).not.toBeInTheDocument()
  await from.selectOptions('Week of 16 November 2026')
  await expect.element(card.getByText(/^There is 1 week from then on/)).toBeVisible()
  await card.getByLabelText('Why').fill('Began when Mrs Davies of 4 Mill Lane complained.')
  await card.getByRole('button', { name: 'Draw new limits' }).click()
  await expect.element(card.getByText('4 Mill Lane', { exact: true })).toBeVisible()
  await card.getByRole('button', { name: 'Change it' }).click()
  expect(asked).toEqual([])
  await card.getByLabelText('Why').fill('The new physio started for good.')
  await card.getByRole('button', { name: 'Draw new limits' }).click()
  await expect
    .element(card.getByRole('status').last())
    .toHaveTextContent('Kept. The chart has new limits from that week.')
  expect(asked).toMatchObject([
    { measure: 'calls', from: '2026-W47', why: 'The new physio started for good.' },
  ])
  await expect.element(card.getByRole('button', { name: /^Take back the new limits/ })).toBeVisible()
  await card.getByText('Something changed for good? New limits: Calls a working day').click()
  await expect.element(card.getByRole('button', { name: /^Take back the new limits/ })).toBeVisible()
  expect(card.element().querySelector('figcaption li')!.textContent).toContain('(new limits). The new physio')
})

it('saves a chart as a drawing that stands by itself, and as a picture', async () => {
  callCounts.value = {
    ...weeks(30),
    sample: true,
    events: [{ week: '2026-W40', kind: 'release', destinations: [] }],
  }
  practice.value = realPractice
  await showSummary()
  const saved: Blob[] = []
  const make = URL.createObjectURL
  URL.createObjectURL = (blob: Blob) => {
    saved.push(blob)
    return make(blob)
  }
  const stop = (event: Event) => event.preventDefault()
  document.addEventListener('click', stop, true)
  try {
    await page.getByRole('button', { name: 'Save as SVG: Calls a working day' }).click()
    await page.getByRole('button', { name: 'Save as PNG: Calls a working day' }).click()
    await expect.poll(() => saved.length, { timeout: 15_000 }).toBe(2)
  } finally {
    URL.createObjectURL = make
    document.removeEventListener('click', stop, true)
  }
  const text = await saved[0]!.text()
  const drawn = new DOMParser().parseFromString(text, 'image/svg+xml')
  expect(drawn.querySelector('parsererror')).toBeNull()
  expect(drawn.documentElement.textContent).toMatch(
    /Calls a working day \(sample content\).*new guidance came/s,
  )
  expect(text).not.toMatch(/class=|var\(|light-dark/)
  const [r, g] = new Uint8Array(await saved[1]!.arrayBuffer())
  expect([saved[1]!.type, r, g]).toEqual(['image/png', 0x89, 0x50])
})

it('brings the page that is shown to the middle of its row on a phone', async () => {
  await page.viewport(390, 844)
  part.value = 'share'
  show(CallsSection)
  const seen = () => {
    const row = document.querySelector('.calls-nav')!.getBoundingClientRect()
    const link = document.querySelector('.calls-nav [aria-current]')!.getBoundingClientRect()
    return link.left >= row.left && link.right <= row.right + 1 && row.right <= 391
  }
  await expect.poll(seen).toBe(true)
  part.value = 'summary'
  await expect.poll(() => document.querySelector('.calls-nav')!.scrollLeft).toBe(0)
  expect(seen()).toBe(true)
  part.value = ''
  await page.viewport(1366, 768)
})
