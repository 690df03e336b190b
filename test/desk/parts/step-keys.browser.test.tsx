import { screen, waitFor } from '@testing-library/preact'
import { beforeEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { stepOf } from '#desk/call/call-step.ts'
import { call, raising } from '#desk/call/desk-state.ts'
import { training } from '#desk/parts/training.ts'
import { LETTERS } from '#desk/questions/answer-buttons.ts'
import {
  acceptScreening,
  answers,
  asked,
  button,
  nothingSeen,
  openCall,
  openDesk,
  openMenu,
  press,
} from '../at-the-desk.tsx'

const opening = { opening: 'none' } as const
const atAnswer = {
  ...opening,
  ...nothingSeen,
  signs: 'none',
  age: '30',
  sex: 'male',
  days: '2',
  third: 'no',
} as const

beforeEach(openDesk)

describe('keys', () => {
  it('typed with no pause are never dropped: they wait for the next step, and danger signs are read first', async () => {
    openCall('sore-throat', { age: '40', ...nothingSeen })
    await asked('Who is on the line?')
    // All before the next step can be painted.
    for (const key of ['w', 'n', 'n'])
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    await waitFor(() => expect(screen.getByText(/Read these first. Then press N again/)).toBeTruthy())
    expect(call.value!.about).toBe('with')
    expect(answers()).toEqual({ age: '40', ...nothingSeen })
    await asked('Right now, any of these')
    await press('n')
    await asked('This week')
    expect(screen.queryByText(/Read these first/)).toBeNull()
  })
  it('whose button is gone are dead', async () => {
    openCall('sore-throat', atAnswer, 'with')
    await asked(/Pharmacy First/)
    await press('g')
    await asked(/·/)
    const { option, responses } = call.value!
    expect(option).toBeDefined()
    expect(screen.queryByRole('button', { name: /wants the GP/ })).toBeNull()
    await press('g')
    await press('g')
    expect(call.value).toMatchObject({ option, responses })
    expect(raising.value).toBe(false)
  })
  it('press the button that has the focus when they are Enter, whatever else Enter does there', async () => {
    await acceptScreening()
    button('Copy note').focus()
    await press('{Enter}')
    expect(call.value?.ended).toBe('accepted')
    expect(screen.getByRole('button', { name: 'Copy note' })).toBe(document.activeElement)
  })
  it('act at once after F8, a click on paper and a tick of training', async () => {
    openCall('sore-throat', { age: '40', ...nothingSeen })
    await asked('Who is on the line?')
    await press('{F8}')
    await waitFor(() => expect(document.querySelector('dialog[open]')).toBeTruthy())
    await press('{Escape}')
    await userEvent.click(document.querySelector('header .practice')!)
    for (const on of [true, false]) {
      await openMenu()
      await userEvent.click(button('Training'))
      await waitFor(() => expect(training.value).toBe(on))
    }
    await press('w')
    expect(call.value!.about).toBe('with')
  })
  it('after the ninth row are letters that no action uses; with Shift a row is not sure', async () => {
    openCall('palpitations', { ...opening, ...nothingSeen, age: '30', sex: 'male' }, 'with')
    await asked('Any of these now?')
    const { step } = stepOf(call.value!)
    if (step.screen !== 'signs') throw new Error('There are no signs here.')
    const rows = [...document.querySelectorAll('.ticks li')]
    const letters = rows.map((row) => row.querySelector('kbd')?.textContent)
    expect(letters[8]).toBe('9')
    // Which letter a sign has is its own on its topic; none is one that an action of the step uses.
    for (const letter of letters.slice(9)) expect(LETTERS).toContain(letter)
    expect(new Set(letters).size).toBe(letters.length)
    const shifted = { key: '!', code: 'Digit1', shiftKey: true, bubbles: true }
    document.activeElement!.dispatchEvent(new KeyboardEvent('keydown', shifted))
    expect(answers()[step.signs[0]!.id]).toBe('unsure')
  })
  it('none of these waits until every row that it answers was on screen', async () => {
    openCall('sore-throat', { ...opening, ...nothingSeen, hot: 'no', age: '30', sex: 'male' }, 'with')
    document.body.style.zoom = '3'
    try {
      await asked('Any of these now?')
      await press('n')
      expect(answers()).not.toHaveProperty('drool')
      button(/None of/).click()
      expect(answers()).not.toHaveProperty('drool')
    } finally {
      document.body.style.zoom = ''
    }
  })
})
