import { expect, it } from 'vitest'
import type { Answers } from '#core/call/answers.ts'
import { raisedFlags } from '#core/call/flags.ts'
import { callOn, practiceWith } from './any-call.ts'

const here = practiceWith({})
const raised = (topic: string, answers: Answers, shut = false) =>
  raisedFlags(callOn(topic, answers, here), shut).map(({ to, clock }) => `${to} ${clock}`)

it('a sign that was answered no, or not asked, raises nothing', () => {
  expect(raised('faint-blackout', { signs: 'none' })).toEqual([])
  expect(raised('faint-blackout', {})).toEqual([])
})
it('the most urgent sign comes first', () => {
  expect(raised('faint-blackout', { 'heart-fam': 'yes', 'racing-faint': 'yes' })).toEqual([
    'call-999 6',
    'duty-now 4',
  ])
})
it('of two signs of one clock, the maternity line comes before the duty clinician', () => {
  expect(raised('faint-blackout', { 'heart-fam': 'yes', 'preg-faint': 'yes' })).toEqual([
    'mat-triage 4',
    'duty-now 4',
  ])
})
it('also where the file names them the other way round', () => {
  const call = callOn('faint-blackout', { 'heart-fam': 'yes', 'preg-faint': 'yes' }, here)
  for (const signs of [call.pathway.signs, call.pathway.signs.toReversed()]) {
    const flags = raisedFlags({ ...call, pathway: { ...call.pathway, signs } }, false)
    expect(flags.map(({ to }) => to)).toEqual(['mat-triage', 'duty-now'])
  }
})
it('not sure about a 999 sign is heard by the duty clinician now, and is 999 while the surgery is shut', () => {
  expect(raised('faint-blackout', { 'racing-faint': 'unsure' })).toEqual(['duty-now 4'])
  expect(raised('faint-blackout', { 'racing-faint': 'declined' }, true)).toEqual(['call-999 6'])
})
it('not sure about a hospital sign is heard by the duty clinician now', () => {
  expect(raised('painful-red-eye', { halo: 'unsure' })).toEqual(['duty-now 4'])
  expect(raised('painful-red-eye', { halo: 'declined' }, true)).toEqual(['duty-now 4'])
})
it('not sure about a sign for today counts as yes', () => {
  expect(raised('painful-red-eye', { 'head-blisters': 'unsure' })).toEqual(['duty-today 3'])
})
it('not sure of a number that a caller may have no means to measure is what the sign says it is', () => {
  expect(raised('copd-flare', { 'o2-own': 'unsure' })).toEqual([])
  expect(raised('copd-flare', { 'o2-own': 'declined' })).toEqual(['duty-now 4'])
  const call = callOn('copd-flare', { 'o2-own': 'unsure' }, here)
  const signs = call.pathway.signs.map((sign) => ({ ...sign, unsure: 'duty-today' }))
  const [flag] = raisedFlags({ ...call, pathway: { ...call.pathway, signs } }, false)
  expect(flag?.to).toBe('duty-today')
})
it('what is only told beside an answer stands last, whatever its clock', () => {
  const flags = raised('gambling-gaming', { 'home-unsafe': 'yes', die: 'yes' })
  expect(flags).toEqual(['crisis-mh 4', 'safeguarding 3'])
})
it('when the line of a sign is not here, its own next places follow', () => {
  const [flag] = raisedFlags(callOn('painful-red-eye', { halo: 'yes' }, here), false)
  expect(flag?.steps).toEqual([['eye-casualty'], ['ed']])
})
it('not sure of a sign that leads to a ring-back counts as yes, never as something sooner', () => {
  const call = callOn('faint-blackout', { 'racing-faint': 'unsure' }, here)
  const signs = call.pathway.signs.map((sign) => ({ ...sign, to: 'duty-hour' }))
  const [flag] = raisedFlags({ ...call, pathway: { ...call.pathway, signs } }, false)
  expect(flag?.to).toBe('duty-hour')
})
