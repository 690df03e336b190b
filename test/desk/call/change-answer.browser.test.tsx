import * as real from 'virtual:real-content'
import { screen, waitFor, within } from '@testing-library/preact'
import { beforeEach, expect, it } from 'vitest'
import { stepOf } from '#desk/call/call-step.ts'
import { call } from '#desk/call/desk-state.ts'
import { notesOf, planFor } from '#desk/plan/plan.ts'
import { answers, asked, closed, nothingSeen, openCall, openDesk, press } from '../at-the-desk.tsx'
import { keyless } from '../keys/keyless.ts'

const known = { opening: 'none', ...nothingSeen, age: '30', sex: 'male', third: 'no' } as const

const { opening: _, ...rest } = known
const everyRow = Object.fromEntries(
  real.release.opening.breaths.flatMap(({ rows }) => rows.map(({ id }) => [id, 'no'] as const)),
)

beforeEach(openDesk)

/** Opens the list of answers by its key, and gives back the digit of one, on the next nine where it is there. */
async function digitOf(words: RegExp): Promise<string> {
  await press('e')
  const page = await screen.findByRole('dialog', { name: 'Which answer is to be changed?' })
  expect(keyless()).toEqual([])
  if (!within(page).queryByRole('button', { name: words })) await press('0')
  return within(page).getByRole('button', { name: words }).getAttribute('aria-keyshortcuts')!
}

/** The note as it would be copied now. */
function note(): string {
  const { step } = stepOf(call.value!)
  if (step.screen !== 'disposition') throw new Error(`The call is at ${step.screen}.`)
  return notesOf(planFor(call.value!, step.disposition), '')
}

it('an answer is changed by a key: it alone is asked again, and the answer and the note are those of what was said last', async () => {
  openCall('sore-throat', { ...known, signs: 'none', days: '2' }, 'with')
  await asked(/Pharmacy First/)
  const before = answers()
  await press(await digitOf(/^Days: 2/))
  await asked('How long')
  const { days: __, ...others } = before
  expect(answers()).toEqual(others)
  await press('3')
  await asked(/GP within/)
  expect(note()).toContain('more than 21')
  expect(answers()).toMatchObject(others)
})
it('a danger sign that was ticked by mistake is asked again with its list, and leaves nothing in the note', async () => {
  openCall('sore-throat', { ...known, drool: 'yes' }, 'with')
  await asked(/999/)
  expect(note()).toMatch(/dribbling/)
  await press(await digitOf(/^Signs: .*dribbl/))
  await asked('Any of these now?')
  expect(document.querySelector('.ticked')).toBeNull()
  await press('n')
  await asked('How long')
  await press('1')
  await asked(/Pharmacy First/)
  expect(note()).not.toMatch(/Yes: /)
})
it('what an earlier answer decides is asked anew: of a child signs that nobody asks of a grown-up', async () => {
  openCall('sore-throat', { ...known, signs: 'none', days: '2' }, 'with')
  await asked(/Pharmacy First/)
  await press(await digitOf(/^Age: 30/))
  await asked('How old')
  await press('2{Enter}')
  await waitFor(() => expect(answers().age).toBe('2'))
  const { step } = stepOf(call.value!)
  expect(step.screen === 'disposition' && step.disposition.destination).toBe('minor-illness')
})
it('the opening and who is on the line can be changed too', async () => {
  openCall('sore-throat', { ...rest, ...everyRow, signs: 'none' }, 'with')
  await asked('How long')
  await press(await digitOf(/^Opening: /))
  await asked('Right now')
  expect(Object.keys(answers())).not.toContain('chest-week')
  await press(await digitOf(/^On the line: someone with them/))
  await asked('Who is on the line?')
})
it('words that begin with its letter are words', async () => {
  openCall('sore-throat', known, 'with')
  await asked('Any of these now?')
  await press('ear ache')
  const box = await screen.findByRole<HTMLInputElement>('combobox', { name: 'New words' })
  await waitFor(() => expect(box.value).toBe('ear ache'))
})
it('an answer that was counted is changed no more', async () => {
  openCall('sore-throat', { ...known, signs: 'none', days: '2' }, 'with')
  await asked(/Pharmacy First/)
  await press('a')
  await closed('Accepted and counted.')
  expect(document.querySelector('.chips [aria-keyshortcuts="E"]')).toBeNull()
})
