import { screen, waitFor } from '@testing-library/preact'
import { beforeEach, expect, it } from 'vitest'
import { call, parked, query, update } from '#desk/call/desk-state.ts'
import { answers, asked, openCall, openDesk, press, pressAlone } from '../at-the-desk.tsx'

beforeEach(() => void openDesk())

const ASKED = { opening: 'none', signs: 'none', age: '30', sex: 'female' } as const
const inTheSearch = () => waitFor(() => expect(document.activeElement?.id).toBe('query'))

/** Opens a topic whose opening was asked, and sets it aside. */
async function parkOne(topic: string): Promise<void> {
  openCall(topic, ASKED, 'with')
  await asked(/./)
  const others = parked.value.length > 0
  await press('{F9}')
  if (others) {
    await screen.findByRole('dialog')
    await pressAlone('p')
  }
  await inTheSearch()
}
const aside = () => parked.value.map((one) => one.call.pathway)

it('more than one call can be set aside, F9 lists them, and each comes back with nothing lost', async () => {
  const topics = ['sore-throat', 'cough-short', 'earache-adult', 'back-pain']
  for (const topic of topics) await parkOne(topic)
  expect(aside()).toEqual(topics)
  await press('{F9}')
  await screen.findByRole('dialog', { name: 'Calls set aside' })
  await press('3')
  await asked('Has anything changed?')
  expect(call.value!.pathway).toBe('earache-adult')
  expect(answers()).toMatchObject({ ...ASKED })
  expect(aside()).toEqual(['sore-throat', 'cough-short', 'back-pain'])
})
it('two of one topic and one age are told apart by what was typed and since when they were in hand', async () => {
  for (const [words, at] of [
    ['tonsils boy of kim', '2026-11-24T10:05'],
    ['', '2026-11-24T10:09'],
  ] as const) {
    openCall('sore-throat', ASKED, 'with')
    update((open) => ({ ...open, words, at }))
    await asked(/./)
    if (parked.value.length > 0) {
      await press('{F9}')
      await screen.findByRole('dialog')
      await pressAlone('p')
    } else await press('{F9}')
    await inTheSearch()
  }
  await press('{F9}')
  const list = await screen.findByRole('dialog', { name: 'Calls set aside' })
  const rows = [...list.querySelectorAll('[aria-keyshortcuts="1"], [aria-keyshortcuts="2"]')]
  expect(rows.map((row) => row.textContent)).toEqual([
    expect.stringContaining('from 10:05, “tonsils boy of kim”'),
    expect.stringMatching(/from 10:09$/),
  ])
})
it('with a call in hand F9 shows the list, which takes one up and sets that aside, or is left by Esc', async () => {
  await parkOne('sore-throat')
  openCall('cough-short', ASKED, 'with')
  await asked(/./)
  await press('{F9}')
  await screen.findByRole('dialog', { name: 'Calls set aside' })
  await press('{Escape}')
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(call.value!.pathway).toBe('cough-short')
  await press('{F9}')
  await screen.findByRole('dialog')
  await press('1')
  await asked('Has anything changed?')
  expect(call.value!.pathway).toBe('sore-throat')
  expect(aside()).toEqual(['cough-short'])
})
it('taken up with a yes, or not sure, the opening and the signs are asked again; with a no it goes on', async () => {
  await parkOne('sore-throat')
  await press('{F9}')
  await asked('Has anything changed?')
  await press('y')
  await asked('On the record')
  expect(answers()).toEqual({ age: '30', sex: 'female' })
  openDesk()
  await parkOne('sore-throat')
  await press('{F9}')
  await asked('Has anything changed?')
  await press('n')
  await waitFor(() => expect(screen.queryByText('Has anything changed?')).toBeNull())
  expect(answers()).toMatchObject({ ...ASKED })
})
it('where nothing had been asked it goes on at once, and Esc at the question sets it aside again', async () => {
  openCall('sore-throat')
  await asked(/./)
  await press('{F9}')
  await inTheSearch()
  await press('{F9}')
  await asked('Who is on the line?')
  await press('{F2}')
  await inTheSearch()
  await parkOne('cough-short')
  await press('{F9}')
  await asked('Has anything changed?')
  await press('{Escape}')
  await inTheSearch()
  expect(aside()).toEqual(['cough-short'])
})
it('words typed at the list are the next caller’s: the call in hand is set aside too, and nothing of it stands beside them', async () => {
  await parkOne('sore-throat')
  openCall('back-pain', { ...ASKED, sex: 'male' }, 'with')
  await asked(/./)
  await press('{F9}')
  await screen.findByRole('dialog', { name: 'Calls set aside' })
  await press('got thrush again')
  await waitFor(() => expect(query.value).toBe('got thrush again'))
  await inTheSearch()
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(call.value).toBeUndefined()
  expect(aside()).toEqual(['sore-throat', 'back-pain'])
})
