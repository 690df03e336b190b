import { afterEach, beforeEach, expect, it } from 'vitest'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import type { Practice } from '#core/practice/practice.ts'
import { changesBetween, digestText } from '#core/practice/practice-changes.ts'
import type { Service } from '#core/practice/service.ts'
import { call } from '#desk/call/desk-state.ts'
import { refreshPractice } from '#desk/current/practice-sync.ts'
import { practice } from '#desk/link/content-store.ts'

const network = window.fetch
let asked: string[] = []

function service(name: string): Service {
  return {
    id: name.toLowerCase(),
    name,
    serves: [],
    phones: [],
    refer: { way: 'walk-in', steps: '' },
    refuses: [],
    schedules: [],
    bankHolidays: 'unknown',
    checked: { on: '2026-11-24', by: 'practice manager' },
    checkEvery: 90,
  }
}

async function signed(revision: number, ...names: string[]): Promise<Practice> {
  const services = names.map(service)
  const document: Practice = { ...emptyPractice('one', 'One'), revision, services }
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(digestText(document)))
  const hex = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return { ...document, version: hex.slice(0, 16) }
}

/** A server that has one document, and knows the ones published before it. */
function serve(now: Practice, ...before: Practice[]): void {
  asked = []
  window.fetch = async (path) => {
    const url = new URL(String(path), location.href)
    asked.push(url.pathname)
    if (url.pathname === '/api/practice') return Response.json(now)
    const version = url.searchParams.get('version')
    if (version === now.version) return new Response(null, { status: 204 })
    const known = before.find((one) => one.version === version)
    return known ? Response.json(changesBetween(known, now)) : Response.json({ error: 'no' }, { status: 404 })
  }
}

beforeEach(() => {
  practice.value = undefined
  call.value = undefined
})
afterEach(() => {
  window.fetch = network
})

it('fetches the whole document once, then only what changed', async () => {
  const [one, two] = [await signed(1, 'A', 'B'), await signed(2, 'A', 'C')]
  serve(one)
  await refreshPractice()
  expect(practice.value).toEqual(one)
  serve(two, one)
  await refreshPractice()
  expect(practice.value).toEqual(two)
  expect(asked).toEqual(['/api/practice/changes'])
  await refreshPractice()
  expect(asked).toEqual(['/api/practice/changes', '/api/practice/changes'])
})
it('fetches the whole document when what it put together is not what was signed', async () => {
  const [one, two] = [await signed(1, 'A'), await signed(2, 'A', 'B')]
  practice.value = { ...one, services: [] }
  serve(two, one)
  await refreshPractice()
  expect(practice.value).toEqual(two)
  expect(asked).toEqual(['/api/practice/changes', '/api/practice'])
})
it('fetches the whole document when its own was never published there', async () => {
  practice.value = await signed(7, 'Other')
  const one = await signed(1, 'A')
  serve(one)
  await refreshPractice()
  expect(practice.value).toEqual(one)
})
it('keeps what it has when a whole document is not the one that was signed, and takes the right one next', async () => {
  const [one, two] = [await signed(1, 'A'), await signed(2, 'A', 'B')]
  const altered = { ...two, services: two.services.map((each) => ({ ...each, name: 'Altered' })) }
  serve(altered)
  await refreshPractice()
  expect(practice.value).toBeUndefined()
  practice.value = one
  await refreshPractice()
  expect(practice.value).toBe(one)
  serve(two)
  await refreshPractice()
  expect(practice.value).toEqual(two)
})
it('changes nothing under an open call, and has everything at the next enquiry', async () => {
  const [one, two, three] = [await signed(1, 'A'), await signed(2, 'A', 'B'), await signed(3, 'C')]
  practice.value = one
  call.value = { pathway: 'sore-throat', release: { pathways: {} } } as unknown as NonNullable<
    typeof call.value
  >
  serve(two, one)
  await refreshPractice()
  serve(three, one, two)
  await refreshPractice()
  expect(practice.value).toEqual(one)
  call.value = undefined
  expect(practice.value).toEqual(three)
})
it('keeps what it has without a network', async () => {
  const one = await signed(1, 'A')
  practice.value = one
  window.fetch = async () => {
    throw new TypeError('no network')
  }
  await refreshPractice()
  expect(practice.value).toBe(one)
})
