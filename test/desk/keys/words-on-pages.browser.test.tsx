import { screen, waitFor } from '@testing-library/preact'
import { beforeEach, describe, expect, it } from 'vitest'
import { NO_DANGER } from '#core/search/danger.ts'
import { carried } from '#desk/call/carried.ts'
import { call, endCall, openPathway, parked, query, raising } from '#desk/call/desk-state.ts'
import { topics } from '#desk/link/content-store.ts'
import { training } from '#desk/parts/training.ts'
import { LETTERS_MS } from '#desk/typing/typed-run.ts'
import { language } from '#ui/language.ts'
import {
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
import type { HandClock } from '../call/real-desk.ts'

const PERSON = { age: '38', sex: 'female' } as const
const atAnswer = { opening: 'none', ...nothingSeen, signs: 'none', ...PERSON, days: '2' } as const
const box = () => screen.getByRole<HTMLInputElement>('combobox')
const page = (name: string) => screen.findByRole('dialog', { name })
const gone = () => waitFor(() => expect(document.querySelector('dialog[open]')).toBeNull())

/** Keys that all come before the page can draw a frame. */
const typeAtOnce = (keys: string | readonly string[]) => {
  for (const key of keys)
    (document.activeElement ?? document.body).dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }),
    )
}
/** A frame was drawn, and what waited for it has run. */
const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)))

let clock: HandClock
beforeEach(() => {
  clock = openDesk()
  topics.value = {
    topics: ['rash', 'sore-throat'].map((id) => ({
      id: id === 'rash' ? 'rash-new' : id,
      title: id.replace('-', ' '),
      group: 'g',
      words: [id.replace('-', ' ')],
      kind: 'symptom' as const,
    })),
    groups: [{ id: 'g', title: 'Group' }],
    danger: NO_DANGER,
  }
})

/** A call of a woman of 38 for herself that has just ended. */
async function ended(): Promise<void> {
  openCall('sore-throat', atAnswer, 'self')
  await asked(/·/)
  endCall('minor-illness', 'accepted')
  await closed('Accepted and counted.')
  clock.pass(5000)
}

describe('words typed straight on at "Same patient?"', () => {
  it.each(['my cough', 'nosebleed', 'yellow eyes', 'cant sleep'])(
    '“%s” answer nothing and reach the box whole',
    async (words) => {
      await ended()
      await press('y')
      await page('Same patient?')
      await press(words)
      await waitFor(() => expect(box().value).toBe(words))
      expect(carried.value).toMatchObject({ answers: {}, unasked: { pathway: 'sore-throat' } })
      expect(document.querySelector('main')!.textContent).toContain('Same patient as Sore throat?')
    },
  )
  it('are asked about before a topic opens, by a key alone', async () => {
    await ended()
    await press('y')
    await page('Same patient?')
    await press('rash{Enter}')
    await page('Same patient?')
    expect(call.value).toBeUndefined()
    clock.pass(1000)
    await press('y')
    clock.pass(LETTERS_MS)
    await waitFor(() => expect(call.value?.pathway).toBe('rash-new'))
    expect(answers()).toMatchObject(PERSON)
  })
  it('that tell of another person need no question: nothing goes on with them', async () => {
    await ended()
    await press('y')
    await page('Same patient?')
    await press('my son rash{Enter}')
    await waitFor(() => expect(call.value?.pathway).toBe('rash-new'))
    expect(answers()).toEqual({ sex: 'male' })
    expect(call.value!.earlier).toBeUndefined()
  })
  it('are the same without the Y before them, on the closing line', async () => {
    await ended()
    await press('my son rash')
    await waitFor(() => expect(box().value).toBe('my son rash'))
    expect(box().id).toBe('query')
    await press('{Enter}')
    await waitFor(() => expect(call.value?.pathway).toBe('rash-new'))
    expect(answers()).toEqual({ sex: 'male' })
  })
})

describe('keys that are none on a page over the step', () => {
  it('say so there, until one of it is pressed or the page goes', async () => {
    openCall('sore-throat', { age: '40' })
    await asked(/./)
    const open = async () => {
      await press('{F7}')
      return page('More buttons')
    }
    const slip = () => document.querySelector('dialog [role=status]')?.textContent
    let there = await open()
    expect(slip()).toBe('')
    await press('29')
    await waitFor(() => expect(slip()).toBe('9 is no key here. ? lists them.'))
    clock.pass(5000)
    await press('f')
    await waitFor(() => expect(slip()).toBe('F is no key here. ? lists them.'))
    await press('{Escape}')
    await waitFor(() => expect(there.isConnected).toBe(false))
    expect(document.querySelector('.read-first')!.textContent).toBe('')
    there = await open()
    expect(slip()).toBe('')
  })
  it('say so where it is asked whose the next problem is', async () => {
    await ended()
    await press('y')
    const asks = await page('Same patient?')
    clock.pass(5000)
    await press('4')
    await waitFor(() => expect(asks.textContent).toContain('4 is no key here'))
  })
})

describe('words typed on the closing line while no frame is drawn', () => {
  it.each([1, 2, 3, 4, 6])('reach the box whole, with the page opened after %i of them', async (ahead) => {
    await ended()
    const words = 'my son rash'
    typeAtOnce(words.slice(0, ahead))
    await frame()
    await press(words.slice(ahead))
    await waitFor(() => expect(box().value).toBe(words))
    expect(box().id).toBe('query')
    await gone()
  })
  it('answer the page where they are one of its keys, alone', async () => {
    await ended()
    typeAtOnce('yn')
    await page('Same patient?')
    clock.pass(LETTERS_MS)
    await gone()
    expect(carried.value).toEqual({ answers: {} })
  })
})

describe('on every page over the step', () => {
  it('a key alone shows at once that it was heard, and acts after the pause', async () => {
    await ended()
    await press('y')
    await page('Same patient?')
    await press('n')
    const no = button('No: someone else')
    expect(no.dataset.heard).toBeDefined()
    clock.pass(LETTERS_MS)
    await waitFor(() => expect(document.activeElement).toBe(box()))
    expect(carried.value).toEqual({ answers: {} })
  })
  it('words take no call up from the list of parked calls: they are the next caller’s, and the call in hand is set aside once', async () => {
    openCall('sore-throat', { age: '40' })
    await press('{F9}')
    openCall('rash-new', { age: '20' })
    await asked(/./)
    await press('{F9}')
    await page('Calls set aside')
    await press('painful knee')
    await waitFor(() => expect(box().value).toBe('painful knee'))
    expect([box().id, call.value]).toEqual(['query', undefined])
    expect(parked.value.map((one) => one.call.pathway)).toEqual(['sore-throat', 'rash-new'])
  })
  it('words tell nobody anything, nor leave training', async () => {
    openCall('sore-throat', { age: '40' })
    await asked(/./)
    await press('{F8}')
    await waitFor(() => expect(document.querySelector('dialog[open]')).toBeTruthy())
    await press('my 2 year old')
    expect([raising.value, call.value!.raised]).toEqual([true, false])
    await press('{Escape}')
    await gone()
    training.value = true
    await press('{F8}')
    const real = await page('Real?')
    await waitFor(() => expect(real.dataset.keysFrom).toBeDefined())
    clock.pass(1000)
    await press('rash on her neck')
    clock.pass(5000)
    expect([training.value, real.isConnected]).toEqual([true, true])
  })
  it('"This worries me" is answered by the key typed after it while no frame was drawn', async () => {
    openCall('sore-throat', PERSON)
    await asked(/./)
    typeAtOnce(['w', 'F8', '2'])
    await waitFor(() => expect(call.value!.raised).toBe(true))
    await gone()
    expect([raising.value, call.value!.ended]).toEqual([false, undefined])
  })
  it('"This worries me" stands, and nobody is told, when words follow it while no frame was drawn', async () => {
    openCall('sore-throat', PERSON)
    await asked(/./)
    typeAtOnce(['w', 'F8', ...'no rash'])
    await waitFor(() => expect(document.querySelector('dialog[open]')).toBeTruthy())
    for (let frames = 0; frames < 10; frames++) await frame()
    clock.pass(5000)
    expect([raising.value, call.value!.raised]).toEqual([true, false])
    expect(answers()).not.toHaveProperty('opening')
  })
  it('a key of the menu that Esc follows at once still acts', async () => {
    await openMenu()
    const before = training.value
    const key = button(/Training/).getAttribute('aria-keyshortcuts')!
    await press(`${key.toLowerCase()}{Escape}`)
    await waitFor(() => expect(training.value).toBe(!before))
    training.value = false
  })
  it('a space among letters presses nothing that has the focus', async () => {
    await openMenu()
    button('Cymraeg').focus()
    await press('my son rash')
    await waitFor(() => expect(query.value).toBe('my son rash'))
    expect([language.value, document.activeElement?.id]).toEqual(['en', 'query'])
  })
  it('an age typed among letters chooses no way that a caller came back from', async () => {
    openPathway('sore-throat')
    await press('{F4}')
    const back = await page('A caller came back')
    const typed = screen.getByRole<HTMLInputElement>('searchbox', { name: 'Another topic' })
    typed.focus()
    await press('sore throat 2')
    expect(typed.value).toBe('sore throat 2')
    expect(back.textContent).toContain('Where had they been sent')
    clock.pass(1000)
    await press('1')
    await screen.findByRole('button', { name: 'It was the wrong place' })
  })
})
