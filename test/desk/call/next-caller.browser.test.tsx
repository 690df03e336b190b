import { screen, waitFor } from '@testing-library/preact'
import { beforeEach, describe, expect, it } from 'vitest'
import { call, query } from '#desk/call/desk-state.ts'
import { asked, closed, nothingSeen, openCall, openDesk, press } from '../at-the-desk.tsx'

const undo = () => screen.queryByRole('button', { name: /Undo/ })

describe('how a call ended', () => {
  beforeEach(async () => {
    openDesk()
    openCall(
      'sore-throat',
      { ...nothingSeen, opening: 'none', hot: 'no', age: '30', sex: 'male', signs: 'none', days: '2' },
      'with',
    )
    await asked(/Pharmacy First/)
    await press('a')
    await closed('Accepted and counted.')
    await press('{Enter}')
    await waitFor(() => expect(document.activeElement?.id).toBe('query'))
    expect(undo()).toBeTruthy()
  })

  it('can no longer be undone once a letter is typed for the next caller', async () => {
    await press('c')
    await waitFor(() => expect(query.value).toBe('c'))
    await waitFor(() => expect(undo()).toBeNull())
  })
  it('can no longer be undone once the next call is open', async () => {
    openCall('earache-adult')
    await asked('Who is on the line?')
    expect(undo()).toBeNull()
    await press('{Control>}z{/Control}')
    expect(call.value?.pathway).toBe('earache-adult')
  })
})
