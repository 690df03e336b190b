import { practice as realPractice, release as realRelease } from 'virtual:real-content'
import axe from 'axe-core'
import { h, render } from 'preact'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { withTrial } from '#core/practice/calls/trials.ts'
import { peopleLeft } from '#core/practice/suggestions/people-left.ts'
import namesFile from '#core/practice/words/people-names.json' with { type: 'json' }
import { peopleNames } from '#core/practice/words/people-names.ts'
import { callCounts } from '#lead/calls/calls-data.ts'
import { TrialsPage } from '#lead/calls/trials/TrialsPage.tsx'
import { practice, release } from '#lead/link/lead-data.ts'
import { part, view } from '#lead/link/view.ts'
import { me } from '#lead/people/sign-in.ts'
import { SuggestionsSection } from '#lead/suggestions/SuggestionsSection.tsx'
import { type LeadSuggestion, loadSuggestions } from '#lead/suggestions/suggestion-store.ts'
import { SuggestionsCard } from '#lead/week/SuggestionsCard.tsx'
import { addWords } from '#ui/language.ts'
import en from '../../../content/languages/en.json' with { type: 'json' }
import leadEn from '../../../content/languages/lead-en.json' with { type: 'json' }
import { callsOver } from '../../core/measured/sample-calls.ts'

const names = peopleNames(namesFile)

addWords({ ...en, ...leadEn })

const one: LeadSuggestion = {
  id: '00000000-0000-4000-8000-000000000001',
  said: 'Put the pharmacy before the ring-back.',
  topic: 'sore-throat',
  service: realPractice.services[0]!.id,
  screen: 'answer',
  day: '2026-11-24',
  from: '',
  outcome: '',
  answer: '',
  answered: '',
  by: '',
  networkOutcome: '',
  networkAnswer: '',
}
let held: LeadSuggestion[]
let posted: string[]
const { fetch } = window

beforeEach(() => {
  held = [one]
  posted = []
  release.value = realRelease
  practice.value = { ...realPractice, network: 'net' }
  me.value = { id: 'a', name: 'Ann Lee', role: 'lead', practice: 'demo' }
  // Answers as the server does, by the rules that it goes by.
  window.fetch = async (path, init) => {
    if (String(path).includes('people-names')) return Response.json(namesFile)
    if (init?.method === 'POST') {
      posted.push(String(path))
      const body = JSON.parse(String(init.body ?? '{}'))
      if (String(path).endsWith('/trials'))
        return Response.json({ practice: { ...practice.value, trials: withTrial([], body) } })
      if (String(path).endsWith('/remove')) held = []
      else {
        const { leaveOut, ask } = peopleLeft(body.answer, body.notPeople, '2026-11-24', names)
        const found = [...leaveOut, ...ask]
        if (found.length > 0) return Response.json({ error: 'Leave out who it is.', found }, { status: 422 })
        const { outcome, answer } = body
        held = held.map((each) => ({ ...each, outcome, answer, answered: '2026-11-25', by: 'Ann Lee' }))
      }
    }
    return Response.json({ suggestions: held })
  }
})
afterEach(() => {
  window.fetch = fetch
  practice.value = undefined
  me.value = undefined
  location.hash = ''
  callCounts.value = undefined
  if (root) render(null, root)
  document.body.replaceChildren()
})

let root: HTMLElement | undefined

async function show(what: () => preact.JSX.Element | null): Promise<HTMLElement> {
  await loadSuggestions()
  if (root) render(null, root)
  root = document.createElement('div')
  document.body.replaceChildren(root)
  render(h(what, null), root)
  return root
}
const card = () => page.getByRole('article', { name: one.said })

it('is read with its day and what it is about, and answered in a sentence', async () => {
  const root = await show(SuggestionsSection)
  await expect
    .poll(() => card().element().textContent)
    .toMatch(new RegExp(`About Sore throat, the answer, ${realPractice.services[0]!.name}`))
  expect((await axe.run(root)).violations).toEqual([])
  await card().getByRole('button', { name: 'Answer', exact: true }).click()
  await card().getByLabelText('Not now').click()
  await card().getByLabelText('Not now, because').fill('the new rota begins in spring.')
  await card().getByRole('button', { name: 'Send the answer' }).click()
  await expect.element(page.getByText('Answered. Each desk shows it once.')).toBeVisible()
  await expect.element(page.getByText('No suggestion waits for an answer.')).toBeVisible()
  await expect
    .poll(() => card().element().textContent)
    .toMatch(/Not now: the new rota begins in spring\.Ann Lee, 25 November 2026/)
  expect(document.activeElement?.id).toBe('suggestions-title')
})
it('asks about a name in the answer, and sends it only when it is no patient', async () => {
  await show(SuggestionsSection)
  await card().getByRole('button', { name: 'Answer', exact: true }).click()
  await card().getByLabelText('Done').click()
  await card().getByLabelText('Your answer, in one sentence').fill('We told Zyta to change it.')
  await card().getByRole('button', { name: 'Send the answer' }).click()
  await expect.element(card().getByText('Zyta (a name)')).toBeVisible()
  await card().getByRole('button', { name: 'No patient among them: send it' }).click()
  await expect.poll(() => card().element().textContent).toMatch(/Done: We told Zyta to change it\./)
})
it('is passed on where there is a network, without a sentence', async () => {
  await show(SuggestionsSection)
  await card().getByRole('button', { name: 'Answer', exact: true }).click()
  await card().getByLabelText('Passed on to the network').click()
  await card().getByRole('button', { name: 'Send the answer' }).click()
  await expect.poll(() => card().element().textContent).toMatch(/Passed on to the network/)
  held = [{ ...one, outcome: 'passed-on', networkOutcome: 'done', networkAnswer: 'All have it now.' }]
  await loadSuggestions()
  await expect
    .poll(() => card().element().textContent)
    .toMatch(/The network answered: Done\. All have it now\./)
  const { network: _, ...alone } = realPractice
  practice.value = alone
  held = [one]
  await show(SuggestionsSection)
  await card().getByRole('button', { name: 'Answer', exact: true }).click()
  await expect.element(card().getByLabelText('Done')).toBeVisible()
  expect(card().getByLabelText('Passed on to the network').elements()).toEqual([])
})
it('is removed only after a question', async () => {
  await show(SuggestionsSection)
  await card().getByRole('button', { name: 'Remove: a patient is named' }).click()
  expect(posted).toEqual([])
  await card().getByRole('button', { name: 'Yes, remove them' }).click()
  await expect.element(page.getByText(/^Removed\./)).toBeVisible()
  expect(card().elements()).toEqual([])
})
it('becomes a trial in one press, with its words as the aim', async () => {
  await show(SuggestionsSection)
  await card().getByRole('button', { name: 'Try it out' }).click()
  await expect.poll(() => [view.value, part.value]).toEqual(['calls', 'trials'])
  callCounts.value = callsOver(20, () => ({ 't1/sore-throat/pf-sore-throat/accepted': 40 }))
  await show(TrialsPage)
  await expect.element(page.getByLabelText('What shall get better')).toHaveValue(one.said)
  await page.getByLabelText('What we do').fill('We offer the pharmacy first.')
  await page.getByLabelText('What the chart will show if it works').fill('Ten in 100 more go there.')
  await page.getByRole('button', { name: 'Begin this week' }).click()
  await expect.poll(() => practice.value?.trials).toMatchObject([{ aim: one.said, suggestion: one.id }])
  await show(SuggestionsSection)
  await expect.element(card().getByRole('link', { name: 'It is tried: see the trial' })).toBeVisible()
  expect(card().getByRole('button', { name: 'Try it out' }).elements()).toEqual([])
})
it('stands on This week with a way to it', async () => {
  await show(SuggestionsCard)
  const here = page.getByRole('region', { name: '1 suggestion to answer' })
  await expect.element(here.getByText(one.said)).toBeVisible()
  await expect
    .element(here.getByRole('link', { name: 'Read and answer' }))
    .toHaveAttribute('href', '#suggestions')
})
it('has no button for whoever may only look', async () => {
  me.value = { id: 'b', name: 'Rita Reads', role: 'read-only', practice: 'demo' }
  const root = await show(SuggestionsSection)
  await expect.element(card()).toBeVisible()
  expect(root.querySelectorAll('button, input, textarea')).toHaveLength(0)
})
