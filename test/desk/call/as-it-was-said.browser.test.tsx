import { screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { raisedByStaff } from '#core/call/disposition.ts'
import { recordNote } from '#core/texts/record-note.ts'
import { enquiryOf, stepOf } from '#desk/call/call-step.ts'
import { call, query } from '#desk/call/desk-state.ts'
import { practice } from '#desk/link/content-store.ts'
import { notesOf, planFor } from '#desk/plan/plan.ts'
import {
  answers,
  asked,
  button,
  closed,
  finishScreening,
  nothingSeen,
  openCall,
  openDesk,
  press,
} from '../at-the-desk.tsx'
import { endServing, serveBoard } from '../duty/board-server.ts'

const opening = () => call.value!.release.opening.breaths
const chips = () => screen.getByRole('navigation', { name: 'Answers so far' }).textContent

afterEach(endServing)

describe('the opening', () => {
  beforeEach(async () => {
    await serveBoard()
    openDesk()
    openCall('sore-throat', { age: '50', ...nothingSeen }, 'with')
    await asked('Right now, any of these')
  })

  it('is refused only as far as it was put to the caller', async () => {
    await press('r')
    const [first] = opening()
    const refused = Object.keys(answers()).filter((id) => answers()[id] === 'declined')
    expect(refused).toEqual(first!.rows.map(({ id }) => id).filter((id) => id !== 'child-now'))
    const { step } = stepOf(call.value!)
    if (step.screen !== 'disposition') throw new Error('There is no answer yet.')
    await waitFor(() => expect(chips()).toContain('Opening: part, rather not say'))
    expect(step.disposition.rank).toBe(4)
    expect(recordNote(enquiryOf(call.value!), step.disposition, undefined, '')).toContain(
      'Some of the opening danger signs asked: would rather not say.',
    )
  })
  it('is not "none" on its chip before all of it was answered', async () => {
    await press('n')
    await asked('This week, even if gone')
    expect(chips()).toContain('Opening: part')
    await press('0')
    await waitFor(() => expect(chips()).toContain('Opening: none'))
  })
  it('is "asked" in the note only as far as each breath had its own answer, and "shown" where one key answered several', async () => {
    await press('n')
    await asked('This week, even if gone')
    await press('0')
    await asked('Sex on our record')
    await press('f')
    await asked('Any of these now?')
    const note = notesOf(planFor(call.value!, raisedByStaff(enquiryOf(call.value!))), '')
    expect(note).toContain('Some of the opening danger signs asked: none present.')
    expect(note).toContain('The other opening danger signs shown, and answered together: none present.')
    openDesk()
    openCall('sore-throat', { age: '50', ...nothingSeen }, 'with')
    await asked('Right now, any of these')
    await press('0')
    await asked('Sex on our record')
    await press('f')
    await asked('Any of these now?')
    const all = notesOf(planFor(call.value!, raisedByStaff(enquiryOf(call.value!))), '')
    expect(all).toContain('Opening danger signs shown, and answered together: none present.')
    expect(all).not.toContain('opening danger signs asked')
  })
  it('keeps the mark of a sign on its chip, also in part', async () => {
    await press('1')
    await waitFor(() => expect(chips()).toContain('Opening: part, '))
  })
})

describe('"Told. End the call here"', () => {
  it('ends the call in the middle of its questions: the closing line, and the note to copy', async () => {
    await serveBoard({ clinician: 'Dr Patel' })
    openDesk()
    openCall('sore-throat', { age: '50', ...nothingSeen }, 'with')
    await asked('Right now, any of these')
    await press('n')
    await asked('This week, even if gone')
    await press('{F8}')
    await userEvent.click(await screen.findByRole('button', { name: /End the call here/ }))
    await closed('Raised to the duty clinician and counted.')
    expect(button('Copy note')).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^None of/ })).toBeNull()
    const told = raisedByStaff(enquiryOf(call.value!))
    expect(told.destination).toBe('duty-now')
    const note = recordNote(enquiryOf(call.value!), told, call.value!.ended, '')
    expect(note).toContain('Raised to the duty clinician by staff.')
    expect(note).toContain('Some of the opening danger signs asked: none present.')
    await press('{Enter}')
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('combobox')))
  })
})

describe("undo, and the next caller's words", () => {
  const nextCaller = async () => {
    await serveBoard()
    openDesk()
    openCall('cervical-screening')
    await asked('Is anyone ill')
    await press('{F2}')
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('combobox')))
    await press('rash 7')
  }

  it.each(['in the box', 'on a button'])(
    'Ctrl+Z does not undo while there are words, the focus %s',
    async (where) => {
      await nextCaller()
      if (where !== 'in the box') button("Set today's board").focus()
      await press('{Control>}z{/Control}')
      expect(call.value).toBeUndefined()
    },
  )
  it('the shown button undoes, and the words are there for the next caller', async () => {
    await nextCaller()
    await userEvent.click(button('Undo'))
    await asked('Is anyone ill')
    await press('{F2}')
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>('combobox').value).toBe('rash 7'))
    await press('{F2}')
    await waitFor(() => expect(query.value).toBe(''))
  })
})

describe('a reload by hand', () => {
  const asksFirst = () => !window.dispatchEvent(new Event('beforeunload', { cancelable: true }))
  beforeEach(async () => {
    await serveBoard()
    openDesk()
  })

  it('is asked about while a call is open or parked, and not otherwise', async () => {
    expect(asksFirst()).toBe(false)
    openCall('cervical-screening')
    await asked('Is anyone ill')
    expect(asksFirst()).toBe(true)
    await press('{F9}')
    expect(asksFirst()).toBe(true)
    await press('{F9}')
    await asked('Is anyone ill')
    await finishScreening()
    expect(asksFirst()).toBe(false)
  })
})

describe('the door of the duty clinician', () => {
  const dutyCard = async (board: Parameters<typeof serveBoard>[0]) => {
    await serveBoard(board)
    openDesk()
    practice.value = {
      ...practice.value!,
      overrides: { booking: { 'duty-now': 'Ring extension 201 or knock on room 4.' } },
    }
    openCall('sore-throat', { age: '50', ...nothingSeen }, 'with')
    await asked('Right now, any of these')
    await press('u')
    await asked('Duty clinician now')
    return document.querySelector('main .answer')!.textContent
  }

  it.each([{ extension: '333' }, { room: '9' }, { clinician: 'Dr Patel', extension: '333', room: '9' }])(
    "is only the board's where it gives one: %o",
    async (board) => {
      const card = await dutyCard(board)
      for (const words of Object.values(board)) expect(card).toContain(words)
      expect(card).not.toMatch(/201|room 4/)
    },
  )
  it("is the practice's own where the board names somebody without a place", async () => {
    expect(await dutyCard({ clinician: 'Dr Patel' })).toContain('Ring extension 201 or knock on room 4.')
  })
  it('is none where nobody is on the board: the nearest clinician is asked, and that is the one order', async () => {
    const card = await dutyCard({})
    expect(card).toContain('Ask the nearest clinician.')
    expect(card).not.toMatch(/201|room 4/)
  })
})
