import { screen, waitFor } from '@testing-library/preact'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { call, query, raising } from '#desk/call/desk-state.ts'
import { dutyBoard } from '#desk/duty/board.ts'
import { training as trainingOn } from '#desk/parts/training.ts'
import { changeLanguage, language } from '#ui/language.ts'
import {
  acceptScreening,
  answers,
  asked,
  button,
  closed,
  nothingSeen,
  openCall,
  openDesk,
  openMenu,
  press,
} from '../at-the-desk.tsx'
import { readBoard } from '../read-day.ts'
import { type BoardServer, endServing, serveBoard } from './board-server.ts'

const DUTY = { clinician: 'Dr Patel', extension: '333', room: '9', deputy: '' }

let server: BoardServer

beforeEach(async () => {
  openDesk()
  server = await serveBoard(DUTY)
})
afterEach(endServing)

const openForm = async () => {
  button("Set today's board").focus()
  await press('{Enter}')
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText('Duty clinician')))
}
const form = () => screen.queryByLabelText('Duty clinician')
const box = () => screen.getByRole<HTMLInputElement>('combobox')

describe('after F8 the keys act where they did', () => {
  const raise = async () => {
    await press('{F8}')
    await screen.findByRole('dialog')
  }
  it.each([
    ['Esc', () => press('{Escape}')],
    ['"Go on with the call"', () => userEvent.click(button(/Go on with the call/))],
  ])('on a question, by %s', async (_, leave) => {
    openCall('sore-throat', { age: '50', ...nothingSeen }, 'self')
    await asked('Right now, any of these')
    await raise()
    await leave()
    await waitFor(() => expect(raising.value).toBe(false))
    await asked('Right now, any of these')
    await press('n')
    expect(Object.keys(answers()).length).toBeGreaterThan(1)
  })
  it('on a question, where the button opened it', async () => {
    openCall('sore-throat', { age: '50', ...nothingSeen }, 'self')
    await asked('Right now, any of these')
    await userEvent.click(screen.getByRole('button', { name: 'This worries me' }))
    await screen.findByRole('dialog')
    await press('{Escape}')
    await asked('Right now, any of these')
  })
  it('on the closing line', async () => {
    await acceptScreening()
    await raise()
    await press('{Escape}')
    await closed('Accepted and counted.')
    await press('z')
    expect(call.value!.ended).toBeUndefined()
  })
})

describe('what is typed for a caller never goes into the board', () => {
  const save = async (room: string) => {
    await openForm()
    screen.getByLabelText('Room').focus()
    await press(`{Control>}a{/Control}${room}{Enter}`)
    await waitFor(() => expect(form()).toBeNull())
  }
  it('after it was saved the focus is in the search again', async () => {
    await save('7')
    await waitFor(() => expect(document.activeElement).toBe(box()))
  })
  it('after it was saved under a call the question has the focus again', async () => {
    openCall('sore-throat', { age: '50', ...nothingSeen }, 'self')
    await asked('Right now, any of these')
    await save('7')
    await asked('Right now, any of these')
  })
  it('after F2 it goes into the search, wherever the focus was', async () => {
    button("Set today's board").focus()
    await press('{F2}')
    await press('chest infection 45')
    expect([query.value, form()]).toEqual(['chest infection 45', null])
    expect(dutyBoard.words.value.clinician).toBe('Dr Patel')
  })
  it.each(['{F2}', '{Escape}', '/'])('%s leaves a form in which nothing was changed', async (key) => {
    await openForm()
    await press(key)
    await waitFor(() => expect(form()).toBeNull())
    await waitFor(() => expect(document.activeElement).toBe(box()))
    await press('chest infection 45')
    expect(query.value).toBe('chest infection 45')
    expect(server.sent).toEqual([])
  })
  it('F2 keeps a form with something typed, says that it is not saved, and goes to the search', async () => {
    await openForm()
    await press('{Control>}a{/Control}Dr Q / R{F2}')
    await waitFor(() => expect(document.activeElement).toBe(box()))
    await screen.findByText('This is not saved yet.')
    await press('chest infection 45')
    expect(query.value).toBe('chest infection 45')
    expect(form()).toHaveProperty('value', 'Dr Q / R')
    await userEvent.click(button('Leave it as it was'))
    await waitFor(() => expect(form()).toBeNull())
    expect(server.sent).toEqual([])
  })
  it('Esc asks first where something was typed', async () => {
    await openForm()
    await press('{Control>}a{/Control}Dr Q{Escape}')
    await screen.findByText('This is not saved yet.')
    expect(form()).toHaveProperty('value', 'Dr Q')
    await press('{Escape}')
    await waitFor(() => expect(document.activeElement).toBe(box()))
    expect(server.sent).toEqual([])
  })
  it('a conflict stays until it is answered', async () => {
    server.words = { ...DUTY, room: '12' }
    server.changes = { room: '00000000-0000-4000-8000-000000000001' }
    await save('7')
    await screen.findByText(/another desk has written/)
    button('Use mine').focus()
    await press('{F2}')
    await press('chest infection 45{Enter}{Escape}')
    await readBoard()
    expect(screen.getByText(/another desk has written/)).toBeTruthy()
    expect(dutyBoard.words.value.room).toBe('12')
  })
})

describe('after a use of what stands around the call its keys act at once', () => {
  const onOpening = async () => {
    openCall('sore-throat', { age: '50', ...nothingSeen }, 'self')
    await asked('Right now, any of these')
  }
  /** The question has the focus, and its N is taken as an answer. */
  const keysAct = async () => {
    await waitFor(() => expect(document.activeElement?.id).toBe('question'))
    const before = Object.keys(answers()).length
    await press('n')
    await waitFor(() => expect(Object.keys(answers()).length).toBeGreaterThan(before))
  }
  const training = () => button('Training')
  afterEach(async () => {
    trainingOn.value = false
    await changeLanguage('en')
  })

  it('training, by mouse and by Space', async () => {
    await onOpening()
    await openMenu()
    await userEvent.click(training())
    await waitFor(() => expect(document.activeElement?.id).toBe('question'))
    await press('{F10}')
    await screen.findByRole('dialog', { name: 'Menu' })
    training().focus()
    await press(' ')
    expect(trainingOn.value).toBe(false)
    await keysAct()
  })
  it('another language', async () => {
    await onOpening()
    await openMenu()
    await userEvent.click(button('Cymraeg'))
    await waitFor(() => expect(language.value).toBe('cy'))
    await keysAct()
  })
  it('Esc in the menu, which is no step back', async () => {
    await onOpening()
    await press('{F10}')
    await waitFor(() => expect(document.activeElement?.closest('#menu')).toBeTruthy())
    await press('{Escape}')
    expect(call.value!.about).toBe('self')
    await keysAct()
  })
  it('a click on blank paper, inside the step and above it', async () => {
    await onOpening()
    await userEvent.click(document.querySelector('.practice')!)
    await waitFor(() => expect(document.activeElement?.id).toBe('question'))
    await userEvent.click(document.querySelector('.chips strong')!)
    await keysAct()
  })
  it('a click on blank paper on the closing line', async () => {
    await acceptScreening()
    await userEvent.click(document.querySelector('.practice')!)
    await closed('Accepted and counted.')
  })
  it('a click beside the menu, which closes it', async () => {
    await onOpening()
    await openMenu()
    await userEvent.click(document.querySelector('.practice')!)
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Menu' })).toBeNull())
    await keysAct()
  })
  it('with no call the next words go into the search', async () => {
    await openMenu()
    await userEvent.click(training())
    await press('ear')
    await userEvent.click(document.querySelector('.practice')!)
    await press('ache')
    expect(query.value).toBe('earache')
  })
  it('where text is typed the focus stays', async () => {
    await openForm()
    await userEvent.click(screen.getByLabelText('Room'))
    expect(document.activeElement).toBe(screen.getByLabelText('Room'))
  })
})
