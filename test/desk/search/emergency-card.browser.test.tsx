import { screen, waitFor } from '@testing-library/preact'
import { beforeEach, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { call, emergency, query } from '#desk/call/desk-state.ts'
import { topics } from '#desk/link/content-store.ts'
import { button, closed, openDesk, press } from '../at-the-desk.tsx'

beforeEach(() => {
  openDesk()
  topics.value = { topics: [], groups: [], danger: [{ phrase: 'not breathing', card: 'call-999' }] }
})

async function actOnTheCard(): Promise<void> {
  await userEvent.fill(screen.getByRole('searchbox'), 'hes not breathing')
  await userEvent.click(button('Done: sent, and the duty clinician told'))
  await closed('Accepted and counted.')
}

it('is followed by no question: what to say stays, and Enter is the next caller', async () => {
  await actOnTheCard()
  expect(call.value).toBeUndefined()
  expect(screen.queryByText('Who is on the line?')).toBeNull()
  expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('999')
  expect(document.querySelector('blockquote.say')).not.toBeNull()
  await press('{Enter}')
  await waitFor(() => expect(document.activeElement?.id).toBe('query'))
  expect([emergency.value, query.value]).toEqual([undefined, ''])
})
it('is undone by Z on its closing line: the card stands over the words again', async () => {
  await actOnTheCard()
  await press('z')
  expect(emergency.value).toBeUndefined()
  expect(query.value).toBe('hes not breathing')
  await waitFor(() => expect(button('Done: sent, and the duty clinician told')).toBeTruthy())
})
