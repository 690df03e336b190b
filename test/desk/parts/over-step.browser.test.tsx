import { screen } from '@testing-library/preact'
import { beforeEach, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { query } from '#desk/call/desk-state.ts'
import { openDesk } from '../at-the-desk.tsx'

beforeEach(openDesk)

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
