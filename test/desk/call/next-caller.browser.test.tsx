import { screen, waitFor } from '@testing-library/preact'
import { beforeEach, describe, expect, it } from 'vitest'
import { page } from 'vitest/browser'
import { keepForUndo } from '#desk/call/cleared.ts'
import { call, endCall, newEnquiry, park, query } from '#desk/call/desk-state.ts'
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
  it('is named once a call that was set aside is taken up', async () => {
    openDesk()
    openCall('earache-adult', { age: '40' })
    park()
    openCall('sore-throat', { age: '30' }, 'with')
    endCall('minor-illness', 'accepted')
    await waitFor(() => expect(undo()).toBeTruthy())
    await press('{F9}')
    await asked('Who is on the line?')
    expect([undo(), screen.getByRole('button', { name: /Back to Sore throat/ })]).toEqual([
      null,
      expect.anything(),
    ])
  })
})

describe('what was left for the next caller', () => {
  const back = () => screen.getByRole('button', { name: /Back to/ })
  it('is named beside the next call, where "Undo" would be of its own last answer', async () => {
    openDesk()
    openCall('sore-throat', { age: '30', sex: 'male' }, 'with')
    await asked(/./)
    await press('{F2}')
    await waitFor(() => expect(undo()).toBeTruthy())
    openCall('earache-adult', { age: '40' })
    await asked('Who is on the line?')
    expect(back().textContent).toMatch(/Back to Sore throat/)
    await press('{Control>}z{/Control}')
    await waitFor(() => expect(call.value?.pathway).toBe('sore-throat'))
  })
  it.each([
    ['Who is on the line?', {}],
    ['On the record', { age: '70', sex: 'male' }],
  ])('has its whole name at 1366 at “%s”', async (question, answered) => {
    openDesk()
    await page.viewport(1366, 768)
    openCall('referral-request')
    await asked(/./)
    const before = call.value!
    newEnquiry()
    keepForUndo({ call: before, words: '' }, false, Number.POSITIVE_INFINITY)
    openCall('back-pain', answered, 'age' in answered ? 'with' : undefined)
    await asked(question)
    const name = back().lastElementChild!
    expect(name.textContent).toMatch(/^Back to .{6}/)
    expect(name.scrollWidth).toBeLessThanOrEqual(name.clientWidth)
    const cut = [...document.querySelectorAll('.actions .button')].filter(
      (one) => one.scrollWidth > one.clientWidth + 1,
    )
    expect(cut.map((one) => one.textContent)).toEqual([])
  })
})
