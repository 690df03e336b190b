import { cleanup, screen, waitFor } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import { addDays } from '#core/clock/wall-clock.ts'
import { countCard, unsentCounts, unsentWeeks } from '#desk/counting/counting.ts'
import { practice, releaseIndex, topics } from '#desk/link/content-store.ts'
import { deskState } from '#desk/link/desk-health.ts'
import { heard, noteAnswering } from '#desk/link/heard.ts'
import { now } from '#desk/parts/clock.ts'
import { installWords } from '#desk/this-desk/install-words.ts'
import { openThisDesk } from '#desk/this-desk/open.tsx'
import { openDesk, press, pressAlone } from '../at-the-desk.tsx'

const network = window.fetch
afterEach(() => {
  window.fetch = network
  noteAnswering(true)
  topics.value = undefined
  cleanup()
  document.body.replaceChildren()
})

const line = (name: string) => screen.getByText(name).nextElementSibling?.textContent

async function open(): Promise<void> {
  openThisDesk()
  await waitFor(() => expect(line('Practice')).toBeTruthy())
}

test('says what the desk knows of itself, and gives the focus back', async () => {
  openDesk()
  const before = document.activeElement
  await open()
  expect(line('Practice')).toContain('Riverside')
  // What other files counted may wait.
  expect(line('Waiting to be sent')).toMatch(/^None$|^Weeks of counts: \d+\. Messages: 0\.$/)
  expect(line('Clock')).toContain('not compared with the server yet')
  await press('{Escape}')
  await waitFor(() => expect(document.getElementById('this-desk-title')).toBeNull())
  expect(document.activeElement).toBe(before)
})

test('says how long ago the services were heard of, since a weekday alone could be of any week, and when counts were last sent (C21)', async () => {
  openDesk()
  heard.value = `${addDays(now.value.slice(0, 10), -7)}T10:15`
  deskState.value = { ...deskState.value, sent: now.value }
  await open()
  expect(line('Services as they were')).toBe('7 days ago')
  expect(line('Counts last sent by this page')).toBe(now.value.slice(11))
})

test('says since when it works without the network, by the page that is kept (C21)', async () => {
  // The worker answers with the page as it was kept.
  window.fetch = async (url, init) =>
    url === '/index.html'
      ? new Response('', { headers: { date: 'Mon, 23 Nov 2026 10:15:00 GMT' } })
      : network(url, init)
  const workers = navigator.serviceWorker
  const controlled = Object.create(workers, { controller: { value: {} } })
  Object.defineProperty(navigator, 'serviceWorker', { value: controlled, configurable: true })
  openDesk()
  await open()
  expect(line('Works without the network since')).toBe('23 November 2026')
  Reflect.deleteProperty(navigator, 'serviceWorker')
})

test.each([
  [{ n: 3 }, 'Desk 3'],
  [{ n: 3, name: 'Front left' }, 'Front left'],
])('says what the list of desks calls it: %j', async (body, words) => {
  window.fetch = async (url, init) =>
    String(url).endsWith('/api/desk') ? Response.json(body) : network(url, init)
  openDesk()
  deskState.value = { ...deskState.value, joined: true }
  await open()
  await waitFor(() => expect(line('Called in the list of desks')).toBe(words))
})

test.each([
  [true, 'It stays until somebody deletes it'],
  [false, 'The browser may delete it when the disk is full'],
])('says whether the browser keeps what it holds: %s (C17)', async (lasting, words) => {
  const real = navigator.storage.persisted
  navigator.storage.persisted = async () => lasting
  openDesk()
  await open()
  expect(line('What this browser keeps')).toBe(words)
  navigator.storage.persisted = real
})

test('gives counts that are not sent as a file, which holds what is always sent (C17)', async () => {
  window.fetch = async () => {
    throw new TypeError('no network')
  }
  openDesk()
  countCard('call-999', '30')
  await waitFor(async () => expect(await unsentCounts()).toBeGreaterThan(0))
  await open()
  const given: { name: string; blob: Blob | undefined }[] = []
  const { createObjectURL } = URL
  let blob: Blob | undefined
  URL.createObjectURL = (one) => {
    blob = one as Blob
    return createObjectURL(one)
  }
  const { click } = HTMLAnchorElement.prototype
  HTMLAnchorElement.prototype.click = function (this: HTMLAnchorElement) {
    given.push({ name: this.download, blob })
  }
  await screen.findByRole('button', { name: 'Save unsent counts as a file' })
  await pressAlone('s')
  await waitFor(() => expect(given).toHaveLength(1))
  URL.createObjectURL = createObjectURL
  HTMLAnchorElement.prototype.click = click
  const [{ name, blob: held } = { name: '', blob: undefined }] = given
  const said = JSON.parse(await held!.text())
  expect([name, said.practice]).toEqual([`counts-${practice.value!.id}.json`, practice.value!.id])
  expect(said.weeks).toEqual(await unsentWeeks(practice.value!.id))
})

test('the test that a person runs leads every topic to an answer, and says what does not work', async () => {
  window.fetch = async () => new Response('<p>Sign in')
  releaseIndex.value = undefined
  openDesk()
  await open()
  screen.getByRole('button', { name: 'Test this desk' }).click()
  await waitFor(() => expect(screen.getByText(/Something is not right/)).toBeTruthy(), { timeout: 20_000 })
  const said = screen.getAllByRole('listitem').map((item) => item.textContent)
  expect(said).toContain('Every topic leads to an answer: works')
  expect(said).toContain('This browser keeps what it is given: works')
  expect(said).toContain('The server answers this desk: does not work')
  await waitFor(() => expect(line('The server')).toContain('Does not answer'))
})

test.each([
  ['Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36 Edg/140.0', 0, /Install this site as an app/],
  ['Mozilla/5.0 (Windows NT 10.0) Chrome/140.0 Safari/537.36', 0, /Install page as app/],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) Version/18.0 Safari/605.1.15', 5, /Add to Home Screen/],
  ['Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15) Version/18.0 Safari/605.1.15', 0, /bookmark/],
  ['Mozilla/5.0 (Linux; Android 15) Chrome/140.0 Mobile', 5, /Add to Home screen/],
])('on %s with %i touches says how to keep the desk', (agent, touches, words) => {
  openDesk()
  expect(installWords(agent, touches, false)).toMatch(words)
  expect(installWords(agent, touches, true)).toBe('')
})
