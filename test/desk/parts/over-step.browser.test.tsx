import { screen } from '@testing-library/preact'
import { beforeEach, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { query } from '#desk/call/desk-state.ts'
import { openKeyList } from '#desk/parts/lists/key-list.tsx'
import { openDesk } from '../at-the-desk.tsx'

beforeEach(openDesk)

it('is taken off before it was painted, and nothing is looked for below its edge', async () => {
  await screen.findByRole('combobox')
  const faults: string[] = []
  const note = (event: ErrorEvent) => faults.push(event.message)
  addEventListener('error', note)
  openKeyList()
  document.querySelector('dialog')!.remove()
  // What follows a painting runs a task after it.
  for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame)
  await new Promise((done) => setTimeout(done, 150))
  removeEventListener('error', note)
  expect(faults).toEqual([])
})

it.each(['F3', 'F4'])(
  'gives the search its letters back after the page of %s, which has a box of its own',
  async (key) => {
    const box = await screen.findByRole('combobox')
    box.focus()
    await userEvent.keyboard(`{${key}}`)
    await screen.findByRole('dialog')
    await expect.poll(() => document.activeElement?.closest('dialog')).toBeTruthy()
    await userEvent.keyboard('{Escape}')
    await expect.poll(() => document.querySelector('dialog[open]')).toBeNull()
    await userEvent.keyboard('chest')
    await expect.poll(() => query.value).toBe('chest')
  },
)
