import * as real from 'virtual:real-content'
import { screen, waitFor } from '@testing-library/preact'
import { beforeEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { topicEntry } from '#core/pathway/release-files.ts'
import type { PracticeOverrides, Slot } from '#core/practice/practice.ts'
import { NO_DANGER } from '#core/search/danger.ts'
import { call, leaveCall } from '#desk/call/desk-state.ts'
import { practice, topics } from '#desk/link/content-store.ts'
import { isPractice } from '#desk/link/practice-shape.ts'
import { find } from '#desk/search/find.ts'
import { addWords, language } from '#ui/language.ts'
import cy from '../../../content/languages/cy.json' with { type: 'json' }
import { answers, asked, nothingSeen, openCall, openDesk, press } from '../at-the-desk.tsx'

const THROAT = real.release.pathways['sore-throat']!.say['pf-sore-throat']!
/** The desk of a practice with this of its own. */
function deskWith(overrides: PracticeOverrides, networkNotes?: Readonly<Record<string, string>>): void {
  openDesk()
  practice.value = {
    ...practice.value!,
    overrides: { ...practice.value!.overrides, ...overrides },
    ...(networkNotes ? { networkNotes } : {}),
  }
}
/** A child with a sore throat for two days, at the answer of the pharmacy. */
async function soreThroat(days = '2'): Promise<string> {
  openCall(
    'sore-throat',
    { opening: 'none', signs: 'none', age: '7', sex: 'male', days, ...nothingSeen },
    'with',
  )
  await asked(/Sore throat|·/)
  return document.querySelector('main')!.textContent
}

/** Read into the index once for all tests. */
const REAL = {
  topics: Object.values(real.release.pathways).map(topicEntry),
  groups: Object.values(real.release.groups),
  danger: NO_DANGER,
}

beforeEach(() => {
  topics.value = REAL
})

describe('what a practice makes its own, at the desk', () => {
  it('a hidden topic leaves its group and what is often asked for, and is found by the search and opens', async () => {
    // Once a group is open its topics alone are on screen.
    const isOften = async () => {
      await screen.findByRole('button', { name: real.release.groups['ear-nose-throat']!.title })
      return screen.queryAllByRole('button', { name: often }).length
    }
    const inGroups = async () => {
      await userEvent.click(
        await screen.findByRole('button', { name: real.release.groups['ear-nose-throat']!.title }),
      )
      return [...document.querySelectorAll('.opened button')].map((one) => one.textContent)
    }
    const hidden = { 'sore-throat': true, 'repeat-prescription': true } as const
    const often = real.release.pathways['repeat-prescription']!.title
    deskWith({})
    expect(await isOften()).toBe(1)
    expect(await inGroups()).toContain('Sore throat')
    deskWith({ hidden })
    expect(await isOften()).toBe(0)
    expect(await inGroups()).not.toContain('Sore throat')
    expect(find('sore throat').topics[0]?.id).toBe('sore-throat')
    await userEvent.type(screen.getByRole('combobox'), 'sore throat{Enter}')
    await waitFor(() => expect(call.value?.pathway).toBe('sore-throat'))
    leaveCall()
  })
  it('its phrases find their topic from the next enquiry on, and those of an older document no more', () => {
    deskWith({})
    expect(find('blimpton chitty').topics[0]?.id).not.toBe('fit-note-new')
    deskWith({ words: { 'fit-note-new': ['blimpton chitty'] } })
    expect(find('blimpton chity').topics[0]?.id).toBe('fit-note-new')
    expect(find('sore throat').topics[0]?.id).toBe('sore-throat')
    deskWith({})
    expect(find('blimpton chitty').topics[0]?.id).not.toBe('fit-note-new')
  })
  it('no phrase of its own hides a slip in the words of an emergency', () => {
    topics.value = {
      topics: [{ id: 'fit-note-new', title: 'Fit note', group: 'g', words: [] }],
      groups: [],
      danger: { ...NO_DANGER, cards: { heart: { now: 'crushing chest pain', notPast: '' } } },
      lexicon: { same: {}, near: {}, parts: [] },
    }
    deskWith({})
    expect(find('crushing chset pain').danger).toBe('heart')
    deskWith({ words: { 'fit-note-new': ['chset form'] } })
    expect(find('chset form').topics[0]?.id).toBe('fit-note-new')
    expect(find('crushing chset pain').danger).toBe('heart')
  })
  it('its own words are said, and the release’s where they no longer stand over them', async () => {
    const say = 'Our pharmacist looks at {their} throat {by}.'
    deskWith({ say: { 'sore-throat/pf-sore-throat': { say, over: THROAT } } })
    expect(await soreThroat()).toContain('Our pharmacist looks at his throat today.')
    deskWith({ say: { 'sore-throat/pf-sore-throat': { say, over: 'Other words.' } } })
    const said = await soreThroat()
    expect(said).not.toContain('Our pharmacist')
    expect(document.querySelector('.say')!.textContent).toMatch(/throat/)
  })
  it('words that name a place give way to the release’s: the card names the place that is open', async () => {
    deskWith({
      say: { 'sore-throat/pf-sore-throat': { say: 'Go to riverside pharmacy {by}.', over: THROAT } },
    })
    await soreThroat()
    const said = document.querySelector('.say')!.textContent
    expect(said).not.toMatch(/riverside/i)
    expect(said).toContain('Which pharmacy do you use?')
  })
  it('notes stand at the answer, our own over the network’s, with who wrote them', async () => {
    deskWith(
      { notes: { 'sore-throat': 'Ours.' } },
      { 'sore-throat': 'Theirs.', '/pf-sore-throat': 'Send by noon.' },
    )
    await soreThroat()
    const notes = [...document.querySelectorAll('.local-note')].map((note) => note.textContent)
    expect(notes).toEqual(['Our note: Ours.', 'Our network’s note: Send by noon.'])
  })
  it('a note on a request stands from its first step, and before danger signs none does', async () => {
    deskWith({ notes: { 'cervical-screening': 'Room 3 on Tuesdays.', 'sore-throat': 'Ours.' } })
    openCall('cervical-screening')
    await asked('Is anyone ill')
    expect(document.querySelector('.local-note')!.textContent).toBe('Our note: Room 3 on Tuesdays.')
    await press('n')
    await asked('Any of these now?')
    expect(document.querySelector('.local-note')).toBeNull()
    leaveCall()
    openCall('sore-throat')
    await asked(/./)
    expect(document.querySelector('.local-note')).toBeNull()
    expect(Object.keys(answers())).toEqual([])
  })
})

describe('the slot of an answer', () => {
  const atDuty = async (slot: Slot) => {
    deskWith({ slots: { 'duty-now': { 4: slot } } })
    openCall('sore-throat', { age: '50', ...nothingSeen }, 'with')
    await asked('Right now, any of these')
    await press('u')
    await asked('Duty clinician now')
    return document.querySelector('.local-note')!.textContent
  }
  it('is named as the appointment book has it, with its national category', async () => {
    expect(await atDuty({ name: 'Duty GP', category: 'General Consultation Acute' })).toBe(
      'Book in: Duty GP General Consultation Acute',
    )
  })
  it('is never a routine one for what cannot wait, and in Welsh as well', async () => {
    const routine = { name: 'GP routine', category: 'General Consultation Routine' }
    const said = await atDuty(routine)
    expect(said).toContain('do not book it in “GP routine”')
    expect(said).toContain('Book one that counts as “General Consultation Acute”')
    addWords(cy, 'cy')
    language.value = 'cy'
    await waitFor(() =>
      expect(document.querySelector('.local-note')!.textContent).toContain('Ni all hwn aros'),
    )
    language.value = 'en'
  })
  it('is not named where the caller goes to a service by themselves', async () => {
    const slot = { name: 'Ours', category: 'Walk-in' }
    deskWith({ slots: { 'pf-sore-throat': { 3: slot, 1: slot, 2: slot } } })
    await soreThroat()
    expect(document.querySelector('.local-note')).toBeNull()
  })
})

it('an older desk takes a document with what it does not know, and one that is no document stays refused', () => {
  const own = { ...real.practice, overrides: { ...real.practice.overrides, later: { x: 1 } }, newer: true }
  expect(isPractice(own)).toBe(true)
  expect(isPractice({ ...real.practice, overrides: { say: { '/nurse': 'no words' } } })).toBe(false)
})
