import { screen, waitFor } from '@testing-library/preact'
import { beforeEach, describe, expect, it } from 'vitest'
import { raisedByStaff } from '#core/call/disposition.ts'
import { NO_DANGER } from '#core/search/danger.ts'
import { enquiryOf } from '#desk/call/call-step.ts'
import { cleared } from '#desk/call/cleared.ts'
import { call, emergency, parked, query, raising, update } from '#desk/call/desk-state.ts'
import { topics } from '#desk/link/content-store.ts'
import { notesOf } from '#desk/plan/plan.ts'
import { noteRingBack } from '#desk/ring-back/RingBackBox.tsx'
import { isDrawn } from '#desk/search/DangerCard.tsx'
import { SLOW_LETTERS_MS } from '#desk/typing/typed-run.ts'
import {
  answers,
  asked,
  button,
  nothingSeen,
  openCall,
  openDesk,
  press,
  pressAlone,
  timePasses,
} from '../at-the-desk.tsx'

const atAnswer = {
  opening: 'none',
  ...nothingSeen,
  signs: 'none',
  age: '30',
  sex: 'male',
  days: '2',
  third: 'no',
} as const
/** From back pain over the box to a sore throat. */
async function toSoreThroat(): Promise<void> {
  topics.value = someTopics
  openCall('back-pain', { ...atAnswer, signs: 'none' }, 'with')
  await asked(/./)
  await press('/')
  await box()
  await press('sore throat{Enter}')
  await waitFor(() => expect(call.value?.pathway).toBe('sore-throat'))
  await asked(/./)
}
/** The box that words open; time goes on meanwhile, as it does for a letter that waits until danger signs were read. */
const box = () =>
  waitFor(() => {
    timePasses(20)
    return screen.getByRole<HTMLInputElement>('combobox', { name: 'New words' })
  })

const someTopics: NonNullable<typeof topics.value> = {
  topics: ['sore-throat', 'back-pain'].map((id) => ({
    id,
    title: id.replace('-', ' '),
    group: 'g',
    words: [id.replace('-', ' ')],
    kind: 'symptom' as const,
  })),
  groups: [{ id: 'g', title: 'Group' }],
  danger: { ...NO_DANGER, cards: { 'call-999': { now: 'not breathing', notPast: '' } } },
}

beforeEach(() => {
  openDesk()
  topics.value = someTopics
})

describe('words typed in the middle of a call', () => {
  it('are no keys on the answer: nothing is accepted, and they stand in the box for new words', async () => {
    openCall('sore-throat', atAnswer, 'with')
    await asked(/Pharmacy First/)
    const before = call.value
    await press('actually its my chest')
    await waitFor(async () => expect((await box()).value).toBe('actually its my chest'))
    expect(call.value).toEqual(before)
    await press('{Escape}')
    await asked(/Pharmacy First/)
    expect(call.value).toEqual(before)
  })
  it('tick no sign and take no mark away', async () => {
    const { signs: _, days: __, ...known } = atAnswer
    openCall('sore-throat', known, 'with')
    await asked('Any of these now?')
    const low = [...document.querySelectorAll<HTMLElement>('.tick:not(.at-once)')].at(-1)!
    low.click()
    await waitFor(() => expect(button('None of the rest')).toBeTruthy())
    const before = call.value
    await press('shes been sick')
    await waitFor(async () => expect((await box()).value).toBe('shes been sick'))
    expect(call.value).toEqual(before)
  })
  it('give nobody a sex, and open no dialog', async () => {
    openCall('sore-throat', { age: '40' })
    await asked('Who is on the line?')
    await press('from my chest')
    await waitFor(async () => expect((await box()).value).toBe('from my chest'))
    expect(answers()).toEqual({ age: '40' })
    openDesk()
    openCall('sore-throat', {}, 'away')
    await asked(/./)
    await press('chest pain')
    await waitFor(async () => expect((await box()).value).toBe('chest pain'))
    expect([raising.value, call.value?.about]).toEqual([false, 'away'])
  })
  it('are known by a space or by a word of a topic: stray letters open no box, and take no answer back', async () => {
    const clock = openDesk()
    topics.value = someTopics
    openCall('sore-throat', { age: '84' })
    await asked('Who is on the line?')
    await press('orna')
    await asked('Can I ring')
    await press('qx0zz')
    expect(screen.queryByRole('combobox')).toBeNull()
    expect(call.value).toMatchObject({ pathway: 'sore-throat', about: 'away' })
    clock.pass(1000)
    await press('pain')
    await waitFor(async () => expect((await box()).value).toBe('pain'))
  })
  it('that no topic says open one only at the second Enter', async () => {
    openCall('back-pain', { ...atAnswer, signs: 'none' }, 'with')
    await asked(/./)
    await press('/')
    await box()
    await press('sroe thraot')
    await waitFor(() => expect(screen.getAllByRole('option')).toHaveLength(1))
    await press('{Enter}')
    await screen.findByText('Enter again opens the first.')
    expect(call.value?.pathway).toBe('back-pain')
    await press('{Enter}')
    await waitFor(() => expect(call.value?.pathway).toBe('sore-throat'))
  })
  it('that opened another topic leave the one before a key away for as long as that is open', async () => {
    const clock = openDesk()
    await toSoreThroat()
    clock.pass(60_000)
    button('Back to Lower back pain or sciatica')
    await press('{Control>}z{/Control}')
    expect(call.value?.pathway).toBe('back-pain')
    openDesk()
    await toSoreThroat()
    await press('{F2}')
    await waitFor(() => expect(call.value).toBeUndefined())
    expect(cleared.value.map((one) => one.call?.pathway)).toEqual(['sore-throat'])
  })
  it('go on with another topic: who is calling, age, sex and the opening stay; Ctrl+Z brings back the first', async () => {
    await toSoreThroat()
    expect(call.value).toMatchObject({ about: 'with', answers: { age: '30', sex: 'male', opening: 'none' } })
    expect(answers()).not.toHaveProperty('signs')
    await press('{Control>}z{/Control}')
    expect(call.value?.pathway).toBe('back-pain')
  })
  it('typed over answers are asked about before a topic opens: the next caller’s take nothing of the call, this caller’s go on with it', async () => {
    for (const [key, kept] of [
      ['n', {}],
      ['y', { age: '30', sex: 'male', opening: 'none' }],
    ] as const) {
      const clock = openDesk()
      topics.value = someTopics
      query.value = 'me back is killing me'
      openCall('back-pain', { ...atAnswer, signs: 'none' }, 'with')
      await asked(/./)
      await press('i have a sore throat')
      await box()
      await press('{Enter}')
      await screen.findByRole('dialog', { name: /is still open. Is this the same caller/ })
      expect(call.value?.pathway).toBe('back-pain')
      // A key that is none here comes just before.
      await press(`x${key}`)
      expect(document.querySelector('dialog [data-heard]')!.textContent).toMatch(
        key === 'n' ? /^NNo/ : /^YYes/,
      )
      clock.pass(SLOW_LETTERS_MS)
      await waitFor(() => expect(call.value?.pathway).toBe('sore-throat'))
      expect(call.value!.words).toBe('i have a sore throat')
      expect(answers()).toMatchObject(kept)
      if (key === 'n') {
        expect(answers()).toEqual({})
        await press('{Escape}')
        await waitFor(() => expect([call.value, query.value]).toEqual([undefined, 'i have a sore throat']))
      }
    }
  })
  it('are asked about in the same way where nothing was answered yet, and Ctrl+Z there goes back to the call', async () => {
    topics.value = someTopics
    openCall('back-pain')
    await asked('Who is on the line?')
    await press('i have a sore throat')
    await box()
    await press('{Enter}')
    await screen.findByRole('dialog', { name: /is still open. Is this the same caller/ })
    await press('{Control>}z{/Control}')
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(call.value?.pathway).toBe('back-pain')
    await asked('Who is on the line?')
  })
  it('that are the next caller’s set a call aside that has no answer yet', async () => {
    const { signs: _, ...underway } = atAnswer
    openCall('back-pain', underway, 'with')
    update((open) => ({ ...open, trail: [['opening']] }))
    await asked(/./)
    await press('i have a sore throat')
    await box()
    await press('{Enter}')
    await screen.findByRole('dialog', { name: /Is this the same caller/ })
    await pressAlone('n')
    await waitFor(() => expect(call.value?.pathway).toBe('sore-throat'))
    expect(parked.value.map((one) => one.call.pathway)).toEqual(['back-pain'])
  })
  it('that are the next caller’s open no topic that only the age or sex of this one put first: the search shows what their words find', async () => {
    const [topic] = someTopics.topics
    const thrush = { ...topic!, words: ['thrush'] }
    topics.value = {
      ...someTopics,
      topics: [
        {
          ...thrush,
          id: 'discharge',
          title: 'Thrush or discharge',
          for: [[{ fact: 'sex', op: '=', value: 'female' }]],
        },
        { ...thrush, title: 'Oral thrush in babies and others' },
      ],
    }
    const first = () => document.querySelector('[role=option]')?.textContent
    const { signs: _, ...underway } = atAnswer
    openCall('back-pain', underway, 'with')
    update((open) => ({ ...open, trail: [['opening']] }))
    await asked(/./)
    await press('got thrush')
    await box()
    expect(first()).toContain('Oral')
    await press('{Enter}')
    await screen.findByRole('dialog', { name: /Is this the same caller/ })
    await pressAlone('n')
    await waitFor(() => expect(first()).toContain('discharge'))
    expect([query.value, call.value]).toEqual(['got thrush', undefined])
    expect(parked.value.map((one) => one.call.pathway)).toEqual(['back-pain'])
  })
  it('are the next caller’s after F2', async () => {
    openCall('back-pain', { ...atAnswer, signs: 'none' }, 'with')
    await asked(/./)
    await press('i have a sore throat')
    await box()
    await press('{F2}')
    await waitFor(() => expect([call.value, query.value]).toEqual([undefined, 'i have a sore throat']))
  })
  it('that tell of another person take nothing of the one before with them', async () => {
    openCall('back-pain', { ...atAnswer, sex: 'female' }, 'self')
    await asked(/./)
    await press('/')
    await box()
    await press('my son 3 sore throat{Enter}')
    await waitFor(() => expect(call.value?.pathway).toBe('sore-throat'))
    expect(answers()).toEqual({ age: '3', sex: 'male' })
    expect(call.value!.about).toBeUndefined()
  })
  it('raise the emergency card, with the age of the call', async () => {
    openCall('back-pain', atAnswer, 'with')
    await asked(/./)
    await press('/')
    await box()
    await press('hes not breathing')
    await waitFor(() => expect(isDrawn('call-999')).toBe(true))
    await press('{Enter}')
    await waitFor(() => expect(emergency.value).toMatchObject({ card: 'call-999', age: '30', open: true }))
    expect(call.value).toBeUndefined()
    // A step back is to the call, with all that was answered; the number that was told on the card goes with it.
    noteRingBack('07700 900123')
    await press('{Escape}')
    await waitFor(() => expect(call.value?.pathway).toBe('back-pain'))
    expect(emergency.value).toBeUndefined()
    expect(call.value).toMatchObject({ about: 'with', ringBack: '07700 900123' })
    expect(answers()).toMatchObject({ age: '30', sex: 'male' })
  })
})

it('an emergency that was said in the middle of another request stays on the screen, with its card a key away, whatever Esc left', async () => {
  for (const leave of ['{Enter}', '']) {
    openDesk()
    topics.value = someTopics
    openCall('book-cancel')
    await asked('Is anyone ill')
    expect(button(/^No$/).classList).toContain('main')
    await press('hes not breathing')
    await waitFor(() => expect(isDrawn('call-999')).toBe(true))
    if (leave) await press(leave)
    if (leave) await waitFor(() => expect(emergency.value?.open).toBe(true))
    await press('{Escape}')
    await asked('Is anyone ill')
    await screen.findByText('Also said: “hes not breathing”')
    expect(button(/^No$/).classList).not.toContain('main')
    await press('{F6}')
    await waitFor(() => expect(emergency.value).toMatchObject({ card: 'call-999', open: true }))
    await press('{Escape}')
    await asked('Is anyone ill')
    await press('{F9}')
    await screen.findByRole('button', { name: /Also said: “hes not breathing”/ })
    const [one] = parked.value
    const disposition = raisedByStaff(enquiryOf(one!.call))
    expect(notesOf([{ call: one!.call, disposition }], 'hash')).toContain(
      'Also said in the call: “hes not breathing”.',
    )
  }
})

it('a letter that is no key does nothing and says so; an age with a sex after it is no word', async () => {
  openCall('sore-throat', {}, 'away')
  await asked('Can I ring')
  const before = call.value
  await press('a')
  await screen.findByText('A is no key here. ? lists them.')
  expect([screen.queryByRole('dialog'), call.value]).toEqual([null, before])
  openDesk()
  openCall('repeat-prescription')
  await asked('Is anyone ill')
  await press('p44m')
  await screen.findByText('M is no key here. ? lists them.')
  expect(screen.queryByRole('dialog')).toBeNull()
})

describe('words typed in the middle of a call that only say who is meant', () => {
  const asksWho = (words: string) => waitFor(() => expect(screen.getByText(words)).toBeTruthy())

  it('open no topic: they are asked about, and the same topic begins again for somebody else', async () => {
    openCall('back-pain', { ...atAnswer, sex: 'female' }, 'self')
    await asked(/./)
    const before = call.value
    await press('it is my husband actually')
    await asksWho('Is the call about somebody else?')
    expect(screen.queryAllByRole('option')).toEqual([])
    expect(call.value).toEqual(before)
    await drawn()
    await press('{Enter}')
    await waitFor(() => expect(answers()).toEqual({ sex: 'male' }))
    expect(call.value).toMatchObject({ pathway: 'back-pain', forOther: {} })
    expect(call.value!.about).toBeUndefined()
    await asked('Who is on the line?')
    await press('{Control>}z{/Control}')
    expect(call.value).toMatchObject({ pathway: 'back-pain', about: 'self', answers: { sex: 'female' } })
  })
  it('change nothing on Esc, nor by an Enter that came before the question was drawn', async () => {
    openCall('back-pain', { ...atAnswer, sex: 'female' }, 'self')
    await asked(/./)
    const before = call.value
    await press('/')
    const input = await box()
    input.value = 'my husband'
    input.dispatchEvent(new InputEvent('input', { bubbles: true }))
    input.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))
    await asksWho('Is the call about somebody else?')
    expect(call.value).toEqual(before)
    await press('{Escape}')
    expect(call.value).toEqual(before)
  })
  it('are noted where they fit the call, which goes on with all that was answered', async () => {
    const { sex: _, ...known } = atAnswer
    openCall('sore-throat', known, 'with')
    await asked(/./)
    const before = answers()
    await press('its for my mum')
    await asksWho('This says who it is about.')
    await drawn()
    await press('{Enter}')
    await waitFor(() => expect(answers()).toEqual({ ...before, sex: 'female' }))
    expect(call.value!.pathway).toBe('sore-throat')
  })
})

/** What is on the page has been painted. */
const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20)))
