import { screen, waitFor, within } from '@testing-library/preact'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { cdp, userEvent } from 'vitest/browser'
import { asked, button, nothingSeen, openCall, openMenu } from './at-the-desk.tsx'
import { beginStates, endState, endStates } from './states.ts'

const forced = async (value: '' | 'active') => {
  await cdp().send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value }] })
  expect(matchMedia('(forced-colors: active)').matches).toBe(value === 'active')
}
beforeAll(() => forced('active'))
afterAll(async () => {
  await forced('')
  await endStates()
})
beforeEach(beginStates)
afterEach(endState)

/** How wide a solid edge is drawn around it besides its border. */
const edge = (one: Element) => {
  const { outlineStyle, outlineWidth } = getComputedStyle(one)
  return outlineStyle === 'solid' ? parseFloat(outlineWidth) : 0
}
const border = (one: Element) => parseFloat(getComputedStyle(one).borderTopWidth)

it('where colours are the reader’s own, the result that Enter opens has an edge that the others have not (C16)', async () => {
  await userEvent.fill(screen.getByRole('combobox'), 'sore throat')
  const chosen = await screen.findByRole('option', { name: /^Sore throat/, selected: true })
  const others = screen.getAllByRole('option', { selected: false })
  expect(others.length).toBeGreaterThan(1)
  expect(edge(chosen)).toBeGreaterThanOrEqual(3)
  expect(others.filter((one) => edge(one) > 0)).toEqual([])
})
it('where colours are the reader’s own, what was chosen of several has an edge (C16)', async () => {
  const menu = await openMenu()
  const [english, welsh] = ['English', 'Cymraeg'].map((name) => within(menu).getByRole('button', { name }))
  welsh!.focus()
  expect([edge(english!) >= 3, english!.getAttribute('aria-pressed')]).toEqual([true, 'true'])
})
it('where colours are the reader’s own, the button that ends the call has a thicker edge than those beside it (C16)', async () => {
  const known = { ...nothingSeen, age: '30', sex: 'male', opening: 'none', signs: 'none', days: '2' } as const
  openCall('sore-throat', known, 'with')
  await asked(/Pharmacy First/)
  await waitFor(() => expect(border(button('Accepted'))).toBeGreaterThan(border(button('Caller left'))))
})
