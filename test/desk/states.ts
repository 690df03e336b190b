import * as real from 'virtual:real-content'
import { screen, waitFor, within } from '@testing-library/preact'
import { expect } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { Answers } from '#core/call/answers.ts'
import { topicEntry } from '#core/pathway/release-files.ts'
import { NO_DANGER } from '#core/search/danger.ts'
import { park, parked } from '#desk/call/desk-state.ts'
import { dutyBoard } from '#desk/duty/board.ts'
import { topics } from '#desk/link/content-store.ts'
import { dayOf } from '#desk/outbox/said.ts'
import { besides } from '#desk/parts/besides.ts'
import { nowMs } from '#desk/parts/clock.ts'
import { training } from '#desk/parts/training.ts'
import { scenarios } from '#desk/practise/calls.ts'
import { stopPlaying } from '#desk/practise/playing.ts'
import { isDrawn } from '#desk/search/DangerCard.tsx'
import { recentTopics } from '#desk/search/recent-topics.ts'
import {
  asked,
  button,
  closed,
  nothingSeen,
  openCall,
  openDesk,
  openMenu,
  press,
  pressAlone,
} from './at-the-desk.tsx'
import { type BoardServer, endServing, serveBoard } from './duty/board-server.ts'
import { emptyOutbox } from './empty-outbox.ts'
import { readBoard } from './read-day.ts'

/** Read into the index once for all states. */
const REAL = {
  topics: Object.values(real.release.pathways).map(topicEntry),
  groups: Object.values(real.release.groups),
  danger: { ...NO_DANGER, cards: { 'call-999': { now: 'not breathing', notPast: '' } } },
}
/** What no language owns: names of people and places. */
export const NAMES = [
  'Dr Ada Sample',
  'Dr Bo',
  real.practice.name,
  real.practice.address,
  ...real.practice.services.flatMap(({ name, address }) => (address ? [name, address] : [name])),
]
const WHO = { age: '30', sex: 'male' } as const
const KNOWN: Answers = { ...nothingSeen, ...WHO, opening: 'none', hot: 'no' }
const SIGNS_ASKED: Answers = { ...KNOWN, signs: 'none' }

let server: BoardServer

/** The desk at rest, with a board, every topic and every practise call. */
export async function beginStates(): Promise<void> {
  server = await serveBoard({ clinician: 'Dr Ada Sample', extension: '201' })
  openDesk()
  topics.value = REAL
  scenarios.value = real.scenarios
}

/** Closes what a state has opened. */
export function endState(): void {
  endServing()
  for (const open of document.querySelectorAll<HTMLDialogElement>('dialog[open]')) open.close()
  besides.value = new Map()
  stopPlaying()
  training.value = false
}

/** Takes away what all states share. */
export async function endStates(): Promise<void> {
  await emptyOutbox()
  topics.value = undefined
  scenarios.value = []
  recentTopics.value = []
}

const box = () => screen.getByRole('combobox')

async function question(topic: string, answers: Answers, words: string | RegExp): Promise<void> {
  openCall(topic, answers, 'with')
  await asked(words)
}
async function overPage(name: string, title: string | RegExp = name): Promise<void> {
  await userEvent.click(within(await openMenu()).getByRole('button', { name }))
  await screen.findByRole('dialog', { name: title })
}
async function card(): Promise<void> {
  await userEvent.fill(box(), 'hes not breathing')
  await waitFor(() => expect(isDrawn('call-999')).toBe(true))
}
async function accept(): Promise<void> {
  await press('a')
  await closed('Accepted and counted.')
}
async function told(): Promise<void> {
  await card()
  await press('{Enter}')
  await asked(/999/)
  await press('a')
  await waitFor(() => expect(document.querySelector('.told-for')).not.toBeNull())
}
async function refused(): Promise<void> {
  await question('sore-throat', { ...nothingSeen, ...WHO }, 'Right now')
  await press('r')
  await asked(/·/)
}

/** Every state of the desk, and how a person comes to it from the desk at rest. */
export const STATES: Readonly<Record<string, () => Promise<unknown>>> = {
  'the search, empty': () => waitFor(() => expect(document.querySelector('.groups')).not.toBeNull()),
  'the search with results': async () => {
    await userEvent.fill(box(), 'sore throat')
    await screen.findByRole('option', { name: /^Sore throat/ })
  },
  'the search in other letters': async () => {
    await userEvent.fill(box(), 'صداع شديد')
    await screen.findByRole('option', { name: /^Interpreter/, selected: true })
    await waitFor(() =>
      expect(document.querySelector('.service-line')?.textContent).toMatch(/Interpreter line/),
    )
    screen.getByRole('button', { name: 'Cards to point at' })
  },
  'the emergency card': card,
  'the step of the emergency card': async () => {
    await card()
    await press('{Enter}')
    await asked(/999/)
  },
  'who is on the line, and the record': async () => {
    openCall('sore-throat', { age: '7' })
    await asked('Who is on the line?')
    await press('w')
    await asked('On the record')
  },
  'a caller who is elsewhere': async () => {
    openCall('sore-throat', {}, 'away')
    await asked(/./)
  },
  'the opening': () => question('sore-throat', { ...nothingSeen, ...WHO }, 'Right now'),
  'the danger signs': () => question('sore-throat', KNOWN, 'Any of these now?'),
  'many danger signs': () => question('tired-all-the-time', { ...KNOWN, age: '50', sex: 'female' }, 'Any of'),
  'the gate': async () => {
    openCall('cervical-screening')
    await asked('Is anyone ill')
  },
  'whose record it is': () =>
    question('result-normal', { gate: 'no', signs: 'none' }, 'Is this the patient?'),
  'the problem': async () => {
    openCall('cervical-screening', { ...KNOWN, gate: 'yes' }, 'with')
    await screen.findByLabelText('What is the problem?')
  },
  'a number': () => question('sore-throat', { opening: 'none', signs: 'none' }, 'How old'),
  'a number by its ranges': () => question('sore-throat', SIGNS_ASKED, 'How long'),
  'yes and no in one list': () =>
    question('uti-woman', { opening: 'none', signs: 'none', age: '30', sex: 'female', days: '2' }, /./),
  'a choice': () => question('missed-or-late', { gate: 'no', signs: 'none' }, /./),
  'the answer': () => question('sore-throat', { ...SIGNS_ASKED, days: '2' }, /Pharmacy First/),
  'an answer for the duty clinician': () =>
    question('sore-throat', { ...SIGNS_ASKED, shakes: 'yes', days: '2' }, /Duty clinician now/),
  'an answer for the ambulance': () =>
    question('sore-throat', { ...SIGNS_ASKED, drool: 'yes', days: '2' }, /999/),
  'what would not be said': refused,
  'the closing line': async () => {
    await question('sore-throat', { ...SIGNS_ASKED, days: '2' }, /Pharmacy First/)
    await accept()
  },
  'this worries me': async () => {
    await press('{F8}')
    await screen.findByRole('dialog')
  },
  'the board': async () => {
    await userEvent.click(button("Set today's board"))
    await screen.findByRole('form', { name: "Set today's board" })
  },
  'calls told of and not answered': async () => {
    const ids = ['1', '2', '3', '4'].map((n) => `00000000-0000-4000-8000-00000000000${n}`)
    server.told = ids.map((id) => ({ id, at: `${dayOf(nowMs())}T10:0${id.at(-1)}` }))
    await readBoard()
    await userEvent.click(await screen.findByRole('button', { name: /more/ }))
  },
  'a call that was cut off': async () => {
    await question('sore-throat', { ...SIGNS_ASKED, drool: 'yes' }, /999/)
    await press('{F2}')
    await screen.findByRole('button', { name: /^Cut off/ })
  },
  'what the server did not take': async () => {
    server.changes = { clinician: 'another' }
    await dutyBoard.write({ clinician: 'Dr Bo' })
    await screen.findByRole('button', { name: 'Use mine' })
  },
  'more buttons': async () => {
    await told()
    await press('{F7}')
    await screen.findByRole('dialog', { name: 'More buttons' })
  },
  'the keys of an answer': async () => {
    await question('sore-throat', { ...SIGNS_ASKED, days: '2' }, /Pharmacy First/)
    await press('?')
    await screen.findByRole('dialog', { name: 'Keys on this screen' })
  },
  'the menu': openMenu,
  'this desk': async () => {
    await overPage('This desk')
    await waitFor(() => expect(screen.getByText('Practice').nextElementSibling?.textContent).toBeTruthy())
  },
  'the practise list': () => overPage('Practise calls'),
  'one plan of two problems': async () => {
    await question('sore-throat', { ...SIGNS_ASKED, days: '2' }, /Pharmacy First/)
    await accept()
    await press('y')
    await screen.findByRole('dialog', { name: 'Same patient?' })
    await pressAlone('y')
    await screen.findByText('Same patient as', { exact: false })
    openCall('headache', { 'worst-head': 'yes' })
    await screen.findByRole('region', { name: 'One plan' })
  },
  'whose the next problem is': async () => {
    await question('sore-throat', { ...SIGNS_ASKED, days: '2' }, /Pharmacy First/)
    await accept()
    await press('y')
    await screen.findByRole('dialog', { name: 'Same patient?' })
  },
  'another place in the place of one': async () => {
    await question('sore-throat', { ...SIGNS_ASKED, days: '2' }, /Pharmacy First/)
    await press('g')
    await screen.findByText('instead of', { exact: false })
  },
  'why, with what was passed over': async () => {
    await question('sore-throat', { ...SIGNS_ASKED, days: '2' }, /Pharmacy First/)
    await press('c')
    await waitFor(() => expect(document.querySelector('.passed-over')).not.toBeNull())
    document.querySelector<HTMLDetailsElement>('details.folded')!.open = true
  },
  'why, by a sign': async () => {
    await question('sore-throat', { ...SIGNS_ASKED, drool: 'yes' }, /999/)
    document.querySelector<HTMLDetailsElement>('details.folded')!.open = true
  },
  'what was asked for first, with an answer': () =>
    question(
      'book-cancel',
      { gate: 'yes', opening: 'none', signs: 'none', ...WHO, problem: 'low-mood', die: 'yes' },
      /./,
    ),
  'an emergency that the duty clinician was told of here': told,
  'calls set aside': async () => {
    for (const topic of ['back-pain', 'cough-short']) {
      await question(topic, { ...WHO, opening: 'none' }, /./)
      park()
    }
    await press('{F9}')
    await screen.findByRole('dialog', { name: 'Calls set aside' })
  },
  'a call set aside': async () => {
    await question('back-pain', { ...WHO, opening: 'none' }, /./)
    await press('{F9}')
    await waitFor(() => expect(parked.value).toHaveLength(1))
  },
  'a caller who came back': async () => {
    await question('sore-throat', { ...SIGNS_ASKED, days: '2' }, /Pharmacy First/)
    await press('{F4}')
    await screen.findByRole('dialog')
    await press('1')
    await waitFor(() => expect(document.querySelector('dialog strong')).not.toBeNull())
  },
  'cards to point at': () => overPage('Cards to point at', /Point to/),
  'a collapse here': () => overPage('Collapsed in our waiting room', /waiting room/),
  'a practise call': async () => {
    await overPage('Practise calls')
    await press('1')
    await screen.findByRole('region', { name: /^Practise call: / })
  },
}

/** Opens a page anew that was read as it stood when it was opened. */
export const OPENED_ANEW: Readonly<Record<string, () => Promise<unknown>>> = {
  'the keys of an answer': async () => {
    await press('{Escape}')
    await press('?')
    await screen.findByRole('dialog')
  },
  'whose the next problem is': async () => {
    await press('{Escape}')
    await press('y')
    await screen.findByRole('dialog')
  },
  'more buttons': async () => {
    await press('{Escape}')
    await press('{F7}')
    await screen.findByRole('dialog')
  },
  'this desk': async () => {
    await press('{Escape}')
    await press('{F10}')
    await waitFor(() => expect(document.activeElement?.closest('#menu')).not.toBeNull())
    await press('1')
    await waitFor(() => expect(document.querySelector('dialog dd')?.textContent).toBeTruthy())
  },
}
