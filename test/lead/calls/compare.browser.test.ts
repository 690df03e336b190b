import { h, render } from 'preact'
import { beforeEach, expect, it, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import namesFile from '#core/practice/words/people-names.json' with { type: 'json' }
import { ComparePage } from '#lead/calls/compare/ComparePage.tsx'
import { practice } from '#lead/link/lead-data.ts'
import { me } from '#lead/people/sign-in.ts'
import { addWords } from '#ui/language.ts'
import en from '../../../content/languages/en.json' with { type: 'json' }
import leadEn from '../../../content/languages/lead-en.json' with { type: 'json' }

addWords({ ...en, ...leadEn })

const away = (n: number, of: number) => ({ away: { n, of } })
const points = [
  { id: 'A', stories: {}, counts: away(200, 400) },
  { id: 'B', stories: { away: 'Our physio was away in August.' }, counts: away(10, 100) },
  { id: 'C', own: true, name: 'Hill Surgery', stories: {}, counts: away(105, 200) },
  { id: 'D', name: 'Mill Surgery', stories: {}, counts: away(390, 800) },
  { id: 'E', stories: {}, counts: {} },
  // As many as it takes to tell how far practices usually lie apart.
  ...[230, 240, 245, 250, 255, 260, 265, 270].map((n, at) => ({
    id: 'FGHIJKLM'[at]!,
    stories: {},
    counts: away(n, 500),
  })),
]
const quarter = { id: '2026-Q3', from: '2026-W27', to: '2026-W39' }
const about = { network: true, name: 'Anytown network', quarter, practices: points.length, named: true }
let answer: object
const asked: [string, unknown][] = []

beforeEach(() => {
  asked.length = 0
  practice.value = { ...emptyPractice('hill', 'Hill Surgery'), network: 'net' }
  me.value = { id: 'ann', name: 'Ann Lee', role: 'lead', practice: 'hill' }
  vi.stubGlobal('fetch', async (path: string, init: RequestInit = {}) => {
    if (path.includes('people-names')) return new Response(JSON.stringify(namesFile))
    const body = init.body ? JSON.parse(String(init.body)) : undefined
    if (init.method !== 'GET') asked.push([path, body])
    // As the server, which shows nothing more once a practice has left.
    if (body?.join === false) answer = { ...about, joined: false, points: [] }
    return Response.json(init.method === 'GET' ? answer : { practice: practice.value })
  })
  const root = document.createElement('div')
  document.body.replaceChildren(root)
  answer = { ...about, joined: true, points }
  render(h(ComparePage, {}), root)
})

it('draws each practice by its size, names who chose it, and says of who lies apart nothing but that it is worth a conversation', async () => {
  const chart = page.getByRole('img', { name: /^12 practices, together/ })
  await expect.element(chart).toBeVisible()
  await expect
    .element(chart)
    .toHaveAccessibleName(
      '12 practices, together 49%. 1 lies apart and is worth a conversation. Ours: 105 of 200, 53%. Within the usual spread.',
    )
  expect(document.querySelectorAll('.calls-plot rect')).toHaveLength(1)
  expect(document.querySelectorAll('.calls-plot .point circle')).toHaveLength(11)
  expect(document.querySelectorAll('.calls-plot .ring')).toHaveLength(1)
  await page.getByText('As a table').click()
  const rows = [...document.querySelectorAll('tbody th')].map((one) => one.textContent)
  expect(rows.slice(0, 5)).toEqual(['Practice A', 'Practice B', 'Ours', 'Mill Surgery', 'Practice F'])
})

it('is read point by point with the arrow keys, each with its story', async () => {
  const plot = page.getByRole('group', { name: /by practice/ })
  await expect.element(plot).toBeVisible()
  ;(plot.element() as HTMLElement).focus()
  await userEvent.keyboard('{ArrowRight}{ArrowRight}')
  await expect
    .element(
      page.getByText('Practice B: 10 of 100, 10%. Worth a conversation. “Our physio was away in August.”'),
    )
    .toBeVisible()
  await userEvent.keyboard('{ArrowLeft}')
  await expect.element(page.getByText('Practice A: 200 of 400, 50%. Within the usual spread.')).toBeVisible()
})

it('asks about whoever the story names before it leaves the practice', async () => {
  const story = 'Mary Jones waited for our physio.'
  await page.getByLabelText(/^Our story/).fill(story)
  await userEvent.keyboard('{Enter}')
  const question = page.getByRole('alertdialog', { name: 'Could a patient be known by this?' })
  await expect.element(question.getByText('Mary Jones')).toBeVisible()
  await expect.element(question.getByText(/^The others in the network read this\./)).toBeVisible()
  expect(asked).toEqual([])
  await page.getByRole('button', { name: 'Change it' }).click()
  await expect.element(question).not.toBeInTheDocument()
  await page.getByLabelText(/^Our story/).click()
  await userEvent.keyboard('{Enter}')
  await page.getByRole('button', { name: 'No patient among them: save' }).click()
  await expect.poll(() => asked[0]?.[1]).toEqual({ measure: 'away', story, by: 'practice manager' })
})

it('is left, and told of, by the practice itself', async () => {
  await page.getByLabelText(/^Our story/).fill('We have two physio clinics.')
  await userEvent.keyboard('{Enter}')
  await expect
    .poll(() => asked[0])
    .toEqual([
      '/api/lead/compare/story',
      { measure: 'away', story: 'We have two physio clinics.', by: 'practice manager' },
    ])
  await page.getByRole('button', { name: 'Leave the comparison' }).click()
  await expect.element(page.getByRole('button', { name: 'Join', exact: true })).toBeVisible()
  expect(asked[1]).toEqual(['/api/lead/compare', { join: false, named: true, by: 'practice manager' }])
  expect(document.querySelector('svg')).toBeNull()
})
