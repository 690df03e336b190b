import * as real from 'virtual:real-content'
import { afterEach, beforeAll, expect, it } from 'vitest'
import type { Answers } from '#core/call/answers.ts'
import type { NextScreen } from '#core/call/walk.ts'
import { answer } from '#desk/call/call.ts'
import { stepOf } from '#desk/call/call-step.ts'
import { call, composed, newEnquiry, openPathway, update } from '#desk/call/desk-state.ts'
import { loading, practice, standIn } from '#desk/link/content-store.ts'
import { standInForPractice } from '#desk/link/stand-in.ts'
import { bringEnglish } from '#ui/language.ts'
import { deskAtRest } from '../call/real-desk.ts'

beforeAll(bringEnglish)
afterEach(() => {
  practice.value = real.practice
  standIn.value = undefined
})

function given(step: Exclude<NextScreen, { screen: 'disposition' }>): Answers {
  const all = (list: readonly { readonly id: string }[], value: string) =>
    Object.fromEntries(list.map(({ id }) => [id, value]))
  if (step.screen === 'gate') return { gate: 'no' }
  if (step.screen === 'problem') return { problem: 'none' }
  if (step.screen === 'facts' || step.screen === 'glance') return all(step.facts, 'unsure')
  return all(step.screen === 'opening' ? step.rows : step.signs, 'no')
}

it('leads every call to an answer three seconds after the start, whatever keeps the practice away', () => {
  const clock = deskAtRest()
  practice.value = undefined
  standInForPractice()
  clock.pass(2999)
  expect(composed.value).toBeUndefined()
  clock.pass(1)
  const ends = Object.keys(real.release.pathways).map((id) => {
    openPathway(id, { about: 'self' })
    for (let asked = 0; asked < 20; asked++) {
      const { step } = stepOf(call.value!)
      if (step.screen === 'disposition') break
      update((open) => answer(open, given(step)))
    }
    const { step } = stepOf(call.value!)
    newEnquiry()
    return step.screen
  })
  expect(ends.length).toBeGreaterThan(300)
  expect([...new Set(ends)]).toEqual(['disposition'])
})
it('gives way to the practice once it comes', () => {
  const clock = deskAtRest()
  practice.value = undefined
  standInForPractice()
  clock.pass(3000)
  expect(standIn.value).toBeDefined()
  practice.value = real.practice
  expect(standIn.value).toBeUndefined()
  openPathway('sore-throat')
  expect(call.value?.practice.id).toBe(real.practice.id)
})
it('is not needed where the practice is there in time', () => {
  const clock = deskAtRest()
  standInForPractice()
  clock.pass(3000)
  expect(standIn.value).toBeUndefined()
})
it('says for ten seconds of nothing that it has not come', () => {
  const clock = deskAtRest()
  practice.value = undefined
  loading.value = true
  standInForPractice()
  clock.pass(9999)
  expect(standIn.value).toBeDefined()
  expect(loading.value).toBe(true)
  clock.pass(1)
  expect(loading.value).toBe(false)
})
