import { describe, expect, it } from 'vitest'
import type { Disposition } from '#core/call/disposition.ts'
import { dateOf } from '#core/clock/wall-clock.ts'
import { inCoreHours } from '#core/hours/core-hours.ts'
import { play } from '#core/matrix/play.ts'
import { isPharmacy } from '#core/pathway/need.ts'
import { content } from '../../content/sample.ts'
import { demoEnquiry } from './a-call.ts'

const OPEN = '2026-11-25T10:30'
const TIMES = [OPEN, '2026-11-25T20:00', '2026-11-27T23:00', '2026-11-29T15:00', '2026-12-25T10:30']
const PEOPLE = [
  { age: 34, sex: 'female' },
  { age: 4, sex: 'male' },
]
const { destinations, pathways } = content.release
/** Words that are untrue of a place that is shut for the rest of the day. */
const AT_ONCE = /\b(today|tonight|tonight|now)\b/

/** Every topic at each of these times, for ordinary people who say no to everything. */
const answers = Object.keys(pathways).flatMap((topic) =>
  TIMES.flatMap((at) =>
    PEOPLE.map((who) => {
      const { answers: _, ...call } = demoEnquiry(topic, {}, { at })
      const enquiry = { ...call, answers: {} }
      const script = { who, yes: [], gate: 'no' as const, problem: () => undefined }
      return { topic, at, who, enquiry, given: play(enquiry, script).disposition }
    }),
  ),
)

const opensOf = ({ service }: Disposition) =>
  service && service.open !== 'unknown' ? service.open.opens : undefined
const named = (wrong: typeof answers) =>
  wrong.map(({ topic, at, who, given }) => `${topic} ${at} ${who.age}: ${given.destination}, ${given.say}`)

describe('whatever the hour', () => {
  it('no place that is shut for the rest of the day is said to be there today or now', () => {
    const wrong = answers.filter(({ at, given }) => {
      const opens = opensOf(given)
      return opens && dateOf(opens) > dateOf(at) && AT_ONCE.test(given.say)
    })
    expect(named(wrong)).toEqual([])
  })
  it('words of a topic that may be said of a shut place name no day themselves', () => {
    const mayBeShut = (id: string) => {
      const { always, practice, low } = destinations[id]!
      return !always && !practice && low < 4
    }
    const said = Object.values(pathways).flatMap(({ id, say }) =>
      Object.entries(say).map(([to, words]) => ({ where: `${id}: ${to}`, to, words })),
    )
    const kinds = Object.values(destinations).map(({ id, say }) => ({ where: id, to: id, words: say }))
    const wrong = [...said, ...kinds].filter(({ to, words }) => mayBeShut(to) && AT_ONCE.test(words))
    expect(wrong.map(({ where, words }) => `${where}: ${words}`)).toEqual([])
  })
  it('a pharmacy that is shut is gone to on the day that it opens, and the words say when', () => {
    for (const { topic, at, given } of answers) {
      const opens = opensOf(given)
      if (!opens || opens <= at || !isPharmacy(destinations[given.destination]!)) continue
      expect([topic, given.from]).toEqual([topic, opens])
      expect(given.say, topic).toContain(` from ${opens.slice(11)}`)
      if (given.by) expect([topic, dateOf(given.by)]).toEqual([topic, dateOf(opens)])
    }
  })
  it('of places that do the same the one that opens first stands first', () => {
    for (const { topic, given } of answers) {
      if (destinations[given.destination]!.unlike) continue
      const opens = given.services.flatMap(({ open, last }) => (open === 'unknown' || last ? [] : open.opens))
      expect([topic, opens]).toEqual([topic, opens.toSorted()])
    }
  })
  it('the one place of a kind whose places differ says when it can be reached', () => {
    const alone = answers.filter(({ at, given }) => {
      const opens = opensOf(given)
      return destinations[given.destination]!.unlike && given.services.length === 1 && opens && opens > at
    })
    expect(alone.map(({ topic }) => topic)).toContain('carer-support')
    for (const { topic, given } of alone)
      expect([topic, given.say]).toEqual([topic, expect.stringContaining(' from ')])
  })
  it('who is told to ring us while we are shut hears of 111 in the same sentence', () => {
    for (const { topic, at, enquiry, given } of answers) {
      const rings = given.safetyNet.spoken.match(/Ring us[^.:]*:/g) ?? []
      for (const sentence of rings)
        expect([topic, sentence.includes('111')]).toEqual([topic, !inCoreHours(enquiry.practice, at)])
    }
  })
  it('who is to be seen within two days hears by when, not "no better in 2 weeks"', () => {
    for (const { topic, enquiry, given } of answers) {
      const { level } = destinations[given.destination]!
      if (level < 2 || given.acts < 2 || !enquiry.pathway.betterBy) continue
      expect([topic, given.safetyNet.spoken]).toEqual([topic, expect.not.stringContaining('no better in')])
    }
  })
  it('what a pharmacy sees by day and can wait goes to a pharmacy at night too, never to NHS 111', () => {
    const wrong = answers.filter(
      ({ topic, who, given }) =>
        given.destination === 'nhs-111' &&
        answers.some(
          (day) =>
            day.at === OPEN &&
            day.topic === topic &&
            day.who === who &&
            day.given.rank < 3 &&
            isPharmacy(destinations[day.given.destination]!),
        ),
    )
    expect(named(wrong)).toEqual([])
  })
})

describe('a water infection on a Friday at 23:00', () => {
  const given = answers.find(({ topic, at }) => topic === 'uti-woman' && at === '2026-11-27T23:00')!.given
  it('goes to the pharmacy that opens first on Saturday', () => {
    expect(given).toMatchObject({
      destination: 'pf-uti',
      from: '2026-11-28T08:00',
      by: '2026-11-28T22:00',
      service: { service: 'station-pharmacy' },
    })
    expect(given.say).toContain('tomorrow, Saturday, from 08:00')
    expect(given.safetyNet.spoken).toContain('Ring us the same day, or 111 while we are closed, for')
  })
})
