import { describe, expect, it } from 'vitest'
import { wayThere } from '#core/practice/service.ts'
import { content } from './sample.ts'

const { destinations, pathways } = content.release
const practice = content.demo('2026-11-24')

/** All that is said of a kind of help: its own words, those of topics, and how it is booked. */
function wordsOf(id: string): string[] {
  const own = Object.values(pathways).flatMap(({ say }) => say[id] ?? [])
  return [destinations[id]!.say, destinations[id]!.book, ...own]
}

const NO_BOOKING = /no need to book|no appointment|\bwalk in\b/i
const unannounced = Object.keys(destinations).filter((id) =>
  wordsOf(id).some((words) => NO_BOOKING.test(words)),
)

describe('what is said of a kind of help and how its services are reached agree', () => {
  it('where nobody needs to book no service asks for a referral, a call or a booking', () => {
    expect(unannounced).toEqual(expect.arrayContaining(['utc', 'pharm-contra', 'pharm-bp', 'pharm-otc']))
    for (const id of unannounced)
      for (const service of practice.services.filter(({ serves }) => serves.includes(id))) {
        const { way, steps } = wayThere(service, destinations[id]!)
        expect(way, `${id} at ${service.name}`).toBe('walk-in')
        expect(steps, `${id} at ${service.name}`).not.toMatch(/referral|book/i)
      }
  })
  it('where our desk refers, nobody is told to ring for themselves', () => {
    for (const { id, say } of Object.values(destinations))
      for (const service of practice.services.filter(({ serves }) => serves.includes(id)))
        if (wayThere(service, destinations[id]!).way === 'practice-refers')
          expect(say, `${id} at ${service.name}`).not.toMatch(/give you the number|please ring \{service\}/i)
  })
})
