import { describe, expect, it } from 'vitest'
import { sayFaults } from '#core/guidance/say-faults.ts'
import { releaseLine } from '#core/practice/compose.ts'
import type { OwnPlace } from '#core/practice/ours/own-guidance.ts'
import { content } from '../../content/sample.ts'

const { release } = content
const practice = content.demo('2026-11-24')
const faults = (say: string, place: OwnPlace = { topic: 'sore-throat', help: 'pf-sore-throat' }) =>
  sayFaults(release, practice, place, { say, over: releaseLine(release, place) ?? '' })

describe('own words to say', () => {
  it('may be the release’s, and others that say who acts and by when', async () => {
    expect(await faults(releaseLine(release, { topic: 'sore-throat', help: 'pf-sore-throat' })!)).toEqual([])
    expect(
      await faults('The pharmacist can look at the throat {by}. We send the details now to {service}.'),
    ).toEqual([])
    expect(await faults('One of our GPs will see {them} {by}.', { help: 'gp-soon' })).toEqual([])
  })
  it.each([
    ['We are fully booked, so {service} looks at it {by}.', 'sends the caller away'],
    ['Try again at 8 and {service} looks at it {by}.', 'sends the caller away'],
    ['Do not worry. {service} looks at it {by}.', 'calms'],
    ['{service} can see her {by}.', 'without a mark'],
    ['{service} can see {them} {by} at {place}.', 'brace'],
    ['{service} can look at the throat.', 'Keep {by}'],
    ['{service} looks at it {by} <and more.', 'not closed'],
    ['{service} looks at it {by}. Which day suits {them} best?', 'speaks to somebody on the line'],
    ['{service} looks at it {by} as {they} {are on} chemotherapy.', 'record'],
    ['{service} can {by} prescribe for febrile illness.', 'plainly'],
    // The card names the place that is open, and when: words of a place that may be shut would speak against it.
    ['Go to Riverside Pharmacy {by} and ask for the pharmacist.', '"Riverside Pharmacy" names one place'],
    ['pop to riverside pharmacy {by}.', '"Riverside Pharmacy" names one place'],
    ['Market Square can look at the throat {by}.', '"Market Square" names one place'],
    ['Pop to Boots {by} and ask for the pharmacist.', '"Boots" names one place'],
    ['The chemist on Mill Lane can look at the throat {by}.', '"Mill Lane" names one place'],
    ['Zeta Chemist can look at the throat {by}.', '"Zeta Chemist" names one place'],
    ['The pharmacist next door can look at the throat {by}.', '"next door" names one place'],
    ['{service} can look at the throat {by}, and is there until 5pm.', '"5pm" says when'],
    ['{service} can look at the throat {by}, on Saturdays too.', '"Saturdays" says when'],
    ['{service} can look at the throat {by}, within two hours.', '"within two hours" says when'],
    ['', 'missing'],
    ['x '.repeat(200), 'longer than 300'],
    ['{service} {by}\nwith a second line', 'on one line'],
    [
      `{service} looks at it {by}. ${'Bring a list of all pills and the name of the school. '.repeat(4)}`,
      'words',
    ],
  ])('"%s" is told what is wrong', async (say, why) => {
    expect((await faults(say)).join(' ')).toContain(why)
  })
  it('are refused for the hospital and 999, for what is gone, and over words that have changed', async () => {
    expect((await faults('A dentist is right {by}.', { help: 'dental-urgent' }))[0]).toContain(
      'Keep {service}',
    )
    expect((await faults('Ring 999.', { help: 'call-999' }))[0]).toContain('the same everywhere')
    expect((await faults('Hello {by}.', { help: 'gone' }))[0]).toContain('no such kind of help')
    const over = await sayFaults(
      release,
      practice,
      { help: 'gp-soon' },
      { say: 'A GP {by}.', over: 'Old words.' },
    )
    expect(over[0]).toContain('others by now')
  })
  it('of a kind of help are measured in every topic that says them, with others answered in between', async () => {
    let turns = 0
    const long = `A GP will see {them} {by}. ${'Please bring your list of pills and ask at the desk. '.repeat(3)}`
    const others = () => {
      turns++
      return undefined
    }
    const over = release.destinations['gp-soon']!.say
    const found = await sayFaults(release, practice, { help: 'gp-soon' }, { say: long, over }, others)
    expect(found.join(' ')).toMatch(/said at the end can take \d+ words/)
    await sayFaults(
      release,
      practice,
      { help: 'gp-soon' },
      { say: 'A GP will see {them} {by}.', over },
      others,
    )
    expect(turns).toBeGreaterThan(50)
  })
})
