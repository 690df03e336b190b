import { screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answer } from '#desk/call/call.ts'
import { enquiryOf, stepOf } from '#desk/call/call-step.ts'
import { call, update } from '#desk/call/desk-state.ts'
import { factWords } from '#desk/call/fact-words.ts'
import { dutyBoard } from '#desk/duty/board.ts'
import { notesOf, planFor } from '#desk/plan/plan.ts'
import { answers, asked, nothingSeen, openCall, openDesk, press } from '../at-the-desk.tsx'
import { endServing, serveBoard } from '../duty/board-server.ts'

beforeEach(() => void openDesk())
afterEach(endServing)

/** A list of a repeat that asks some things aloud and looks others up. */
async function mixedList(): Promise<{ heard: string[]; looked: string[] }> {
  openCall('repeat-prescription', { gate: 'no', signs: 'none', age: '40', sex: 'female' }, 'self')
  await asked('Yes to any of these?')
  const { step } = stepOf(call.value!)
  if (step.screen !== 'facts') throw new Error(`It asks ${step.screen}.`)
  const ids = (look: boolean) =>
    step.facts.filter((fact) => (fact.look === true) === look).map(({ id }) => id)
  const [heard, looked] = [ids(false), ids(true)]
  expect([heard.length > 0, looked.length > 0]).toEqual([true, true])
  return { heard, looked }
}

function note(): string {
  const { step, pathway } = stepOf(call.value!)
  if (step.screen !== 'disposition') throw new Error('There is no answer yet.')
  expect(pathway.id).toBe(enquiryOf(call.value!).pathway.id)
  return notesOf(planFor(call.value!, step.disposition), '')
}
const lineOf = (begins: string) =>
  note()
    .split('\n')
    .filter((line) => line.startsWith(begins))

it('a list of what is asked, looked up and heard is wholly in view above a line that was told', async () => {
  await serveBoard({})
  await dutyBoard.tell()
  await mixedList()
  await waitFor(() => expect(document.querySelector('.tellings')).not.toBeNull())
  const rows = [...document.querySelectorAll('main .tick')]
  expect(rows.length).toBeGreaterThan(12)
  const below = document.querySelector('main .step')!.getBoundingClientRect().bottom
  expect(Math.max(...rows.map((row) => row.getBoundingClientRect().bottom))).toBeLessThanOrEqual(below)
  expect(document.querySelector('main .step')!.scrollTop).toBe(0)
})

describe('what only the record can answer', () => {
  it('stands in one chip where it was looked at and nothing was seen, however many rows it had', async () => {
    const { looked } = await mixedList()
    await press('0')
    await waitFor(() => expect(looked.map((id) => answers()[id])).toEqual(looked.map(() => 'no')))
    const chips = [...document.querySelectorAll('.chips button.tag')].map(({ textContent }) => textContent)
    expect(chips.filter((one) => one.startsWith('Record:'))).toEqual(['Record: none'])
    const words = looked.map((id) => factWords(enquiryOf(call.value!), call.value!.release.facts[id]!))
    expect(chips.filter((one) => words.some((some) => one.startsWith(some.slice(0, 12))))).toEqual([])
  })
  it('is not answered by the N of what was asked: the note and the chips say that nobody looked', async () => {
    const { looked } = await mixedList()
    await screen.findByRole('button', { name: /None said, record not looked at/ })
    await press('n')
    await asked(/·/)
    for (const id of looked) expect(answers()[id]).toBe('no')
    expect(lineOf('Not looked at on the record: ')).toHaveLength(1)
    expect(note()).not.toMatch(/Checked on the record.*(: no\.|not seen)/)
    expect(document.querySelector('.chips')!.textContent).toContain('not looked at')
  })
  it('was looked at where 0 says so', async () => {
    await mixedList()
    await press('0')
    await asked(/·/)
    expect(lineOf('Checked on the record, not seen: ')).toHaveLength(1)
    expect(note()).not.toContain('Not looked at')
    expect(document.querySelector('.chips')!.textContent).toContain('Record: none')
  })
  it('stands as not looked at where the record was not open, third contact too', async () => {
    const { third, ...seen } = nothingSeen
    const known = {
      opening: 'none',
      ...seen,
      hot: 'no',
      signs: 'none',
      age: '30',
      sex: 'male',
      days: '2',
    } as const
    openCall('sore-throat', known, 'with')
    update((open) => answer(open, { third: third! }))
    await asked(/·/)
    expect(lineOf('Checked on the record, not seen: ').join()).toMatch(/[Tt]hird contact/)
    update((open) => ({ ...open, recordClosed: true }))
    expect(lineOf('Not looked at on the record: ').join()).toMatch(/[Tt]hird contact/)
    expect(note()).not.toMatch(/[Tt]hird contact[^;\n]*: no/)
  })
})

it('“Rather not say” and “Not sure” of a breath say where they lead at once', async () => {
  const known = { age: '30', sex: 'male', ...nothingSeen } as const
  openCall('sore-throat', known, 'with')
  await asked('Right now')
  expect(screen.getByRole('button', { name: 'Rather not say: the duty clinician' })).toBeTruthy()
  update((open) => ({ ...open, at: '2026-11-28T09:00' }))
  expect(await screen.findByRole('button', { name: 'Rather not say: 999' })).toBeTruthy()
  expect(screen.getByRole('button', { name: 'Not sure: 999' })).toBeTruthy()
  await press('r')
  await asked(/999/)
  expect(document.querySelector('.to-say')!.textContent).toContain('You need not say more.')
  expect(document.querySelector('.to-say')!.textContent).not.toMatch(/upright|inhaler/)
})

it('what is heard, and stands on no record, is under a heading of its own', async () => {
  openCall('blood-thinner-inr', { gate: 'no', age: '70', sex: 'male' }, 'self')
  expect(await screen.findByRole('heading', { name: 'Heard, not asked' })).toBeDefined()
  const record = screen.queryByRole('heading', { name: 'Check the record' })?.closest('section')
  expect(record?.textContent ?? '').not.toContain('pointless')
})

it('a fact that is only heard is under no heading of the record, but under “Heard, not asked”', async () => {
  openCall('dementia-support', { gate: 'no', age: '78', sex: 'female', signs: 'none' }, 'with')
  await asked(/^Someone pushing/)
  expect(screen.getByText('Heard, not asked')).toBeTruthy()
  expect(screen.queryByText('Check the record')).toBeNull()
})
