import { practice as realPractice } from 'virtual:real-content'
import { screen, waitFor } from '@testing-library/preact'
import axe from 'axe-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { userEvent } from 'vitest/browser'
import { call } from '#desk/call/desk-state.ts'
import { outbox } from '#desk/outbox/outbox.ts'
import { queueInBrowser } from '#desk/outbox/queue-store.ts'
import { training } from '#desk/parts/training.ts'
import { button, openCall, openDesk, openMenu, press } from '../at-the-desk.tsx'
import { emptyOutbox } from '../empty-outbox.ts'
import { keyless } from '../keys/keyless.ts'

const network = window.fetch
let sent: Record<string, unknown>[]
let online: boolean

beforeEach(async () => {
  await emptyOutbox()
  openDesk()
  sent = []
  online = true
  window.fetch = async (path, init) => {
    if (path !== '/api/suggestions') return network(path, init)
    if (!online) throw new TypeError('no network')
    sent.push(JSON.parse(String(init?.body)))
    return Response.json({ kept: true })
  }
})
afterEach(async () => {
  training.value = false
  await emptyOutbox()
  window.fetch = network
})
const page = () => screen.findByRole('dialog', { name: 'Suggest something better' })
const box = () => screen.getByRole('textbox', { name: 'What would make this better?' })
const kept = () => queueInBrowser().all()

it('is one key in a call, the words, and Enter: it goes with its topic and its screen, and holds nothing that was answered', async () => {
  openCall('sore-throat', { age: 7 })
  await press('{F3}Ask how long it hurts first.')
  expect((await axe.run(await page())).violations).toEqual([])
  expect(document.activeElement).toBe(box())
  await press('{Enter}')
  await screen.findByText(/^Sent\. Thank you/)
  expect(sent).toHaveLength(1)
  expect(Object.keys(sent[0]!).sort()).toEqual(
    ['id', 'notPeople', 'practice', 'screen', 'text', 'topic', 'waited'].sort(),
  )
  expect(sent[0]).toMatchObject({
    text: 'Ask how long it hurts first.',
    topic: 'sore-throat',
    screen: 'opening',
    notPeople: [],
  })
  await press('1')
  await waitFor(() => expect(document.querySelector('dialog[open]')).toBeNull())
  // The call behind it is as it was.
  expect(call.value?.answers).toEqual({ age: 7 })
})
it('is two taps from the menu, and says nothing of what was unticked', async () => {
  openCall('sore-throat')
  await openMenu()
  await userEvent.click(button('Suggest something better'))
  await page()
  await userEvent.click(screen.getByRole('checkbox', { name: /^Say that it is about: Sore throat/ }))
  await userEvent.fill(box(), 'Make the letters larger here.')
  await userEvent.click(button('Send to the practice lead'))
  await screen.findByText(/^Sent/)
  expect(sent[0]).not.toHaveProperty('topic')
  expect(sent[0]).not.toHaveProperty('screen')
})
it('has a key for each tick, which writes nothing', async () => {
  openCall('sore-throat')
  await press('{F3}Ask first.')
  await page()
  const tick = screen.getByRole<HTMLInputElement>('checkbox', { name: /^Say that it is about: Sore throat/ })
  expect(tick.checked).toBe(true)
  await press('{Alt>}1{/Alt}')
  expect(tick.checked).toBe(false)
  expect(box()).toHaveProperty('value', 'Ask first.')
  expect(document.activeElement).toBe(box())
  expect(keyless()).toEqual([])
})
it('goes by Enter from its tick as from its words', async () => {
  await press('{F3}Ask how long it hurts first.{Tab}{Enter}')
  await screen.findByText(/^Sent/)
})
it('names no sensitive topic, and on the search only the screen', async () => {
  openCall('domestic-abuse')
  await press('{F3}')
  await page()
  const ticks = () => screen.getAllByRole('checkbox').map((one) => one.parentElement!.textContent)
  await waitFor(() => expect(ticks()).toEqual(['Alt+1Say that it is about: the questions']))
})
it('shows what looks like a person, keeps the words, and sends them only when nobody is named', async () => {
  await press('{F3}Zyta Krol on 01632 960123 was lost.{Enter}')
  await screen.findByText('Take this out. It is never sent:')
  expect((await axe.run(await page())).violations).toEqual([])
  expect(screen.queryByRole('button', { name: /No, it is no patient/ })).toBeNull()
  await press('1')
  await waitFor(() => expect(document.activeElement).toBe(box()))
  expect(box()).toHaveProperty('value', 'Zyta Krol on 01632 960123 was lost.')
  await userEvent.fill(box(), 'Ask Zyta first when it is late.')
  await press('{Enter}')
  await screen.findByText('Could a patient be known by this?')
  expect(screen.getAllByRole('listitem').map((one) => one.textContent)).toContain('Zyta (a name)')
  expect(sent).toEqual([])
  await press('2')
  await screen.findByText(/^Sent/)
  expect(sent[0]).toMatchObject({ text: 'Ask Zyta first when it is late.', notPeople: ['Zyta'] })
})
it('does not ask about the services of the practice', async () => {
  const { name } = realPractice.services.find((one) => /^[A-Z]\w+ /.test(one.name))!
  await press(`{F3}`)
  await page()
  await userEvent.fill(box(), `offer ${name} before the others`)
  await press('{Enter}')
  await screen.findByText(/^Sent/)
})
it('waits in the browser’s own store without a network, and goes once', async () => {
  online = false
  await press('{F3}Ask how long it hurts first.{Enter}')
  await screen.findByText(/^Kept on this desk/)
  await waitFor(async () => expect(await kept()).toHaveLength(1))
  online = true
  await outbox.flush()
  await outbox.flush()
  await screen.findByText(/^Sent/)
  expect(sent).toHaveLength(1)
  expect(await kept()).toEqual([])
})
it('leaves nothing in training', async () => {
  training.value = true
  await press('{F3}Ask how long it hurts first.{Enter}')
  await screen.findByText('This is training: nothing was sent or kept.')
  training.value = false
  await outbox.flush()
  expect(sent).toEqual([])
  expect(outbox.waiting.value).toEqual([])
  expect(await kept()).toEqual([])
})
it('says so when it is too short, and Esc goes back to the step', async () => {
  openCall('sore-throat')
  await press('{F3}no{Enter}')
  await screen.findByText('Write a few words more.')
  await press('{Escape}')
  await waitFor(() => expect(document.querySelector('dialog[open]')).toBeNull())
  expect(call.value?.pathway).toBe('sore-throat')
})
