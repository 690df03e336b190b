import { describe, expect, it } from 'vitest'
import { dispose } from '#core/call/disposition.ts'
import { nextOptions } from '#core/call/next-options.ts'
import { callOn, practiceWith, SUNDAY_NIGHT } from './any-call.ts'

const eyes = practiceWith({
  'eye-casualty': { refuses: ['age < 16'] },
  young: { serves: ['eye-casualty'], refuses: ['age >= 65'] },
})
const halo = (answers: Readonly<Record<string, string | number>>, practice = eyes) =>
  dispose(callOn('painful-red-eye', { ...answers, halo: 'yes' }, practice))
const offered = (answers: Readonly<Record<string, string | number>>) =>
  halo(answers).services.map(({ service }) => service)

describe('after a danger sign', () => {
  it('a child of 7 is not sent to a service for 16 and over', () => {
    expect(offered({ age: 7 })).toEqual(['young'])
  })
  it('a man of 80 is not sent to a service for under 65', () => {
    expect(offered({ age: 80, sex: 'male' })).toEqual(['eye-casualty'])
  })
  it('someone whom both take may choose', () => {
    expect(offered({ age: 40 })).toEqual(['eye-casualty', 'young'])
  })
  it('the hospital takes over where every service refuses them, and says why', () => {
    const given = halo({ age: 7 }, practiceWith({ 'eye-casualty': { refuses: ['age < 16'] } }))
    expect(given).toMatchObject({ destination: 'ed', rank: 5 })
    expect(given.skipped).toContainEqual({
      destination: 'eye-casualty',
      service: 'eye-casualty',
      reason: 'refused',
      refusal: 'age < 16',
    })
  })
  it('a service that takes only some ages is not offered while the age is not known', () => {
    expect(halo({})).toMatchObject({ destination: 'ed', rank: 5, services: [] })
  })
  it('a fact that nobody asked refuses nobody, one that was answered does', () => {
    const practice = practiceWith({ 'eye-casualty': { refuses: ['diabetes'] } })
    expect(halo({ age: 40 }, practice).destination).toBe('eye-casualty')
    expect(halo({ age: 40, diabetes: 'no' }, practice).destination).toBe('eye-casualty')
    expect(halo({ age: 40, diabetes: 'yes' }, practice).destination).toBe('ed')
    expect(halo({ age: 40, diabetes: 'unsure' }, practice).destination).toBe('ed')
  })
  it('a service whose limit names a fact that nobody knows is offered to nobody', () => {
    const practice = practiceWith({ 'eye-casualty': { refuses: ['no-such-fact'] } })
    expect(halo({ age: 40 }, practice).destination).toBe('ed')
  })
  it('the clinical floor of the kind of help itself holds, and so does what the topic declares exempt', () => {
    const call = callOn('painful-red-eye', { age: 7, halo: 'yes' }, eyes)
    const place = { ...call.release.destinations['eye-casualty']!, refuses: [CHILD] }
    const destinations = { ...call.release.destinations, 'eye-casualty': place }
    const floored = { ...call, release: { ...call.release, destinations } }
    expect(dispose(floored).destination).toBe('ed')
    const exempt = { ...call.pathway, exempt: [...call.pathway.exempt, CHILD.text] }
    expect(dispose({ ...floored, pathway: exempt }).destination).toBe('eye-casualty')
  })
})
it('what the duty clinician hears at once is not on their list as well', () => {
  const call = callOn('faint-blackout', { age: 40, sex: 'male', now: 'yes', later: 'yes' }, practiceWith({}))
  const [sign] = call.pathway.signs
  const both = (now: string, later: string) => {
    const signs = [
      { ...sign!, id: 'now', to: now },
      { ...sign!, id: 'later', to: later },
    ]
    return dispose({ ...call, pathway: { ...call.pathway, signs } })
  }
  expect(both('duty-now', 'duty-hour')).toMatchObject({ destination: 'duty-now', also: [] })
  expect(both('crisis-mh', 'duty-hour').also).toContain('duty-hour')
})
const CHILD = { text: 'age < 16', when: [[{ fact: 'age', op: '<' as const, value: 16 * 12 }]] }

describe('the maternity line that takes women only', () => {
  const line = practiceWith({ 'mat-triage': { refuses: ['not sex = female'] } })
  const less = (answers: Readonly<Record<string, string | number>>) =>
    dispose(callOn('baby-moving-less', { ...answers, 'less-24': 'yes' }, line)).destination
  it('is not refused to a woman', () => {
    expect(less({ sex: 'female', age: 30 })).toBe('mat-triage')
  })
  it('is not refused to her because nobody looked up her sex: the sign is said of nobody else', () => {
    expect(less({})).toBe('mat-triage')
    expect(less({ sex: 'unsure' })).toBe('mat-triage')
  })
  it('is not offered to a man', () => {
    expect(less({ sex: 'male' })).toBe('duty-now')
  })
})

describe('something else', () => {
  const practice = practiceWith({
    'minor-illness': {},
    utc: { refuses: ['age < 16'] },
    'utc-all': { serves: ['utc'] },
    gp: { serves: ['duty-today', 'gp-routine', 'gp-soon'], refuses: ['age < 16'] },
  })
  const sore = (age: number) => {
    const call = callOn(
      'earache-child',
      {
        opening: 'none',
        signs: 'none',
        age,
        sex: 'male',
        days: 2,
        immune: 'no',
        third: 'no',
        'repeat-ear': 'no',
      },
      practice,
    )
    const given = dispose(call)
    return { call, given, options: nextOptions(call, given) }
  }
  it('offers no service that refuses them, beside the GP either', () => {
    const { options } = sore(7)
    expect(options.length).toBeGreaterThan(0)
    const services = options.flatMap((option) => option.services.map(({ service }) => service))
    expect(services).not.toContain('utc')
    expect(services).not.toContain('gp')
  })
  it('after a danger sign offers another service of the kind only if it takes them', () => {
    const call = callOn('painful-red-eye', { age: 80, halo: 'yes' }, eyes)
    expect(nextOptions(call, dispose(call), ['eye-casualty']).map(({ destination }) => destination)).toEqual([
      'ed',
      'duty-now',
    ])
  })
  it('the GP is NHS 111 while the surgery is shut', () => {
    const call = callOn('painful-red-eye', { age: 80, halo: 'yes' }, eyes, SUNDAY_NIGHT)
    expect(nextOptions(call, dispose(call)).map(({ destination }) => destination)).toEqual(['ed', 'nhs-111'])
  })
})

describe('something else after a danger sign', () => {
  const asked = (sign: string, topic: string, practice = practiceWith({}), at?: string) => {
    const call = callOn(topic, { age: 40, sex: 'female', [sign]: 'yes' }, practice, at)
    const given = dispose(call)
    return { given, others: nextOptions(call, given).map(({ destination }) => destination) }
  }
  it('is what the sign says follows, then a clinician', () => {
    const { given, others } = asked('halo', 'painful-red-eye', practiceWith({ 'eye-casualty': {} }))
    expect(given.destination).toBe('eye-casualty')
    expect(others).toEqual(['ed', 'duty-now'])
  })
  it('is the duty clinician, then the hospital, where the maternity line cannot be had', () => {
    const { given, others } = asked('less-24', 'baby-moving-less', practiceWith({ 'mat-triage': {} }))
    expect(given.destination).toBe('mat-triage')
    expect(others).toEqual(expect.arrayContaining(['duty-now', 'ed']))
  })
  it('is never a step that helps later than the sign asks for', () => {
    const practice = practiceWith({ sarc: {}, 'sexual-health': {} })
    const call = callOn('hiv-pep', { age: 40, sex: 'female', 'forced-sex': 'yes' }, practice)
    const others = (release = call.release) => {
      const here = { ...call, release }
      return nextOptions(here, dispose(here)).map(({ destination }) => destination)
    }
    expect(dispose(call).destination).toBe('sarc')
    expect(others()).toEqual(['sexual-health', 'ed', 'duty-today'])
    const { destinations } = call.release
    const later = { ...destinations['sexual-health']!, high: 2 as const }
    expect(others({ ...call.release, destinations: { ...destinations, 'sexual-health': later } })).toEqual([
      'ed',
      'duty-today',
    ])
  })
})

describe('what is told beside the answer', () => {
  it('is the help that a second sign of the same clock really gets here', () => {
    const both = (practice = practiceWith({})) =>
      dispose(
        callOn(
          'faint-blackout',
          { age: 30, sex: 'female', 'preg-faint': 'yes', 'heart-fam': 'yes' },
          practice,
        ),
      )
    expect(both(practiceWith({ 'mat-triage': {} }))).toMatchObject({
      destination: 'mat-triage',
      also: ['duty-now'],
    })
    expect(both().also).not.toContain('mat-triage')
  })
})

describe('a ring-back within the hour', () => {
  const call = callOn('painful-red-eye', { opening: 'none', halo: 'yes', age: 40, sex: 'male' }, eyes)
  /** The topic with its sign and its send lines leading to other places. */
  const leading = (sign: string, send: string) =>
    dispose({
      ...call,
      pathway: {
        ...call.pathway,
        signs: call.pathway.signs.map((one) => ({ ...one, to: sign })),
        send: [{ steps: [[send]], clock: 4, text: 'else' }],
        raise: [],
      },
    })
  it('is due an hour after the call, and said so', () => {
    expect(leading('duty-hour', 'duty-hour')).toMatchObject({
      destination: 'duty-hour',
      rank: 4,
      by: '2026-11-24T11:15',
      say: expect.stringContaining('within the hour'),
    })
  })
  it('gives way to the duty clinician now, whichever of the two a sign names', () => {
    expect(leading('duty-now', 'duty-hour')).toMatchObject({ destination: 'duty-now', also: [] })
    expect(leading('duty-hour', 'duty-now')).toMatchObject({ destination: 'duty-now', also: [] })
  })
  it('is NHS 111 while the surgery is shut', () => {
    expect(leading('duty-hour', 'duty-hour').skipped).toEqual([])
    const shut = dispose({
      ...callOn('painful-red-eye', { opening: 'none', halo: 'yes' }, eyes),
      at: SUNDAY_NIGHT,
      pathway: { ...call.pathway, signs: call.pathway.signs.map((one) => ({ ...one, to: 'duty-hour' })) },
    })
    expect(shut).toMatchObject({ destination: 'nhs-111', rank: 4 })
  })
})

describe('need and availability', () => {
  const here = practiceWith({ 'pharm-mi': {}, 'minor-illness': {}, 'dental-urgent': {} })
  const calm = { opening: 'none', signs: 'none', age: 40, sex: 'male', immune: 'no', third: 'no' }
  const mouth = (answers: Readonly<Record<string, string | number>> = {}, practice = here, at?: string) =>
    dispose(callOn('mouth-ulcer', { ...calm, ...answers }, practice, at))

  it('a pharmacy that acts today does not make the need today', () => {
    expect(mouth()).toMatchObject({
      destination: 'pharm-mi',
      rank: 1,
      acts: 3,
      by: expect.stringMatching('^2026-11-24'),
    })
  })
  it('a place that is shut today is said for the day on which it can act', () => {
    const mornings = {
      freq: 'WEEKLY' as const,
      byday: 'MO,TU,WE,TH,FR',
      opens_at: '08:00',
      closes_at: '12:00',
    }
    const given = mouth({}, practiceWith({ 'pharm-mi': { schedules: [mornings] } }), '2026-11-24T15:00')
    expect(given).toMatchObject({ destination: 'pharm-mi', rank: 1, acts: 2 })
    expect(given).toMatchObject({ from: '2026-11-25T08:00', by: '2026-11-25T12:00' })
  })
  it('a sign for a doctor within two days is the doctor, with the pharmacy of today beside', () => {
    expect(mouth({ 'three-weeks': 'yes' })).toMatchObject({
      destination: 'gp-soon',
      rank: 2,
      also: ['pharm-mi'],
      source: { kind: 'flag', sign: 'three-weeks' },
    })
  })
  it('the pharmacy is beside only for somebody whom it takes', () => {
    expect(mouth({ 'three-weeks': 'yes', third: 'yes' }).also).toEqual([])
  })
  it('where the need is today as well, the answer is a doctor today', () => {
    const call = callOn('mouth-ulcer', { ...calm, 'three-weeks': 'yes' }, here)
    const today = {
      ...call.pathway,
      group: 'skin',
      send: [{ steps: [['pharm-mi']], clock: 3 as const, text: 'else' }],
    }
    expect(dispose({ ...call, pathway: today })).toMatchObject({
      destination: 'duty-today',
      rank: 3,
      also: ['pharm-mi'],
      source: { kind: 'flag', sign: 'three-weeks' },
    })
  })
  it('a sign of a lower level leaves whom the facts name beside it', () => {
    const call = callOn('mouth-ulcer', { ...calm, 'three-weeks': 'yes' }, here)
    const signs = call.pathway.signs.map((sign) => ({ ...sign, to: 'dental-urgent' }))
    const send = [{ steps: [['gp-routine']], clock: 1 as const, text: 'else' }]
    expect(dispose({ ...call, pathway: { ...call.pathway, signs, send } })).toMatchObject({
      destination: 'dental-urgent',
      also: ['gp-routine'],
    })
  })
  it('of two signs the place of the higher level is not lost', () => {
    const call = callOn('mouth-ulcer', { ...calm, 'three-weeks': 'yes', 'not-drinking': 'yes' }, here)
    const signs = call.pathway.signs.map((sign) =>
      sign.id === 'not-drinking' ? { ...sign, to: 'dental-urgent' } : sign,
    )
    const { destination, also } = dispose({ ...call, pathway: { ...call.pathway, signs } })
    expect([destination, ...also]).toEqual(['dental-urgent', 'gp-soon'])
  })
  it('a dentist whom the practice marked as able answers a sign that names a GP, and nobody else does', () => {
    const signs = { 'three-weeks': 'yes' }
    const able = practiceWith({
      'pharm-mi': {},
      'dental-urgent': { able: 'gp-soon' },
      other: { serves: ['dental-urgent'] },
    })
    const given = mouth(signs, able)
    expect(given).toMatchObject({ destination: 'dental-urgent', rank: 2, also: [] })
    expect(given.services.map(({ service }) => service)).toEqual(['dental-urgent'])
    expect(given.source).toEqual({ kind: 'flag', sign: 'three-weeks' })
    expect(mouth(signs, practiceWith({ 'dental-urgent': { able: 'duty-today' } })).destination).toBe(
      'gp-soon',
    )
    expect(mouth({ ...signs, 'not-drinking': 'yes' }, able).destination).toBe('duty-today')
  })
  it('where the need is today, who is able for the sign answers today; what takes minutes is never left to them', () => {
    const today = (able: string, answers: Readonly<Record<string, string>>) => {
      const call = callOn('mouth-ulcer', { ...calm, ...answers }, practiceWith({ 'minor-illness': { able } }))
      const send = [{ steps: [['minor-illness']], clock: 3 as const, text: 'else' }]
      return dispose({ ...call, pathway: { ...call.pathway, group: 'skin', send } }).destination
    }
    expect(today('', { 'three-weeks': 'yes' })).toBe('duty-today')
    expect(today('gp-soon', { 'three-weeks': 'yes' })).toBe('minor-illness')
    expect(today('chemo-line, gp-soon', { chemo: 'yes' })).not.toBe('minor-illness')
  })
})
