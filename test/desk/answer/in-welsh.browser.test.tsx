import { screen, waitFor } from '@testing-library/preact'
import { afterEach, expect, it } from 'vitest'
import { cdp, userEvent } from 'vitest/browser'
import { call, update } from '#desk/call/desk-state.ts'
import { practice, topics } from '#desk/link/content-store.ts'
import { bringLanguage, changeLanguage } from '#ui/language.ts'
import { asked, nothingSeen, openCall, openDesk } from '../at-the-desk.tsx'
import { endServing, serveBoard } from '../duty/board-server.ts'
import { wronglyMarked } from '../english-unmarked.ts'
import { beginStates, endStates, NAMES } from '../states.ts'

afterEach(async () => {
  endServing()
  await changeLanguage('en')
  dispatchEvent(new Event('afterprint'))
  await media('')
})

const ANSWERED = {
  ...nothingSeen,
  opening: 'none',
  hot: 'no',
  signs: 'none',
  age: '30',
  sex: 'male',
  days: '2',
}

const media = (name: string) => cdp().send('Emulation.setEmulatedMedia', { media: name })

it('every kind of answer, every service and its slip mark on a Welsh screen what of it is English', async () => {
  await serveBoard({})
  openDesk()
  openCall('sore-throat', ANSWERED, 'with')
  await asked(/·/)
  const own = practice.value!
  const { destinations } = call.value!.release
  expect(Object.keys(destinations).length).toBeGreaterThan(50)
  const slot = { name: 'Long slot', category: 'Planned Clinics' }
  const seen = new Set<string | undefined>()
  const wrong: string[] = []
  const look = async (destination: string, service: string | undefined) => {
    const overrides = {
      ...own.overrides,
      notes: { [`help:${destination}`]: 'Ring before you send them.' },
      slots: { [destination]: { 2: slot, 3: slot } },
    }
    const services = service ? [{ service, open: 'unknown' as const }] : []
    update((open) => ({
      ...open,
      practice: { ...own, overrides },
      numberSafe: 'yes' as const,
      option: { destination, rank: 2, acts: 2, services },
    }))
    const { label } = destinations[destination]!
    await waitFor(() => expect(document.getElementById('question')?.textContent).toContain(label))
    for (const folded of document.querySelectorAll<HTMLDetailsElement>('details')) folded.open = true
    const found = await wronglyMarked(NAMES)
    if (!seen.has(service)) {
      await media('print')
      found.push(
        ...(await wronglyMarked(NAMES, async () => {
          dispatchEvent(new Event('afterprint'))
          dispatchEvent(new Event('beforeprint'))
        })),
      )
      expect(document.querySelector('#slip')!.textContent).toMatch(/./)
      dispatchEvent(new Event('afterprint'))
      await media('')
    }
    seen.add(service)
    wrong.push(...found.map((each) => `${destination}, ${service}: ${each}`))
  }
  for (const id of Object.keys(destinations)) {
    const serving = own.services.filter(({ serves }) => serves.includes(id)).map((one) => one.id)
    const fresh = serving.filter((one) => !seen.has(one))
    for (const service of fresh.length > 0 ? fresh : [serving[0]]) await look(id, service)
  }
  expect([...new Set(wrong)]).toEqual([])
}, 240_000)

it('a row that was found by Welsh words names the words that were typed', async () => {
  await beginStates()
  const found = topics.value!
  topics.value = { ...found, lexicon: { same: { earache: ['poen yn y glust'] }, near: {}, parts: [] } }
  await userEvent.fill(screen.getByRole('combobox'), 'poen yn y glust')
  const rows = () => [...document.querySelectorAll('.matched')].map((one) => one.textContent)
  await waitFor(() => expect(rows()).toContain('as “earache”'))
  await bringLanguage('cy')
  await changeLanguage('cy')
  await waitFor(() => expect(rows()[0]).toBe('fel “poen yn y glust”'))
  expect(rows().join()).not.toContain('earache')
  expect(rows().filter((row) => row?.includes('poen yn y glust'))).toHaveLength(1)
  await endStates()
})
