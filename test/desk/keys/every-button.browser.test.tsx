import { screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { call, newEnquiry, update } from '#desk/call/desk-state.ts'
import { LETTERS } from '#desk/questions/answer-buttons.ts'
import { fullNow } from '#desk/services/live.ts'
import { ASK_MS, CHOOSE_MS } from '#desk/typing/reading-times.ts'
import {
  answers,
  asked,
  closed,
  nothingSeen,
  openCall,
  openDesk,
  press,
  pressNumber,
} from '../at-the-desk.tsx'
import type { HandClock } from '../call/real-desk.ts'
import { emptyOutbox } from '../empty-outbox.ts'
import { keyless } from './keyless.ts'

const known = { opening: 'none', ...nothingSeen, hot: 'no', age: '30', sex: 'male', third: 'no' } as const
const atAnswer = { ...known, signs: 'none', days: '2' } as const

let clock: HandClock
beforeEach(() => {
  clock = openDesk()
})
// What was said of a service stands above the step until it is sent.
afterEach(emptyOutbox)

it('every button of a call has its key', async () => {
  openCall('sore-throat', { age: '40' })
  await asked('Who is on the line?')
  expect(keyless()).toEqual([])
  openDesk()
  openCall('sore-throat', { age: '40', ...nothingSeen }, 'with')
  await asked('Right now')
  expect(keyless()).toEqual([])
  openDesk()
  openCall('sore-throat', known, 'with')
  await asked('Any of these now?')
  expect(keyless()).toEqual([])
  openDesk()
  openCall('sore-throat', atAnswer, 'with')
  await asked(/Pharmacy First/)
  expect(keyless()).toEqual([])
})
it('a digit takes another of the services; another kind of help, and that details are wrong, have numbers of F7', async () => {
  openCall('sore-throat', atAnswer, 'with')
  await asked(/Pharmacy First/)
  const [first, second] = [...document.querySelectorAll('.choice strong')].map(
    ({ textContent }) => textContent,
  )
  expect(second).toBeTruthy()
  await press('1')
  await waitFor(() => expect(document.querySelector('.place')!.textContent).toContain(first))
  await asked(/Pharmacy First/)
  await pressNumber('Details are wrong')
  const reasons = await screen.findByRole('dialog', { name: 'What is wrong?' })
  expect(keyless()).toEqual([])
  await press('{Escape}')
  await waitFor(() => expect(reasons.isConnected).toBe(false))
  await pressNumber(document.querySelector('.instead button span')!.textContent!)
  await asked(/·/)
  expect(call.value!.responses.at(-1)).toMatchObject({ response: 'declined-other' })
})
it('no two buttons of an answer have one key, also of a service that was marked as full, while the number is asked about', async () => {
  openCall('emergency-contraception', { ...known, signs: 'none', sex: 'female', age: '14' }, 'with')
  await asked(/Sexual health/i)
  await screen.findByRole('button', { name: 'Is this number safe to text or ring?' })
  await press('f')
  await screen.findByRole('button', { name: 'Change the time' })
  const keys = () => keysHere().filter((key) => key !== 'F7')
  expect(keys()).toEqual([...new Set(keys())])
})
/** The keys that press a button on the screen now. */
const keysHere = () =>
  [...document.querySelectorAll<HTMLElement>('main [aria-keyshortcuts], .bottom [aria-keyshortcuts]')]
    .filter((one) => one.checkVisibility())
    .map((one) => one.getAttribute('aria-keyshortcuts')!)

it('no letter that answers a question is a key of an answer; N copies nothing and says that it is no key', async () => {
  const answering = ['N', 'Y', 'R', 'U', ...LETTERS]
  const expectNone = () => expect(keysHere().filter((key) => answering.includes(key))).toEqual([])
  openCall('sore-throat', atAnswer, 'with')
  await asked(/Pharmacy First/)
  expectNone()
  await press('f')
  await screen.findByRole('button', { name: 'Change the time' })
  expectNone()
  const before = call.value
  clock.pass(CHOOSE_MS)
  for (const key of ['n', 'n', 'n']) {
    await press(key)
    clock.pass(ASK_MS)
  }
  await screen.findByText('N is no key here. ? lists them.')
  expect(call.value).toBe(before)
  expect(document.querySelector('.copied')!.textContent).toMatch(/^Your computer may keep/)
  await emptyOutbox()
  openDesk()
  openCall('emergency-contraception', { ...known, signs: 'none', sex: 'female', age: '14' }, 'with')
  await asked(/Sexual health/i)
  await screen.findByRole('button', { name: 'Is this number safe to text or ring?' })
  expectNone()
  openDesk()
  openCall('sore-throat', { ...atAnswer, drool: 'yes' }, 'with')
  await asked(/999/)
  expectNone()
  await press('l')
  await closed('Counted: caller left.')
  // Whose next problem it is asks for itself.
  expect(keysHere().filter((key) => answering.includes(key))).toEqual(['Y'])
})
it('a digit chooses nothing on an answer that was not on screen for a moment: it says what it would choose', async () => {
  openCall('sore-throat', { ...known, signs: 'none' }, 'with')
  await asked('How long')
  await press('1')
  await waitFor(() => expect(document.querySelector('.choices strong')).toBeTruthy())
  const [first, second] = ['.place strong', '.choices strong'].map(
    (one) => document.querySelector(one)!.textContent!,
  )
  await waitFor(() => expect(document.getElementById('question')!.dataset.keysFrom).toBeDefined())
  clock.pass(CHOOSE_MS - 100)
  await press('1')
  await screen.findByText(`Press 1 again to choose ${second}.`)
  expect(document.querySelector('.place strong')!.textContent).toBe(first)
  const said = () => document.querySelector('.to-say .say')!.textContent
  expect(said()).toContain('Which pharmacy do you use?')
  clock.pass(CHOOSE_MS)
  await press('1')
  await waitFor(() => expect(document.querySelector('.place strong')!.textContent).toBe(second))
  // Who has said which one is not asked again.
  expect(document.querySelector('main')!.textContent).not.toMatch(/Which pharmacy do/)
  expect(said()).not.toBe('')
  for (const ms of [0, ASK_MS, CHOOSE_MS, 2 * CHOOSE_MS]) {
    clock.pass(ms)
    await press('1')
    expect(document.querySelector('.place strong')!.textContent).toBe(second)
  }
})
it('Ctrl+C copies the note where nothing is selected', async () => {
  openCall('sore-throat', atAnswer, 'with')
  await asked(/Pharmacy First/)
  const box = document.querySelector('.copied')!
  getSelection()!.selectAllChildren(document.getElementById('question')!)
  await press('{Control>}c{/Control}')
  expect(box.textContent).toMatch(/^Your computer may keep/)
  getSelection()!.removeAllRanges()
  await press('{Control>}c{/Control}')
  // A browser that refuses the clipboard shows the words.
  await waitFor(() => expect(box.textContent).toMatch(/^(Note copied|Care navigation)/))
})
it('no letter that was typed ahead of an answer does anything there: it is asked for again', async () => {
  for (const letter of 'WOFMPEGDCL') {
    openDesk()
    openCall('sore-throat', { ...known, signs: 'none' }, 'with')
    await asked('How long')
    await press(`1${letter.toLowerCase()}`)
    await screen.findByText(`Read these first. Then press ${letter} again.`)
    expect(answers().days).toBeDefined()
    expect(call.value).toMatchObject({ responses: [] })
    expect(call.value!.ended).toBeUndefined()
    expect([...document.querySelectorAll('dialog, main details[open]')]).toEqual([])
    expect(document.querySelector('.copied')!.textContent).toMatch(/^Your computer may keep/)
  }
})
it('words that begin with the key of "full today" mark nothing', async () => {
  openCall('sore-throat', atAnswer, 'with')
  await asked(/Pharmacy First/)
  const { services } = call.value!.practice
  const full = () => services.filter((one) => fullNow(one)).map(({ id }) => id)
  const before = full()
  await press('feverish baby')
  await screen.findByRole('combobox', { name: 'New words' })
  expect(full()).toEqual(before)
})
it('a row of the opening has one key, also before its breath is read', async () => {
  openCall('sore-throat', { age: '40', ...nothingSeen }, 'with')
  await asked('Right now')
  const later = document.querySelector<HTMLElement>('.later .tick')!
  const key = later.getAttribute('aria-keyshortcuts')!
  const words = later.querySelector('.words')!.textContent
  await press('n')
  await asked('This week')
  const now = document.querySelector<HTMLElement>('.now .tick')!
  expect([now.getAttribute('aria-keyshortcuts'), now.querySelector('.words')!.textContent]).toEqual([
    key,
    words,
  ])
  expect(
    new Set([...document.querySelectorAll('.tick')].map((one) => one.getAttribute('aria-keyshortcuts'))).size,
  ).toBe(document.querySelectorAll('.tick').length)
})
it('sex has the same keys wherever it is asked, and yes is Y', async () => {
  const { sex: _, ...others } = known
  for (const [topic, words, key, id, reply] of [
    ['uti-woman', 'Sex on our record', 'f', 'sex', 'female'],
  ] as const) {
    openCall(topic, { ...others, signs: 'none' }, 'with')
    await asked(words)
    await press(key)
    expect(answers()[id]).toBe(reply)
  }
})
it('? and F1 list the keys of the screen; Esc closes the list and nothing else', async () => {
  openCall('sore-throat', atAnswer, 'with')
  await asked(/Pharmacy First/)
  for (const key of ['?', '{F1}']) {
    await press(key)
    const list = await screen.findByRole('dialog', { name: 'Keys on this screen' })
    expect(list.textContent).toMatch(/A.*accepted/i)
    expect(list.textContent).toContain('F8This worries me')
    await press('{Escape}')
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Keys on this screen' })).toBeNull())
  }
  expect(call.value!.pathway).toBe('sore-throat')
})
it('? lists the keys of the search too while nothing is typed there, and belongs to the words once something is', async () => {
  const box = await screen.findByRole<HTMLInputElement>('combobox')
  box.focus()
  await press('?')
  await screen.findByRole('dialog', { name: 'Keys on this screen' })
  expect(box.value).toBe('')
  await press('{Escape}')
  await waitFor(() => expect(document.activeElement).toBe(box))
  await press('rash?')
  expect(box.value).toBe('rash?')
  expect(screen.queryByRole('dialog')).toBeNull()
})
it('? is no text of the search where it was pressed before the search was painted', async () => {
  openCall('sore-throat')
  await asked(/./)
  newEnquiry()
  const box = await screen.findByRole<HTMLInputElement>('combobox')
  box.focus()
  box.dispatchEvent(new KeyboardEvent('keydown', { key: '?', bubbles: true, cancelable: true }))
  await screen.findByRole('dialog', { name: 'Keys on this screen' })
  expect(box.value).toBe('')
})
it('where there are more than nine other services each has a digit all the same: 0 shows the next nine', async () => {
  openCall('sore-throat', { ...known, signs: 'none' }, 'with')
  update((open) => {
    const { services } = open.practice
    const like = services.find(({ serves }) => serves.includes('pf-sore-throat'))!
    const more = Array.from({ length: 12 }, (_, at) => ({
      ...like,
      id: `more-${at}`,
      name: `Pharmacy ${at}`,
    }))
    return { ...open, practice: { ...open.practice, services: [...services, ...more] } }
  })
  await asked('How long')
  await press('1')
  await asked(/Pharmacy First/)
  await press('o')
  const names = () =>
    [...document.querySelectorAll<HTMLElement>('.choice')]
      .filter((one) => one.checkVisibility())
      .map((one) => one.querySelector('strong')!.textContent)
  await waitFor(() => expect(names()).toHaveLength(9))
  const before = names()
  await press('0')
  await waitFor(() => expect(names()).not.toEqual(before))
  expect(keyless()).toEqual([])
  const [first] = names()
  await press('1')
  await waitFor(() => expect(document.querySelector('.place strong')!.textContent).toBe(first))
})
