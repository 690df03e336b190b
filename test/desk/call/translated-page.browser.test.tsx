import { cleanup, screen, waitFor } from '@testing-library/preact'
import { afterEach, expect, test } from 'vitest'
import { NO_DANGER } from '#core/search/danger.ts'
import { query } from '#desk/call/desk-state.ts'
import { topics } from '#desk/link/content-store.ts'
import { keepOwnWords } from '#ui/own-words.ts'
import { type Translator, translators } from '../../ui/page-translator.ts'
import { asked, closed, openCall, openDesk, press } from '../at-the-desk.tsx'

let stop = () => {}
afterEach(() => {
  stop()
  cleanup()
})

/** An emergency card that gives way to another, then a whole call; the words of each screen. */
async function deskWords(translate: Translator): Promise<string[]> {
  const seen: string[] = []
  const look = async () => {
    translate(document.body)
    await Promise.resolve()
    seen.push(document.body.textContent ?? '')
  }
  openDesk()
  topics.value = {
    topics: [],
    groups: [],
    danger: {
      ...NO_DANGER,
      cards: {
        'call-999': { now: 'not breathing', notPast: '' },
        'crisis-mh': { now: 'end my life', notPast: '' },
      },
    },
  }
  for (const words of ['not breathing', 'i will end my life', '']) {
    query.value = words
    await waitFor(() => expect(screen.getByRole<HTMLInputElement>('combobox').value).toBe(words))
    await look()
  }
  openCall('cervical-screening')
  for (const words of ['Is anyone ill', 'Any of these now?', 'Yes to any of these?']) {
    await asked(words)
    await look()
    await press('n')
  }
  await asked(/·/)
  await look()
  await press('a')
  await closed('Accepted and counted.')
  await look()
  return seen
}

test.each(Object.entries(translators))(
  'a whole call stays in its own words under a translator which %s',
  async (_, translate) => {
    const plain = await deskWords(() => {})
    expect(new Set(plain).size).toBe(plain.length)
    stop = keepOwnWords(document.body)
    expect(await deskWords(translate)).toEqual(plain)
  },
)
