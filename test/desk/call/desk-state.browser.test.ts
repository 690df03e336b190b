import { beforeEach, describe, expect, it } from 'vitest'
import { nextOffers } from '#desk/answer/next-offers.ts'
import { answer, respond } from '#desk/call/call.ts'
import { inDanger, stepOf } from '#desk/call/call-step.ts'
import { cleared } from '#desk/call/cleared.ts'
import {
  call,
  emergency,
  endCall,
  goBack,
  idle,
  leaveCall,
  newEnquiry,
  openPathway,
  park,
  parked,
  parkOrTakeUp,
  query,
  takeUp,
  update,
} from '#desk/call/desk-state.ts'
import { finishFirst, undoClear } from '#desk/call/later-steps.ts'
import { countInto } from '#desk/counting/counting.ts'
import { DiskRows } from '#desk/counting/disk-rows.ts'
import { TallyStore } from '#desk/counting/tally-store.ts'
import { practice } from '#desk/link/content-store.ts'
import { now } from '#desk/parts/clock.ts'
import { actOnCard } from '#desk/search/act-on-card.ts'
import { openCard } from '#desk/search/choose.ts'
import { markFull } from '#desk/services/live.ts'
import { heldTotals } from '../counting/held.ts'
import { deskAtRest, type HandClock } from './real-desk.ts'

let clock: HandClock
let store: TallyStore
let before: Record<string, number>

const counted = async () => heldTotals(store, practice.value!.id)
/** What was counted in this test. */
async function gained(): Promise<Record<string, number>> {
  const after = await counted()
  return Object.fromEntries(
    Object.keys({ ...before, ...after })
      .map((cell) => [cell, (after[cell] ?? 0) - (before[cell] ?? 0)] as const)
      .filter(([, n]) => n !== 0),
  )
}
const route = 't1/insurance-report/admin/accepted'
/** A form is asked for, all that it asks is answered, and its answer is accepted. */
function form() {
  openPathway('insurance-report', {
    answers: { gate: 'no', signs: 'none', 'drive-stop': 'no', 'early-relief': 'no' },
  })
  expect(stepOf(call.value!).step).toMatchObject({ disposition: { destination: 'admin' } })
  endCall('admin', 'accepted')
}

beforeEach(async () => {
  clock = deskAtRest()
  store = new TallyStore(new DiskRows())
  countInto(store)
  before = await counted()
})

describe('a problem behind the gate', () => {
  const ill = { gate: 'yes', age: 58, sex: 'male', opening: 'none', problem: 'cold-flu-covid' } as const
  it('keeps the danger signs of the first request', () => {
    openPathway('result-action', { answers: { ...ill, 'result-urgent': 'yes' } })
    expect(inDanger(call.value!)).toBe(true)
    expect(stepOf(call.value!).step).toMatchObject({ disposition: { rank: 4 } })
  })
  it('leaves what was said to them with the first request, so that nothing is asked twice', () => {
    openPathway('result-action', { answers: { ...ill, days: 3, 'result-urgent': 'no' } })
    endCall('care', 'accepted')
    finishFirst()
    expect(call.value).toMatchObject({
      pathway: 'result-action',
      answers: { gate: 'known', age: 58, sex: 'male', 'result-urgent': 'no' },
    })
  })
})

describe('undo', () => {
  it('sets a newer call aside, never throws it away', () => {
    openPathway('sore-throat')
    newEnquiry()
    openPathway('earache-adult')
    undoClear()
    expect(call.value?.pathway).toBe('sore-throat')
    expect(parked.value.map((one) => one.call.pathway)).toEqual(['earache-adult'])
  })
  it('keeps all three when one was parked already, and each can be taken up', () => {
    openPathway('cough-short')
    park()
    openPathway('sore-throat')
    newEnquiry()
    openPathway('earache-adult')
    undoClear()
    expect(call.value?.pathway).toBe('sore-throat')
    expect(parked.value.map((one) => one.call.pathway)).toEqual(['cough-short', 'earache-adult'])
    takeUp(parked.value[0]!)
    expect(call.value?.pathway).toBe('cough-short')
    takeUp(parked.value[0]!)
    expect(call.value?.pathway).toBe('earache-adult')
  })
  it('brings back the words that stood in the search box', () => {
    query.value = 'sore throat 7'
    openPathway('sore-throat')
    newEnquiry()
    expect(query.value).toBe('')
    undoClear()
    expect(query.value).toBe('sore throat 7')
  })
  it('brings back a call left by a slipped Esc at its first step, or for another topic', () => {
    openPathway('sore-throat')
    goBack()
    expect(call.value).toBeUndefined()
    undoClear()
    expect(call.value?.pathway).toBe('sore-throat')
    leaveCall()
    undoClear()
    expect(call.value?.pathway).toBe('sore-throat')
  })
  it('steps back over "next caller" to the closing line, then takes the count back', async () => {
    form()
    await expect.poll(gained).toMatchObject({ [route]: 1 })
    newEnquiry()
    undoClear()
    expect(call.value?.ended).toBe('accepted')
    undoClear()
    expect(call.value?.ended).toBeUndefined()
    await expect.poll(gained).toEqual({})
  })
  it('is there for ten seconds of the clock', () => {
    openPathway('sore-throat')
    newEnquiry()
    clock.pass(9_999)
    expect(cleared.value).toHaveLength(1)
    clock.pass(1)
    expect(cleared.value).toHaveLength(0)
    undoClear()
    expect(call.value).toBeUndefined()
  })
  it('is waited for before the page may be loaded anew', () => {
    openPathway('sore-throat')
    newEnquiry()
    expect(idle.value).toBe(false)
    clock.pass(10_000)
    expect(idle.value).toBe(true)
    openPathway('sore-throat')
    park()
    clock.pass(60_000)
    expect(idle.value).toBe(false)
  })
})

describe('a call that has ended', () => {
  it('stays as it was counted: nothing opens it again but undo', async () => {
    form()
    update((open) => answer(open, { age: '7' }))
    expect(call.value?.ended).toBe('accepted')
    endCall('admin', 'accepted')
    await expect.poll(gained).toMatchObject({ [route]: 1 })
  })
  it('is not parked, and leaves the place to the parked one', () => {
    openPathway('sore-throat')
    park()
    form()
    parkOrTakeUp()
    expect(call.value?.pathway).toBe('sore-throat')
    expect(parked.value).toEqual([])
    undoClear()
    expect(call.value?.pathway).toBe('insurance-report')
    expect(parked.value.map((one) => one.call.pathway)).toEqual(['sore-throat'])
  })
})

describe('parking', () => {
  it('leaves nothing of the caller in the search box', () => {
    query.value = 'sore throat 7'
    openPathway('sore-throat', { answers: { age: '7' } })
    park()
    expect(query.value).toBe('')
    parkOrTakeUp()
    expect(query.value).toBe('')
  })
  it('keeps words typed while nothing is open', () => {
    query.value = 'ear'
    park()
    expect(query.value).toBe('ear')
  })
  it('goes on by the clock of now, without the time it stood aside', () => {
    openPathway('sore-throat')
    const { at, startedMs } = call.value!
    clock.pass(30_000)
    park()
    clock.pass(9 * 3_600_000)
    parkOrTakeUp()
    expect(at).toBe('2026-11-24T10:15')
    expect(call.value!.at).toBe('2026-11-24T19:15')
    expect(call.value!.startedMs - startedMs).toBe(9 * 3_600_000)
  })
  it('goes on with the services, settings and full marks of now', async () => {
    openPathway('sore-throat')
    park()
    const [first, ...others] = practice.value!.services
    practice.value = {
      ...practice.value!,
      revision: 99,
      services: [{ ...first!, name: 'New name' }, ...others],
    }
    await markFull(first!.id, '2099-11-24T23:59')
    parkOrTakeUp()
    expect(call.value!.practice.revision).toBe(99)
    expect(call.value!.practice.services[0]).toMatchObject({
      name: 'New name',
      fullUntil: '2099-11-24T23:59',
    })
    await markFull(first!.id, null)
  })
  it('goes on with its own content where its answers cannot be read by that of now', async () => {
    const { release } = await import('#desk/link/content-store.ts')
    openPathway('sore-throat', { answers: { age: '7' } })
    update((open) => ({ ...open, about: 'with' }))
    park()
    const { 'sore-throat': _, ...pathways } = release.value!.pathways
    release.value = { ...release.value!, pathways }
    parkOrTakeUp()
    expect(call.value!.release.pathways['sore-throat']).toBeDefined()
    expect(call.value!.answers).toEqual({ age: '7' })
  })
})

describe('a parked call whose caller chose another offer', () => {
  it('keeps that offer where it can still be had, and goes back to the first answer where it cannot', () => {
    openPathway('sore-throat')
    update((open) => ({
      ...answer(open, { opening: 'none', signs: 'none', age: '30', sex: 'male', days: '2' }),
      about: 'with',
    }))
    for (let step = stepOf(call.value!).step; step.screen === 'facts'; step = stepOf(call.value!).step) {
      const { facts } = step
      update((open) => answer(open, Object.fromEntries(facts.map(({ id }) => [id, 'no']))))
    }
    const { step } = stepOf(call.value!)
    if (step.screen !== 'disposition') throw new Error('There is no answer yet.')
    const { gp } = nextOffers(call.value!, step.disposition)
    update((open) => ({ ...respond(open, step.disposition.destination, 'declined-gp'), option: gp! }))
    park()
    clock.pass(60_000)
    parkOrTakeUp()
    expect(call.value!.option?.destination).toBe(gp!.destination)
    park()
    clock.pass(9 * 3_600_000)
    parkOrTakeUp()
    expect(call.value!.option).toBeUndefined()
    expect(call.value!.responses).toHaveLength(1)
  })
})

describe('an emergency card that was acted on', () => {
  const found = { topics: [], services: [], danger: 'call-999', said: { age: '7' } }

  it('is counted as the answer it is, under no topic, and not as raised', async () => {
    openCard(found)
    actOnCard()
    await expect.poll(gained).toEqual({
      't1/other/call-999/accepted': 1,
      't2/other/6/first': 1,
      't3/tue/10': 1,
      't3g/other/morning': 1,
      't5/5-15/6': 1,
    })
  })
  it('opens no call, so that nothing more is asked, and is counted once', async () => {
    query.value = 'not breathing'
    openCard(found)
    actOnCard()
    actOnCard()
    expect(call.value).toBeUndefined()
    expect(emergency.value).toMatchObject({
      card: 'call-999',
      age: '7',
      acted: { time: now.value.slice(11) },
    })
    expect(emergency.value?.open).toBeUndefined()
    goBack()
    expect(emergency.value).toMatchObject({
      card: 'call-999',
      age: '7',
      acted: { time: now.value.slice(11) },
    })
    expect(emergency.value?.open).toBeUndefined()
    newEnquiry()
    expect(emergency.value).toBeUndefined()
    expect(query.value).toBe('')
    await expect.poll(gained).toMatchObject({ 't1/other/call-999/accepted': 1 })
  })
  it('counts nothing while its step is open, and Esc goes back to the words', async () => {
    query.value = 'not breathing'
    openCard(found)
    expect(emergency.value).toEqual({ card: 'call-999', age: '7', open: true })
    goBack()
    expect([emergency.value, query.value]).toEqual([undefined, 'not breathing'])
    await expect.poll(gained).toEqual({})
  })
  it('can be undone: the count is taken back and its step is open again', async () => {
    query.value = 'not breathing'
    openCard(found)
    actOnCard()
    undoClear()
    expect(emergency.value?.open).toBe(true)
    expect(query.value).toBe('not breathing')
    await expect.poll(gained).toEqual({})
  })
})
