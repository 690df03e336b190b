import { afterEach, expect, it } from 'vitest'
import { BLANK_BOARD } from '#core/practice/board.ts'
import { board } from '#desk/duty/board.ts'
import { follow, followPause } from '#desk/follow.ts'
import { practice } from '#desk/link/content-store.ts'
import { servedBook, servedRelease } from '#desk/link/desk-health.ts'
import { live } from '#desk/services/live.ts'
import { deskAtRest } from './call/real-desk.ts'

const network = window.fetch
afterEach(() => {
  window.fetch = network
})

it('takes the board, full services, release and book from one question, and asks next by the tag of what it has', async () => {
  deskAtRest()
  const { id, revision, version = '' } = practice.value!
  const asked: (string | null)[] = []
  window.fetch = async (path, init) => {
    expect(path).toMatch(/^\/api\/follow\?release=\w*$/)
    const tag = new Headers(init?.headers).get('if-none-match')
    asked.push(tag)
    if (tag === '"one"') return new Response(null, { status: 304, headers: { etag: '"one"' } })
    const body = {
      practice: { id, revision, version },
      release: 'r2',
      epoch: 'e1',
      board: { ...BLANK_BOARD, clinician: 'Dr Khan', changes: {}, told: [] },
      live: { full: { 'some-service': '' }, changes: {}, reports: [] },
    }
    return new Response(JSON.stringify(body), { headers: { etag: '"one"' } })
  }
  await follow()
  expect(board.value.clinician).toBe('Dr Khan')
  expect(live.value.full).toEqual({ 'some-service': '' })
  expect([servedRelease.value.release, servedBook.value]).toEqual(['r2', 'e1'])
  await follow()
  expect(board.value.clinician).toBe('Dr Khan')
  expect(asked).toEqual([null, '"one"'])
})

it('asks within half a minute while someone looks, and seldom while nobody does', () => {
  expect([followPause(0, false), followPause(50, false)].every((ms) => ms < 30_000)).toBe(true)
  expect([followPause(0, true), followPause(50, true)]).toEqual([20_000, 240_000])
})
