import { expect, it } from 'vitest'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import { isService, type OwnPart, type ServicePart } from '#core/practice/guide.ts'
import type { Practice } from '#core/practice/practice.ts'
import type { Service } from '#core/practice/service.ts'
import { checkService, serviceNames } from '#core/practice/service-check.ts'
import { alreadyHere } from '#lead/set-up/already-here.ts'
import {
  coreHoursFault,
  coreHoursProblem,
  coreHoursText,
  meantCoreHours,
  typedCoreHours,
} from '#lead/set-up/set-up-details.ts'
import { nextPart, partState, progress, rolesHere, serviceOf } from '#lead/set-up/set-up-progress.ts'
import { asked, type Draft, draftOf, hoursMeant, recordOf } from '#lead/set-up/set-up-record.ts'
import { teamRecords } from '#lead/set-up/team-records.ts'
import { addWords } from '#ui/language.ts'
import en from '../../../content/languages/en.json' with { type: 'json' }
import leadEn from '../../../content/languages/lead-en.json' with { type: 'json' }
import { content } from '../../content/sample.ts'

addWords({ ...en, ...leadEn })

const { guide } = content.lead
const TODAY = '2026-11-24'
const SET = { boardSet: true, desks: 1, today: TODAY }
const UNSET = { boardSet: false, desks: 0, today: TODAY }
const names = serviceNames(content.release)
const empty: Practice = {
  ...emptyPractice('hill', 'Hill Surgery'),
  phone: '01632 960500',
  address: '1 Hill',
}
const all = guide.flatMap(({ parts }) => parts)
const screens = all.filter(isService)
const part = (id: string) => screens.find((one) => one.id === id)!
const filled = (one: ServicePart, practice: Practice): Draft => ({
  ...draftOf(one, practice, undefined),
  name: draftOf(one, practice, undefined).name || `The ${one.id}`,
  phone: draftOf(one, practice, undefined).phone || '01632 960501',
  address: '2 Road',
  steps: 'Book it.',
  hours: draftOf(one, practice, undefined).hours || 'Mon-Fri 09:00-17:00',
  pin: '4321',
})
const saved = (one: ServicePart, practice: Practice): Practice => {
  const made = recordOf(one, filled(one, practice), undefined, {
    practice,
    today: TODAY,
    by: 'practice manager',
    isNew: true,
  })
  if (!('service' in made)) throw new Error(JSON.stringify(made))
  expect(checkService(made.service, names, TODAY)).toEqual([])
  return { ...practice, services: [...practice.services, made.service] }
}

const teamPart = all.find(({ id }) => id === 'team') as OwnPart
const team = {
  services: teamRecords(
    { roles: ['splw'], steps: 'Book it.', hours: '8am-6pm weekdays' },
    (id) => content.release.destinations[id]!.label,
    { taken: new Set(), today: TODAY, by: 'practice manager' },
  ),
}

it('keeps that night hours are right, as they were said to be', () => {
  const one = screens.find(({ asks }) => asks.includes('hours'))!
  const draft = { ...filled(one, empty), hours: 'Mon-Fri 01:00-05:00', meant: '01:00-05:00' }
  const made = recordOf(one, draft, undefined, {
    ...{ practice: empty, today: TODAY, by: 'practice manager', isNew: true },
  })
  expect(made).toMatchObject({ service: { meant: '01:00-05:00' } })
  expect('service' in made && checkService(made.service, names, TODAY)).toEqual([])
})

it('takes "24 hours" to hold on bank holidays too, as nobody said otherwise', () => {
  const one = screens.find(({ asks, bankHolidays }) => asks.includes('hours') && bankHolidays === 'closed')!
  const made = recordOf(one, { ...filled(one, empty), hours: '24 hours' }, undefined, {
    ...{ practice: empty, today: TODAY, by: 'practice manager', isNew: true },
  })
  expect(made).toMatchObject({ service: { bankHolidays: 'open' } })
  expect('service' in made && checkService(made.service, names, TODAY)).toEqual([])
})

it('asks for a network first, then the essentials in their order, with one to four fields on a screen', () => {
  expect(guide.map(({ id }) => id)).toEqual([
    'network',
    'details',
    'board',
    'gp',
    'nurse',
    'team',
    'pharmacies',
    'urgent',
    'crisis',
    'dentist',
    'prescriptions',
    'secretaries',
    'interpreter',
    'desk',
  ])
  for (const { asks } of screens) expect(asks.length).toBeLessThanOrEqual(4)
  for (const { serves } of screens) for (const id of serves) expect(names.destinations).toContain(id)
})

it('takes an empty practice to its end, each screen done by the service that it saves', () => {
  let practice: Practice = { ...empty, network: 'town', services: team.services }
  expect(progress(guide, emptyPractice('hill', 'Hill'), UNSET)).toMatchObject({ done: 0 })
  expect(progress(guide, emptyPractice('hill', 'Hill'), UNSET).minutes).toBeLessThan(20)
  for (const one of screens) {
    expect(partState(one, practice, SET)).toBe('to-do')
    practice = saved(one, practice)
    expect(partState(one, practice, SET)).toBe('done')
  }
  expect(progress(guide, practice, SET)).toMatchObject({ done: 14, minutes: 0 })
  expect(progress(guide, practice, UNSET)).toMatchObject({ done: 12, minutes: 2 })
  expect(nextPart(guide, undefined, practice, SET, new Set())).toBeUndefined()
})

it('makes a service of each role that is ticked, by its own name and booked in the same way', () => {
  const { roles } = guide.flatMap(({ parts }) => parts).find(({ id }) => id === 'team') as OwnPart
  for (const id of roles!) expect(names.destinations).toContain(id)
  const draft = {
    roles: ['fcp', 'splw'],
    steps: ' Book their list. ',
    hours: 'Monday to Friday 8am to 6.30pm',
  }
  const made = teamRecords(draft, (id) => content.release.destinations[id]!.label, {
    taken: new Set(['first-contact-physiotherapist']),
    today: TODAY,
    by: 'practice manager',
  })
  expect(made).toMatchObject([
    {
      id: 'first-contact-physiotherapist-2',
      serves: ['fcp'],
      inHouse: true,
      refer: { steps: 'Book their list.' },
    },
    { id: 'social-prescribing-link-worker', serves: ['splw'], inHouse: true, schedules: [{}] },
  ])
  for (const one of made) expect(checkService(one, names, TODAY)).toEqual([])
  expect(rolesHere(roles!, { ...empty, services: made }, SET)).toEqual(['fcp', 'splw'])
})

it('is not done by a service that nobody has checked for so long that desks do not offer it', () => {
  const practice = saved(part('utc'), empty)
  expect(partState(part('utc'), practice, SET)).toBe('done')
  const long = { ...SET, today: '2027-09-01' }
  expect(partState(part('utc'), practice, long)).toBe('to-do')
  expect(partState(teamPart, { ...empty, services: team.services }, SET)).toBe('done')
  expect(partState(teamPart, { ...empty, services: team.services }, long)).toBe('to-do')
  const again = serviceOf(part('utc'), practice)!
  expect(draftOf(part('utc'), practice, again).name).toBe(again.name)
})

it('goes on where it was left, round past the end, and passes what was skipped', () => {
  const next = (after: string | undefined, practice: Practice, passed: string[] = []) =>
    nextPart(guide, after, practice, UNSET, new Set(passed))?.id
  expect(next(undefined, emptyPractice('hill', 'Hill'))).toBe('network')
  expect(next('network', emptyPractice('hill', 'Hill'))).toBe('details')
  expect(next('network', empty)).toBe('board')
  expect(next('interpreter', empty)).toBe('desk')
  expect(next('desk', empty)).toBe('network')
  expect(next('desk', { ...empty, network: 'town' })).toBe('board')
  // A network of which nothing is used yet is still to do.
  const joined = { ...empty, network: 'town' }
  const waits = { ...SET, offered: 78 }
  const networkPart = all.find(({ id }) => id === 'network')!
  expect(partState(networkPart, joined, waits)).toBe('to-do')
  expect(partState(networkPart, { ...joined, shared: { feet: { use: 'hidden' } } }, waits)).toBe('done')
  expect(partState(networkPart, joined, SET)).toBe('done')
  expect(next('board', empty, ['board'])).toBe('gp')
  expect(next('gp', { ...empty, notNeeded: ['nurse', 'team'] })).toBe('pharmacy-1')
  expect(partState(part('nurse'), { ...empty, notNeeded: ['nurse'] }, UNSET)).toBe('not-here')
})

it('keeps the interpreter PIN for staff, found by search and by no kind of help', () => {
  const one = serviceOf(part('interpreter'), saved(part('interpreter'), empty))!
  expect(one).toMatchObject({ serves: [], notesForStaff: 'PIN 4321' })
  expect(one.words).toContain('language line')
  expect(one.words).toContain('translator')
  expect(one.notesForPatients).toBeUndefined()
})

it('names every field that is missing or cannot be read', () => {
  const problems = (one: ServicePart, change: Partial<Draft>) => {
    const made = recordOf(one, { ...filled(one, empty), ...change }, undefined, {
      practice: empty,
      today: TODAY,
      by: 'x',
      isNew: true,
    })
    return 'problems' in made ? made.problems.map(({ field }) => field) : []
  }
  expect(problems(part('pharmacy-1'), { name: ' ', phone: '', hours: 'Mon 25:00-26:00' })).toEqual([
    'name',
    'phone',
    'hours',
  ])
  expect(problems(part('nurse'), { kinds: [] })).toEqual(['kinds'])
  expect(problems(part('gp'), { steps: '' })).toEqual(['steps'])
  expect(problems(part('utc'), { address: '' })).toEqual(['address'])
})

it('changes only what its screen shows when a step is opened again', () => {
  const before = {
    ...serviceOf(part('utc'), saved(part('utc'), empty))!,
    cost: 'free',
    serves: ['utc', 'mat-triage'],
    schedules: [{ freq: 'MONTHLY' as const, bymonthday: '1', opens_at: '09:00', closes_at: '10:00' }],
  }
  const practice = { ...empty, services: [before] }
  expect(asked(part('utc'), before)).not.toContain('hours')
  const made = recordOf(part('utc'), { ...draftOf(part('utc'), practice, before), name: 'New' }, before, {
    practice,
    today: TODAY,
    by: 'x',
    isNew: false,
  })
  expect(made).toEqual({ service: { ...before, name: 'New', checked: { on: TODAY, by: 'x' } } })
})

it('names what of core hours was not read or cannot be kept', () => {
  const said = (text: string) => coreHoursProblem(text, meantCoreHours(text, ''))
  expect(said('mon-fri 8-1 & 2-6:30, sat 1st of month 9-12')).toContain('“1st of month” was not read')
  expect(said('8am-6.30pm and a bit on Saturdays')).toContain('“and a bit on” was not read')
  expect(said('8am-6.30pm, 1st sat of month 9am-12pm')).toContain('the same each week')
  expect(said('by appointment')).toContain('cannot be read')
})
it('reads core hours from one line and writes them back', () => {
  expect(coreHoursText(empty)).toBe('Mon-Fri 08:00-18:30')
  expect(typedCoreHours(coreHoursText(empty))).toEqual(empty.coreHours)
  for (const text of ['Monday to Friday 8am to 6.30pm', '8-18:30', '8am – 6.30pm', 'Mon-Fri: 08:00-18:30'])
    expect(typedCoreHours(text), text).toEqual(typedCoreHours('Mon-Fri 08:00-18:30'))
  expect(typedCoreHours('8am-6.30pm')).toBeDefined()
  const lunch = ['08:00', '12:00', '13:00', '18:00']
  expect(typedCoreHours('Mon-Fri 08:00-12:00, 13:00-18:00')?.[0]).toEqual(lunch)
  expect(typedCoreHours('8am-12 noon, 1pm-6pm')?.[4]).toEqual(lunch)
  expect(typedCoreHours('Mon-Fri 25:00-18:30')).toBeUndefined()
  expect(typedCoreHours('unknown')).toBeUndefined()
  expect(typedCoreHours('8am-6.30pm, closed bank holidays')).toEqual(typedCoreHours('8am-6.30pm'))
  expect(typedCoreHours('8am-6.30pm, open bank holidays')).toBeUndefined()
})

it('counts what a practice keeps without the guide', () => {
  const { steps } = progress(guide, content.demo(TODAY), SET)
  const done = steps.filter(({ state }) => state === 'done').map(({ step }) => step.id)
  for (const id of ['details', 'gp', 'nurse', 'pharmacies', 'dentist', 'prescriptions', 'interpreter'])
    expect(done).toContain(id)
})

it('knows a service that is here already by its name without accents or its number without its extension, and no other', () => {
  const pharmacy = {
    ...{ id: 'ty-gwyn', name: 'Fferyllfa Tŷ Gwyn', phones: [{ number: '01632960123x4' }], serves: [] },
    ...{ refer: { way: 'walk-in', steps: '' }, refuses: [], schedules: [], bankHolidays: 'closed' },
    ...{ checked: { on: TODAY, by: 'practice manager' }, checkEvery: 90 },
  } as const satisfies Service
  const practice = { ...empty, services: [pharmacy] }
  const made = (name: string, number: string): Service => ({
    ...pharmacy,
    id: 'new',
    name,
    phones: [{ number }],
  })
  expect(alreadyHere(made('fferyllfa ty gwyn', '01632 960999'), practice)).toBe(pharmacy)
  expect(alreadyHere(made('Ty Gwyn Chemist', '01632 960123 ext 9'), practice)).toBe(pharmacy)
  expect(alreadyHere(made('Mill Lane', '01632 960999'), practice)).toBeUndefined()
  // Everything in the practice is rung by its own number.
  const own = { ...practice, services: [{ ...pharmacy, phones: [{ number: empty.phone }] }] }
  expect(alreadyHere(made('Mill Lane', empty.phone), own)).toBeUndefined()
})

it.each([
  ['9 - 5', 'Mon-Fri 09:00-17:00'],
  ['8 - 6.30 weekdays', 'Mon-Fri 08:00-18:30'],
  ['9am - 5pm', 'Mon-Fri 09:00-17:00'],
  ['Mon-Fri 9am-5pm', undefined],
  ['when they can', undefined],
])('offers what the hours "%s" were probably meant to be', (text, meant) => {
  expect(hoursMeant(text)).toBe(meant)
})

it('offers hours that overlap as one, and those of which one day is not clear with every other day', () => {
  expect(hoursMeant('Mon-Fri 09:00-13:00, 12:30-18:00; Sat 9-1')).toBe('Mon-Fri 09:00-18:00; Sat 09:00-13:00')
  expect(hoursMeant('Mon-Fri 09:00-17:00; Sat 9-1')).toBe('Mon-Fri 09:00-17:00; Sat 09:00-13:00')
  expect(hoursMeant('Mon-Fri 18:00-09:00')).toBe('Mon-Fri 09:00-18:00')
  expect(hoursMeant('Mon-Fri 09:00-17:00')).toBeUndefined()
})

it('offers what a day of its own says, and nothing where two times of a day cannot both be right', () => {
  const offered = 'Mon-Wed, Fri 08:00-18:30; Thu 08:00-13:00'
  expect(hoursMeant('8 till 6:30 mon to fri, thurs 8-1')).toBe(offered)
  expect(hoursMeant('Mon-Fri 8-6:30, Thurs 8-1')).toBe(offered)
  expect(hoursMeant('Mon-Fri 08:00-18:30; Thu 08:00-13:00')).toBe(offered)
  expect(hoursMeant('8-6:30 Mon, Tue; 8-1 Tue, Wed')).toBeUndefined()
})

it('offers closed days alone as the hours before without them', () => {
  expect(hoursMeant('Tue closed', 'Mon-Fri 08:00-18:30')).toBe('Mon, Wed-Fri 08:00-18:30')
  expect(hoursMeant('Tue closed')).toBeUndefined()
  const one = screens.find(({ asks, inHouse }) => asks.includes('hours') && inHouse)!
  const guided = (hours: string) =>
    recordOf(one, { ...filled(one, empty), hours }, undefined, {
      ...{ practice: empty, today: TODAY, by: 'practice manager', isNew: true },
    })
  expect(guided('Tue closed')).toMatchObject({
    problems: [{ field: 'hours', message: expect.stringContaining('Mon, Wed-Fri 08:00-18:30') }],
  })
})

it('takes what the hours say of bank holidays', () => {
  const one = screens.find(({ asks }) => asks.includes('hours'))!
  const made = (hours: string) =>
    recordOf(one, { ...filled(one, empty), hours }, undefined, {
      ...{ practice: empty, today: TODAY, by: 'practice manager', isNew: true },
    })
  for (const said of ['open', 'closed'] as const)
    expect(made(`Mon-Fri 9am - 12 noon (${said} bank holidays)`)).toMatchObject({
      service: { bankHolidays: said, schedules: [{ opens_at: '09:00', closes_at: '12:00' }] },
    })
})

it('offers only core hours that can be kept, and takes what it offers', () => {
  for (const [said, meant] of [
    ['8-8', 'Mon-Fri 08:00-20:00'],
    ['Mon 7-7; Tue-Fri 8-6.30', 'Mon 07:00-19:00; Tue-Fri 08:00-18:30'],
    ['9 till 5', 'Mon-Fri 09:00-17:00'],
    ['Mon-Fri 08:00-08:00', 'Mon-Fri 08:00-20:00'],
  ]) {
    expect(meantCoreHours(said!, ''), said).toBe(meant)
    expect(typedCoreHours(meant!), meant).toBeDefined()
  }
  expect(typedCoreHours('Mon-Fri 08:00-18:30 (Tue closed)')?.[1]).toBeNull()
  for (const said of ['Mon-Fri 12-12', 'Mon-Fri 22-6', 'Blursday 9-5'])
    expect(meantCoreHours(said, ''), said).toBeUndefined()
  expect(coreHoursProblem('Blursday 9-5', undefined)).toContain('“Blursday” is no day of the week')
})

it('says at once all that is wrong, a number that cannot be rung beside hours that cannot be read', () => {
  const one = part('dentist')
  const draft = { ...filled(one, empty), phone: '1632960501', hours: 'Blursday 9-5' }
  const made = recordOf(one, draft, undefined, { practice: empty, today: TODAY, by: 'GP', isNew: true })
  expect('problems' in made && made.problems.map(({ field }) => field)).toEqual(['phone', 'hours'])
})

it('core hours are judged while they are typed: what ends before it begins is asked about, and nothing is said of what can stand', () => {
  const said = (text: string) => coreHoursFault(text, meantCoreHours(text, ''))
  expect(said('')).toBeUndefined()
  expect(said('Mon-Fri 8am-6.30pm')).toBeUndefined()
  expect(said('9-5')).toContain('09:00-17:00')
  expect(said('Mon-Fri 18:00-08:00')).toBeDefined()
  expect(said('Mon-Fri 8-1 2-6')).toContain('Mon-Fri 08:00-13:00, 14:00-18:00')
  expect(said('as usual')).toBeDefined()
})
