import * as real from 'virtual:real-content'
import { screen, waitFor, within } from '@testing-library/preact'
import axe from 'axe-core'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { topicEntry } from '#core/pathway/release-files.ts'
import { NO_DANGER } from '#core/search/danger.ts'
import { stepOf } from '#desk/call/call-step.ts'
import { call } from '#desk/call/desk-state.ts'
import { topics } from '#desk/link/content-store.ts'
import { besides } from '#desk/parts/besides.ts'
import { training } from '#desk/parts/training.ts'
import { scenarios } from '#desk/practise/calls.ts'
import { done } from '#desk/practise/kept-done.ts'
import { playing, startPlaying, stopPlaying } from '#desk/practise/playing.ts'
import {
  asked,
  isItReal,
  openCall,
  openDesk,
  openMenu,
  press,
  pressAlone,
  pressNumber,
} from '../at-the-desk.tsx'

beforeEach(() => {
  localStorage.clear()
  done.value = new Set()
  openDesk()
  scenarios.value = real.scenarios
  const groups = Object.values(real.release.groups).map(({ id, title }) => ({ id, title }))
  topics.value = { topics: Object.values(real.release.pathways).map(topicEntry), groups, danger: NO_DANGER }
})
afterEach(() => {
  for (const open of document.querySelectorAll<HTMLDialogElement>('dialog[open]')) open.close()
  stopPlaying()
  training.value = false
  besides.value = new Map()
})

const list = () => screen.findByRole('dialog', { name: 'Practise calls' })
const caller = () => screen.getByRole('region', { name: /^Practise call: / })
const says = (words: string | RegExp) => waitFor(() => expect(caller().textContent).toMatch(words))
/** What axe finds once nothing moves any more: contrast is read on screens at rest. */
async function findings(): Promise<string[]> {
  await Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => {})))
  const { violations } = await axe.run(document.body)
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
}

async function openTheList(): Promise<HTMLElement> {
  await userEvent.click(within(await openMenu()).getByRole('button', { name: 'Practise calls' }))
  return list()
}

async function choose(title: string): Promise<void> {
  await userEvent.click(within(await openTheList()).getByRole('button', { name: new RegExp(title) }))
  await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Practise calls' })).toBeNull())
}

async function find(words: string): Promise<void> {
  await waitFor(() => expect(document.activeElement?.id).toBe('query'))
  await press(`${words}{Enter}`)
}

/** Answers each screen of a call with no, the caller's age and sex and up to a week, until the answer has been accepted; gives back all that the caller said. */
async function answerNoToAll(): Promise<string> {
  let heard = ''
  while (!call.value?.ended) {
    await asked(/./)
    heard += caller().textContent
    const before = call.value!
    const { step } = stepOf(before)
    const { kind = '', id = '' } = step.screen === 'facts' ? step.facts[0]! : {}
    const { age, sex } = playing.value!.scenario.who
    const told: Record<string, string> = { days: '1', age: `${age}{Enter}`, sex: sex === 'male' ? 'm' : 'f' }
    const key = step.screen === 'disposition' ? 'a' : (told[kind] ?? told[id] ?? 'n')
    await press(key)
    // A list that does not fit is brought into view by the first press, and answered by the next.
    const acted = () => call.value !== before || screen.queryByText(/Read (these|this) first/) !== null
    await waitFor(() => expect(acted()).toBe(true), { timeout: 5000 })
    if (call.value === before) await press(key)
    await waitFor(() => expect(call.value).not.toBe(before), { timeout: 5000 })
  }
  return heard
}

it('the list says that it goes on below the edge, and PgDn goes there', async () => {
  const dialog = await openTheList()
  const more = () => within(dialog).queryByRole('button', { name: 'More below' })
  await waitFor(() => expect(more()).not.toBeNull())
  await press('{PageDown}')
  expect(dialog.scrollTop).toBeGreaterThan(100)
  for (let at = 0; at < 9; at++) await press('{PageDown}')
  await waitFor(() => expect(more()).toBeNull())
  expect(dialog.scrollTop + dialog.clientHeight).toBeGreaterThan(dialog.scrollHeight - 9)
})

describe('a practise call', () => {
  it('is led from its first words to kind words about how it went, by keys and in training', async () => {
    await openTheList()
    await press('5')
    await says('like swallowing glass')
    expect(training.value).toBe(true)
    await find('sore throat')
    await asked('Who is on the line?')
    await says(/for me.*29, Male\. Nothing else/s)
    await press('p')
    expect(await answerNoToAll()).toContain('Nah.')
    await says(/Well done.*It ended at: Pharmacy First for sore throat.*he can swallow/s)
    expect(await findings()).toEqual([])
    expect(JSON.parse(localStorage.getItem('practised')!)).toEqual(['like-swallowing-glass'])
    await pressNumber('Next practise call, or stop')
    expect((await list()).textContent).toContain('Done here: 1 of')
    await pressAlone('s')
    await waitFor(() => expect(playing.value).toBeUndefined())
    expect(training.value).toBe(false)
    expect(call.value).toBeUndefined()
  })
  it('names what was said and not marked, in the words of the caller, and where it should end', async () => {
    await choose('A bit of wind')
    await find('heartburn')
    await asked('Who is on the line?')
    await press('p')
    expect(await answerNoToAll()).toContain("it's there now")
    await says(
      /needed someone sooner.*It should end at: Emergency ambulance.*it was not marked.*It's only wind though/s,
    )
  })
  it('is at its own day and time, on the services of the practice', async () => {
    await choose('Saturday night')
    await find('earache')
    await waitFor(() => expect(call.value?.at).toBe('2026-11-28T21:30'))
  })
  it('ends with training, whoever ends that', async () => {
    await choose('Streaming eyes')
    training.value = false
    expect(playing.value).toBeUndefined()
  })
})

it('has hard calls apart and marked, which need not be opened', async () => {
  const box = await openTheList()
  const folded = box.querySelector('details')!
  expect(folded.open).toBe(false)
  expect(folded.querySelectorAll('.tag')).toHaveLength(real.scenarios.filter(({ hard }) => hard).length)
})

it('waits while a real call is in hand', async () => {
  openCall('sore-throat')
  await asked('Who is on the line?')
  const box = await openTheList()
  expect(box.textContent).toContain('Finish the call in hand first')
  startPlaying(real.scenarios[0]!)
  expect(playing.value).toBeUndefined()
  expect(training.value).toBe(false)
})

describe('after a call that was hard to hear', () => {
  const line = () => screen.queryByText(/^That can be hard to hear/)
  const abused = async () => {
    openCall('domestic-abuse', { age: '32', sex: 'female', opening: 'none', squeezed: 'yes' }, 'self')
    if (training.value) await isItReal('n')
    await asked(/·/)
    await press('a')
    await waitFor(() => expect(call.value?.ended).toBe('accepted'))
  }
  it('a quiet line says who is there for staff', async () => {
    await abused()
    await waitFor(() => expect(line()).not.toBeNull())
  })
  it('it does not where the call was not real', async () => {
    training.value = true
    await abused()
    expect(line()).toBeNull()
  })
})
