import { screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { recordNote } from '#core/texts/record-note.ts'
import { enquiryOf, stepOf } from '#desk/call/call-step.ts'
import { call, emergency, parked, query } from '#desk/call/desk-state.ts'
import { dutyBoard } from '#desk/duty/board.ts'
import { openCard } from '#desk/search/choose.ts'
import { asked, closed, openCall, openDesk, press } from '../at-the-desk.tsx'
import type { HandClock } from '../call/real-desk.ts'
import { type BoardServer, endServing, serveBoard } from '../duty/board-server.ts'

const WHERE = 'Where is the patient now?'
const NUMBER = 'What number are you on, in case we are cut off?'

let clock: HandClock
let server: BoardServer
beforeEach(async () => {
  server = await serveBoard({ clinician: 'Dr Ada Sample', extension: '201' })
  clock = openDesk()
})
afterEach(endServing)

const withSign = async (topic: string, sign: string, heading: RegExp) => {
  openCall(
    topic,
    { opening: 'none', signs: 'none', [sign]: 'yes', age: '30', sex: 'female', days: '2' },
    'with',
  )
  await asked(heading)
}
const ambulance = () => withSign('sore-throat', 'drool', /999/)
const numberBox = () => screen.getByRole<HTMLInputElement>('textbox', { name: /number/i })

describe('an answer that cannot wait', () => {
  it('asks for an ambulance what its card asks: where, the number; who rings is asked once, in what is said', async () => {
    await ambulance()
    expect(document.querySelector('main')!.textContent.match(/ring for you/g)).toHaveLength(1)
    for (const words of [WHERE, NUMBER]) expect(screen.getByText(words)).toBeTruthy()
    expect(document.querySelector('main')!.textContent).toContain('If the line drops')
  })
  it('for the duty clinician says who rings back and asks the number, and holds nobody on the line', async () => {
    await withSign('sore-throat', 'shakes', /Duty clinician now/)
    const text = document.querySelector('main')!.textContent
    expect(text).toContain('Dr Ada Sample rings you back. What number is best?')
    expect(text).not.toMatch(/stay on the line/i)
  })
  it('keeps the number with the call alone: no note, no message, and gone with the call', async () => {
    await ambulance()
    await press('07700900123')
    await waitFor(() => expect(numberBox().value).toBe('07700900123'))
    await press('{Enter}')
    const { step } = stepOf(call.value!)
    if (step.screen !== 'disposition') throw new Error('There is no answer yet.')
    expect(recordNote(enquiryOf(call.value!), step.disposition, undefined, '')).not.toContain('07700')
    await press('a')
    await closed('Accepted and counted.')
    // Caller or 999 may still be on the line.
    expect(numberBox().value).toBe('07700900123')
    for (const words of [WHERE, NUMBER]) expect(screen.getByText(words)).toBeTruthy()
    expect(document.querySelector('main')!.textContent).toContain('If the line drops')
    await press('{Enter}')
    await waitFor(() => expect(document.activeElement?.id).toBe('query'))
    expect(screen.queryByRole('button', { name: /Cut off/ })).toBeNull()
    expect(document.body.textContent).not.toContain('07700')
    expect(JSON.stringify({ ...localStorage, ...sessionStorage })).not.toContain('07700')
  })
  it('says whom to ring back when the caller has left, and offers it to every desk', async () => {
    await ambulance()
    await press('07700900123{Enter}')
    await press('l')
    await closed('Counted: caller left.')
    expect(screen.getByRole('alert').textContent).toContain('07700900123')
    await press('o')
    await waitFor(() => expect(server.sent.at(-1)?.body.minutes).toBeGreaterThan(0))
    expect(dutyBoard.tellings.value).toHaveLength(1)
    expect(screen.queryByRole('button', { name: /Ring-back on every desk/ })).toBeNull()
  })
})

describe('a call that is cut off in mid-danger', () => {
  it('is kept for two minutes with whom to ring, and comes back as it was', async () => {
    await ambulance()
    await press('07700900123{Enter}')
    await press('{F2}')
    await waitFor(() => expect(document.activeElement?.id).toBe('query'))
    clock.pass(119_000)
    const back = await screen.findByRole('button', { name: /Cut off: Sore throat.*07700900123/ })
    await userEvent.click(back)
    await asked(/999/)
    expect(call.value!.ringBack).toBe('07700900123')
    expect(parked.value).toEqual([])
  })
  it('says how many more were cut off before it', async () => {
    query.value = 'hes not breathing'
    openCard({ topics: [], services: [], danger: 'call-999', said: {} })
    await asked(/999/)
    await press('{F2}')
    query.value = '7, throat on fire'
    await ambulance()
    await press('{F2}')
    await screen.findByRole('button', {
      name: /Cut off: Sore throat \d\d:\d\d\. Ring back the number they rang from\. Also cut off: 1$/,
    })
    // One key lists them, the newest first, and each is kept for its own two minutes.
    await press('{F6}')
    const list = await screen.findByRole('dialog', { name: 'Calls that were cut off' })
    const kept = [...list.querySelectorAll('[aria-keyshortcuts="1"], [aria-keyshortcuts="2"]')]
    expect(kept.map((one) => one.textContent)).toEqual([
      expect.stringMatching(/Sore throat, “7, throat on fire” \d\d:\d\d\./),
      expect.stringMatching(/999.*“hes not breathing”/),
    ])
    await press('2')
    await waitFor(() => expect(emergency.value?.open).toBe(true))
    await screen.findByRole('button', { name: /Cut off: Sore throat[^,]*$/ })
  })
  it('does not go without a word: what nobody took up is named until somebody has read that', async () => {
    await ambulance()
    await press('07700900123{Enter}')
    await press('{F2}')
    await screen.findByRole('button', { name: /Cut off/ })
    clock.pass(120_000)
    const gone = await screen.findByText('Cut off over 2 minutes ago', { exact: false })
    expect(gone.textContent).toMatch(
      /^Cut off over 2 minutes ago: Sore throat \d\d:\d\d\. Ring back from your phone's call list\.$/,
    )
    expect(document.body.textContent).not.toContain('07700')
    await press('{F6}')
    await waitFor(() => expect(gone.isConnected).toBe(false))
  })
  it('is gone after two minutes', async () => {
    await ambulance()
    await press('{F2}')
    await screen.findByRole('button', { name: /Cut off/ })
    clock.pass(120_000)
    await waitFor(() => expect(screen.queryByRole('button', { name: /Cut off/ })).toBeNull())
  })
  it('is the step of a card as well', async () => {
    query.value = 'hes not breathing'
    openCard({ topics: [], services: [], danger: 'call-999', said: {} })
    await asked(/999/)
    await press('07700900123{Enter}')
    await press('{F2}')
    await waitFor(() => expect(emergency.value).toBeUndefined())
    await userEvent.click(await screen.findByRole('button', { name: /Cut off: .*999.*07700900123/ }))
    await asked(/999/)
    expect(emergency.value?.open).toBe(true)
    await press('a')
    await waitFor(() => expect(emergency.value?.open).toBeUndefined())
    expect(numberBox().value).toBe('07700900123')
    expect(screen.getByText(WHERE)).toBeTruthy()
  })
  it('is not a call without danger, nor one that came to its end', async () => {
    openCall('sore-throat', { opening: 'none', age: '30', sex: 'female' }, 'with')
    await asked(/./)
    await press('{F2}')
    await waitFor(() => expect(document.activeElement?.id).toBe('query'))
    await ambulance()
    await press('a')
    await closed('Accepted and counted.')
    await press('{Enter}')
    await waitFor(() => expect(document.activeElement?.id).toBe('query'))
    expect(parked.value).toEqual([])
  })
})
