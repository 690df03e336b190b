import { render, screen, waitFor, within } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { call, emergency } from '#desk/call/desk-state.ts'
import { dutyBoard } from '#desk/duty/board.ts'
import { tellDuty } from '#desk/duty/tell-duty.ts'
import { dayOf } from '#desk/outbox/said.ts'
import { nowMs } from '#desk/parts/clock.ts'
import { KeyButton, MORE } from '#desk/parts/KeyButton.tsx'
import { keysOf } from '#desk/parts/lists/more-numbers.ts'
import { NineAtATime } from '#desk/parts/lists/NineAtATime.tsx'
import { fullNow, markFull } from '#desk/services/live.ts'
import { asked, closed, nothingSeen, openCall, openDesk, press, pressNumber } from '../at-the-desk.tsx'
import { type BoardServer, endServing, serveBoard } from '../duty/board-server.ts'
import { readBoard } from '../read-day.ts'
import { keyless } from './keyless.ts'

const FIRST = '00000000-0000-4000-8000-000000000001'
const SECOND = '00000000-0000-4000-8000-000000000002'
const atAnswer = {
  ...nothingSeen,
  opening: 'none',
  hot: 'no',
  age: '30',
  sex: 'male',
  signs: 'none',
  days: '2',
} as const

let server: BoardServer
beforeEach(async () => {
  openDesk()
  server = await serveBoard({ clinician: 'Dr Ada Sample' })
})
afterEach(endServing)

const today = (time: string) => `${dayOf(nowMs())}T${time}`

async function twoTold(): Promise<void> {
  server.told = [
    { id: FIRST, at: today('10:01') },
    { id: SECOND, at: today('10:12') },
  ]
  await readBoard()
  await waitFor(() => expect(document.querySelectorAll('.told')).toHaveLength(2))
}

/** The list that F7 opens, and the digit in it of what has these words. */
async function digitOf(words: RegExp): Promise<string> {
  await press('{F7}')
  const page = await screen.findByRole('dialog', { name: 'More buttons' })
  const button = within(page).getByRole('button', { name: words })
  return button.getAttribute('aria-keyshortcuts')!
}

it('every button of the bars shows F7 with its number, and `?` lists it so', async () => {
  await twoTold()
  expect(keyless()).toEqual([])
  const numbered = [...document.querySelectorAll('[aria-keyshortcuts=F7]')].map((one) => one.textContent)
  openCall('sore-throat', { age: '40' })
  await asked(/./)
  await press('?')
  const list = await screen.findByRole('dialog', { name: 'Keys on this screen' })
  numbered.forEach((words, at) => {
    expect(list.textContent).toContain(`F7 ${at + 1}${words!.replace('F7', '')}`)
  })
  expect(numbered).toHaveLength(3)
})
it('marks the second of two tellings as answered, also when the first goes meanwhile', async () => {
  await twoTold()
  const digit = await digitOf(/10:12.*Answered/)
  server.told = server.told.slice(1)
  await readBoard()
  await press(digit)
  await waitFor(() => expect(dutyBoard.tellings.value).toEqual([]))
  await waitFor(() => expect(document.activeElement?.id).toBe('query'))
})
it('presses no button that says something else by the time its number is pressed', async () => {
  const pressed: string[] = []
  const stands = (name: string) => (
    <KeyButton letter={MORE} onClick={() => pressed.push(name)}>
      {name}
    </KeyButton>
  )
  const { rerender } = render(stands('First'))
  const digit = await digitOf(/First/)
  rerender(stands('Second'))
  await press(digit)
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'More buttons' })).toBeNull())
  expect(pressed).toEqual([])
  await press(await digitOf(/Second/))
  await waitFor(() => expect(pressed).toEqual(['Second']))
})
it("opens today's board in the middle of a call, with the focus in its first field, and the call stays", async () => {
  openCall('sore-throat', { age: '40' })
  await asked(/./)
  await press(await digitOf(/Set today's board/))
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Duty clinician')))
  expect(keyless()).toEqual([])
  await press('{Escape}')
  await asked(/./)
  expect(call.value?.pathway).toBe('sore-throat')
})
it('takes up a call that was cut off', async () => {
  openCall('sore-throat', { ...atAnswer, drool: 'yes' }, 'with')
  await asked(/999/)
  await press('{F2}')
  await waitFor(() => expect(document.activeElement?.id).toBe('query'))
  expect(keyless()).toEqual([])
  await press('{F6}')
  await asked(/999/)
  expect([call.value?.pathway, emergency.value]).toEqual(['sore-throat', undefined])
})
it('says that a service which is no longer on offer has room again', async () => {
  openCall('sore-throat', atAnswer, 'with')
  await asked(/Pharmacy First/)
  const first = document.querySelector('.place strong')!.textContent
  await press('f')
  await press('c')
  await waitFor(() => expect(document.querySelector('.place strong')!.textContent).not.toBe(first))
  await asked(/·/)
  expect(keyless()).toEqual([])
  await pressNumber(new RegExp(`^${first}.*It has room again`))
  const service = call.value!.practice.services.find(({ name }) => name === first)!
  await waitFor(() => expect(fullNow(service)).toBeUndefined())
  await markFull(service.id, null)
})
it('keeps what a button has for its number on every screen of the call, also when it was drawn anew', async () => {
  openCall('sore-throat', atAnswer, 'with')
  await asked(/Pharmacy First/)
  const number = () =>
    [...document.querySelectorAll('[aria-keyshortcuts=F7]')]
      .find(({ textContent }) => textContent.includes('Details are wrong'))
      ?.querySelector('kbd')?.dataset.number
  await waitFor(() => expect(number()).toBeTruthy())
  const before = number()
  await press('a')
  await closed('Accepted and counted.')
  await waitFor(() => expect(number()).toBe(before))
})
it('does nothing on its way out: Esc goes back to the call as it was', async () => {
  openCall('sore-throat', atAnswer, 'with')
  await asked(/Pharmacy First/)
  await digitOf(/Set today's board/)
  await press('{Escape}')
  await asked(/Pharmacy First/)
  await press('a')
  await closed('Accepted and counted.')
})
it('a number beyond nine is shown by the keys that press it: 0 for the next nine, then its digit there', () => {
  expect([1, 9, 10, 14, 18, 19].map(keysOf)).toEqual(['1', '9', '0 1', '0 5', '0 9', '0 0 1'])
})
it('has no page without a button: nine gaps are passed over, by the same keys', async () => {
  const pressed: string[] = []
  const things = Array.from({ length: 12 }, (_, at) => (at < 9 ? undefined : String(at + 1)))
  const { container } = render(
    <NineAtATime
      items={things}
      each={(item, digit) => (
        <button key={digit} type="button" onClick={() => pressed.push(item)}>
          {digit}
        </button>
      )}
    />,
  )
  const shown = [...container.querySelectorAll('button')]
  expect(shown.map((one) => one.textContent)).toEqual(['1', '2', '3'])
  shown[0]!.click()
  expect(pressed).toEqual(['10'])
})
it('a button keeps its number while it stands, whatever goes beside it', async () => {
  await twoTold()
  const numberOf = (words: RegExp) => {
    const one = [...document.querySelectorAll<HTMLElement>('[aria-keyshortcuts=F7]')].find((button) =>
      words.test(button.textContent),
    )
    return one?.querySelector('kbd')?.dataset.number
  }
  await waitFor(() => expect(numberOf(/10:12/)).toBeDefined())
  const [first, second] = [numberOf(/10:01/), numberOf(/10:12/)]
  server.told = server.told.slice(1)
  await readBoard()
  await waitFor(() => expect(document.querySelectorAll('.told')).toHaveLength(1))
  await new Promise(requestAnimationFrame)
  expect(numberOf(/10:12/)).toBe(second)
  await press('{F7}')
  const page = await screen.findByRole('dialog', { name: 'More buttons' })
  expect(within(page).getByRole('button', { name: /10:12/ }).getAttribute('aria-keyshortcuts')).toBe(second)
  await press('{Escape}')
  // What comes gets the lowest number that is free.
  server.told = [{ id: FIRST, at: today('10:20') }, ...server.told]
  await readBoard()
  await waitFor(() => expect(numberOf(/10:20/)).toBe(first))
  expect(numberOf(/10:12/)).toBe(second)
})
it('Map and Answered have the same numbers whoever was told, and each telling of this desk names its place', async () => {
  const numberOf = (selector: string) =>
    [...document.querySelectorAll<HTMLElement>(selector)].map(
      (one) => one.querySelector('kbd')?.dataset.number,
    )
  openCall('sore-throat', atAnswer, 'with')
  await asked(/Pharmacy First/)
  await waitFor(() => expect(numberOf('.at-place')).toEqual(['5']))
  expect([numberOf('.place .phone'), numberOf('.board > .button')]).toEqual([['7'], ['1']])
  tellDuty('Emergency ambulance (999)')
  tellDuty('Duty GP now', 30)
  await waitFor(() => expect(numberOf('.told .button')).toEqual(['2', '3']))
  expect(numberOf('.at-place')).toEqual(['5'])
  await press('{F7}')
  const page = await screen.findByRole('dialog', { name: 'More buttons' })
  const named = within(page).getAllByRole('button', { name: /Emergency ambulance|Duty GP now/ })
  expect(named.map((one) => one.getAttribute('aria-keyshortcuts'))).toEqual(['2', '3'])
  await press('{Escape}')
  expect(JSON.stringify(server.sent)).not.toContain('Emergency')
})
