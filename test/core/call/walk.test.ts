import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AnswerFault, type Answers } from '#core/call/answers.ts'
import { dispose } from '#core/call/disposition.ts'
import type { Enquiry } from '#core/call/enquiry.ts'
import { nextOptions } from '#core/call/next-options.ts'
import { walk } from '#core/call/walk.ts'
import { compose } from '#core/practice/compose.ts'
import { patientMessage } from '#core/texts/patient-message.ts'
import { recordNote } from '#core/texts/record-note.ts'
import { content } from '../../content/sample.ts'
import { demoEnquiry } from './a-call.ts'

const practice = content.demo('2026-11-24')
const release = compose(content.release, practice)
const start = (pathway: string, answers: Answers = {}, at = '2026-11-24T10:15', self = false): Enquiry => ({
  release,
  practice,
  pathway: release.pathways[pathway]!,
  answers,
  at,
  ...(self ? { caller: 'self' as const } : {}),
})
const step = (pathway: string, answers: Answers, at?: string) => walk(start(pathway, answers, at)).step
const dispositionOf = (pathway: string, answers: Answers, at?: string) => {
  const reached = step(pathway, answers, at)
  if (reached.screen !== 'disposition') throw new Error(`stopped at ${reached.screen}`)
  return reached.disposition
}
const calm = {
  opening: 'none',
  signs: 'none',
  age: 30,
  sex: 'male',
  immune: 'no',
  third: 'no',
  pregnant: 'no',
} as const

/** What the record is looked at for in a man with a sore throat, in order. */
const GLANCE = ['immune', 'risky-meds', 'steroids', 'frail', 'alert']

describe('a whole call', () => {
  it('asks the opening, then the signs, then only facts that matter', () => {
    expect(step('sore-throat', { age: 30 }).screen).toBe('opening')
    const record = step('sore-throat', { age: 30, sex: 'male', opening: 'none' })
    expect(record.screen === 'glance' && record.facts.map(({ id }) => id)).toEqual(GLANCE)
    const seen = Object.fromEntries(GLANCE.map((id) => [id, 'no']))
    expect(step('sore-throat', { age: 30, sex: 'male', opening: 'none', ...seen }).screen).toBe('signs')
    const age = step('sore-throat', { opening: 'none', signs: 'none' })
    expect(age.screen === 'facts' && age.facts.map((fact) => fact.id)).toEqual(['age'])
    const walked = walk(start('sore-throat', { ...calm, age: 7, days: 2 }))
    expect(walked.asked).toEqual(['opening', ...GLANCE, 'signs', 'age', 'days', 'third'])
  })
  it('never asks in a pathway what the opening has asked', () => {
    const seen = Object.fromEntries([...GLANCE, 'pregnant', 'hot'].map((id) => [id, 'no']))
    const signs = step('sore-throat', { opening: 'none', sex: 'female', ...seen })
    expect(signs.screen === 'signs' && signs.signs.map((sign) => sign.id)).not.toContain('muddled')
  })
  it('asks a covered sign again when its opening row was not shown', () => {
    const answers = { opening: 'none', 'brain-week': 'unsure' }
    expect(dispositionOf('sore-throat', answers).destination).toBe('duty-now')
  })
  it('goes to 999 at once for any opening sign that leads there, with nothing further', () => {
    const rows = release.opening.breaths.flatMap((breath) => breath.rows)
    const emergency = rows.filter((row) => row.to === 'call-999')
    expect(emergency.length).toBeGreaterThan(12)
    for (const row of emergency)
      expect(dispositionOf('sore-throat', { [row.id]: 'yes' }).rank, row.id).toBe(6)
  })
  it('asks the signs for hospital after an opening row for the clinician now, so that it hides none of them', () => {
    const knocked = { age: 40, sex: 'male', opening: 'none', 'blackout-week': 'yes' }
    const next = step('sore-throat', knocked)
    if (next.screen !== 'signs') throw new Error(`stopped at ${next.screen}`)
    const rank = (to: string) => release.destinations[to]!.high
    expect(next.signs.every(({ to }) => rank(to) > 4)).toBe(true)
    const grave = next.signs.find(({ to }) => to === 'ed')!
    expect(dispositionOf('sore-throat', { ...knocked, [grave.id]: 'yes' }).destination).toBe('ed')
    const none = Object.fromEntries(next.signs.map(({ id }) => [id, 'no']))
    expect(dispositionOf('sore-throat', { ...knocked, ...none }).destination).toBe('duty-now')
  })
  it('says who was passed over and why', () => {
    const late = dispositionOf('sore-throat', { ...calm, days: 2 }, '2026-11-22T03:00')
    expect(late.destination).toBe('pf-sore-throat')
    expect(late.skipped).toContainEqual(
      expect.objectContaining({ service: 'riverside-pharmacy', reason: 'closed', opens: '2026-11-23T09:00' }),
    )
  })
  it('offers the pharmacies to choose from', () => {
    expect(dispositionOf('sore-throat', { ...calm, days: 2 }).services.length).toBeGreaterThan(1)
  })
  it('ends at 111 when everything is closed', () => {
    const night = dispositionOf('croup', { ...calm, age: 2 }, '2026-11-22T03:00')
    expect(night.destination).toBe('nhs-111')
    expect(night.rank).toBe(3)
  })
  it('reads "not sure" as the most urgent reading', () => {
    expect(dispositionOf('sore-throat', { opening: 'none', drool: 'unsure' }).destination).toBe('duty-now')
    expect(
      dispositionOf('sore-throat', { opening: 'none', drool: 'unsure' }, '2026-11-22T03:00').destination,
    ).toBe('call-999')
    const unsure = dispositionOf('fever-child', {
      ...calm,
      age: 'unsure',
      jabs: 'unsure',
      'cold-plays': 'unsure',
      days: 2,
    })
    expect(unsure.rank).toBe(5)
  })
  it('never leaves a declined sign below the same day', () => {
    expect(dispositionOf('constipation', { ...calm, days: 2, 'weight-loss': 'declined' }).rank).toBe(3)
    expect(dispositionOf('sore-throat', { opening: 'none', signs: 'declined' }).rank).toBeGreaterThanOrEqual(
      3,
    )
  })
  it('hands the same answers on to the pathway that takes the person', () => {
    const walked = walk(start('uti-woman', { ...calm, sex: 'male' }))
    expect(walked.pathway.id).toBe('uti-man')
  })
  it('offers the GP at the same clock when the caller wants one', () => {
    const enquiry = start('sore-throat', { ...calm, days: 2 })
    const reached = walk(enquiry).step
    if (reached.screen !== 'disposition') throw new Error('no answer')
    const options = nextOptions(enquiry, reached.disposition)
    expect(options.map((option) => option.destination)).toContain('duty-today')
    expect(options.every((option) => option.rank >= reached.disposition.rank)).toBe(true)
  })
  it('adds safeguarding beside the clinical route', () => {
    const given = dispositionOf('burn-scald', {
      ...calm,
      story: 'yes',
      blister: 'yes',
    })
    expect(given.destination).toBe('utc')
    expect(given.also).toContain('safeguarding')
  })
  it('refuses ids and values it does not know, and lists the ones it does', () => {
    expect(() => walk(start('sore-throat', { opening: 'none', drooool: 'yes' }))).toThrow(/drool/)
    expect(() => walk(start('sore-throat', { opening: 'none', drool: 'maybe' }))).toThrow(AnswerFault)
    expect(() => walk(start('sore-throat', { ...calm, age: 'old' }))).toThrow(/years/)
  })
})

describe('promises over any answers', () => {
  const ids = Object.keys(release.pathways)
  const reply = fc.constantFrom('yes', 'no', 'unsure', 'declined')
  /** Answers every question of a call in some way, from a seed. */
  const finish = (enquiry: Enquiry, seed: (id: string) => string) => {
    let answers: Record<string, string | number | boolean> = { ...enquiry.answers }
    for (let turn = 0; turn < 60; turn++) {
      const walked = walk({ ...enquiry, answers })
      if (walked.step.screen === 'disposition') return { walked, answers }
      const given: Record<string, string> = {}
      if (walked.step.screen === 'gate') given.gate = seed('gate')
      else if (walked.step.screen === 'problem')
        given.problem = ['none', 'chest-pain', 'sore-throat', 'fever-child'][seed('problem').length % 4]!
      else if (walked.step.screen === 'facts' || walked.step.screen === 'glance')
        for (const fact of walked.step.facts) {
          const options = Object.keys(fact.options ?? {})
          given[fact.id] =
            fact.kind === 'age'
              ? ['unsure', '2m', '7', '34', '80'][seed(fact.id).length % 5]!
              : fact.kind === 'days'
                ? ['unsure', '0', '6', '30'][seed(fact.id).length % 4]!
                : options.length
                  ? options[seed(fact.id).length % options.length]!
                  : seed(fact.id)
        }
      else
        for (const row of 'rows' in walked.step ? walked.step.rows : walked.step.signs)
          given[row.id] = seed(row.id)
      answers = { ...answers, ...given }
    }
    throw new Error('the call never ended')
  }
  const call = fc.record({
    pathway: fc.constantFrom(...ids),
    replies: fc.array(reply, { minLength: 7, maxLength: 7 }),
    quiet: fc.integer({ min: 0, max: 9 }),
    at: fc.constantFrom('2026-11-24T10:15', '2026-11-24T18:25', '2026-11-28T10:00', '2026-12-25T03:00'),
  })
  const seedOf =
    ({ replies, quiet }: { replies: string[]; quiet: number }) =>
    (id: string) => {
      const n = [...id].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) >>> 0
      return n % 10 < quiet ? 'no' : replies[n % replies.length]!
    }

  it('every call ends, at a destination that is here, with words to say', () => {
    fc.assert(
      fc.property(call, (one) => {
        const { walked } = finish(start(one.pathway, {}, one.at), seedOf(one))
        if (walked.step.screen !== 'disposition') throw new Error('no answer')
        const { disposition } = walked.step
        const destination = release.destinations[disposition.destination]!
        expect(destination.high).toBeGreaterThanOrEqual(Math.min(disposition.rank, 4))
        expect(disposition.say).not.toMatch(/[{}]/)
        expect(destination.always || disposition.services.length > 0).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
  it('turning a sign from no to yes never calms the answer', () => {
    fc.assert(
      fc.property(call, fc.nat(), (one, pick) => {
        const { walked, answers } = finish(start(one.pathway, {}, one.at), seedOf(one))
        if (walked.step.screen !== 'disposition') return
        const no = Object.keys(answers).filter(
          (id) => answers[id] === 'no' && walked.pathway.signs.some((sign) => sign.id === id),
        )
        const id = no[pick % Math.max(1, no.length)]
        if (!id) return
        const other = walk(start(one.pathway, { ...answers, [id]: 'yes' }, one.at)).step
        if (other.screen !== 'disposition') return
        expect(other.disposition.rank).toBeGreaterThanOrEqual(walked.step.disposition.rank)
      }),
      { numRuns: 120 },
    )
  })
  it('answers in any order come to the same', () => {
    fc.assert(
      fc.property(call, (one) => {
        const { walked, answers } = finish(start(one.pathway, {}, one.at), seedOf(one))
        const reversed = Object.fromEntries(Object.entries(answers).reverse())
        expect(walk(start(one.pathway, reversed, one.at)).step).toEqual(walked.step)
      }),
      { numRuns: 60 },
    )
  })
})

describe('the two texts', () => {
  const enquiry = start('sore-throat', { ...calm, age: 7, days: 2 })
  const reached = walk(enquiry).step
  const disposition = reached.screen === 'disposition' ? reached.disposition : undefined
  it('the note says what was asked and the route, and never who', () => {
    const note = recordNote(enquiry, disposition!, 'accepted', '64a85c7379571d0a')
    expect(note).toContain('Sore throat')
    expect(note).toContain('dribbling')
    expect(note).toContain('Pharmacy First')
    expect(note).toContain('accepted')
    expect(note).not.toMatch(/[{}]/)
  })
  it('the message speaks to the patient, of a child to the parent, and says when to come back', () => {
    const grown = start('sore-throat', { ...calm, age: 30, days: 2, sex: 'male' })
    expect(patientMessage(grown, dispose(grown))).toContain('your spit')
    const message = patientMessage(enquiry, disposition!)
    expect(message).toContain('Riverside Surgery')
    expect(message).toContain('his spit')
    expect(message).toMatch(/7 days/)
    expect(message).not.toMatch(/\bthey\b|[{}]/)
  })
  it('the message of an urgent answer gives no advice for the usual case', () => {
    const urgent = start('sore-throat', { opening: 'none', drool: 'yes', age: 7 })
    const { step } = walk(urgent)
    const message = step.screen === 'disposition' ? patientMessage(urgent, step.disposition) : ''
    expect(message).toContain('999')
    expect(message).not.toMatch(/What to do|no better in/)
  })
})

it('asks a question whose "no" is the answer that matters by itself, never in a list that "none of these" answers', () => {
  const known = { age: 30, sex: 'male', days: 1, third: 'no', immune: 'no' }
  expect(walk(demoEnquiry('sprain-strain', known)).step).toMatchObject({
    screen: 'facts',
    facts: [{ id: 'bear' }],
  })
})

it('a topic with more than twenty questions that come one by one asks every one of them', () => {
  const sore = start('sore-throat')
  const ids = Array.from({ length: 25 }, (_, at) => `part-${at}`)
  const options = { here: 'Here', elsewhere: 'Elsewhere' }
  const facts = Object.fromEntries(ids.map((id) => [id, { id, kind: 'one-of' as const, ask: id, options }]))
  const duty = { steps: [['duty-today']], clock: 3 as const }
  const send = [
    ...ids.map((id) => ({
      ...duty,
      when: [[{ fact: id, op: '=' as const, value: 'here' }]],
      text: `${id} = here`,
    })),
    { steps: [['gp-routine']], clock: 1 as const, text: 'else' },
  ]
  const { for: _, ...topic } = sore.pathway
  const pathway = { ...topic, facts, send, raise: [], tell: [] }
  const elsewhere = Object.fromEntries(ids.slice(0, 24).map((id) => [id, 'elsewhere']))
  const answers = { opening: 'none', signs: 'none', ...elsewhere }
  expect(walk({ ...sore, pathway, answers }).step).toMatchObject({
    screen: 'facts',
    facts: [{ id: 'part-24' }],
  })
  const all = { ...answers, 'part-24': 'here' }
  expect(walk({ ...sore, pathway, answers: all }).step).toMatchObject({ disposition: { rank: 3 } })
})

it('asks the age that a service of the practice goes by, also where no clock runs', () => {
  const { services } = content.demo('2026-11-24')
  const practice = {
    services: services.map((one) => (one.serves.includes('nurse') ? { ...one, refuses: ['age < 16'] } : one)),
  }
  const { step } = walk(demoEnquiry('cervical-screening', { gate: 'no' }, { practice }))
  expect(step).toMatchObject({ screen: 'facts', facts: [{ id: 'age' }] })
})

describe('the opening goes by age, and leads where each row says (engine rule 70)', () => {
  const rowsAt = (answers: Answers) => {
    const reached = step('sore-throat', answers)
    return reached.screen === 'opening' ? reached.rows.map(({ id }) => id) : [reached.screen]
  }
  const calmButFor = (id: string, answers: Answers) => {
    const rows = release.opening.breaths.flatMap((breath) => breath.rows).filter((row) => !row.follows)
    const no = Object.fromEntries(rows.map((row) => [row.id, 'no']))
    return { ...no, [id]: 'yes', ...answers }
  }
  it('asks the age first where nobody said it', () => {
    expect(step('sore-throat', {})).toMatchObject({ screen: 'facts', facts: [{ id: 'age' }] })
    expect(walk(start('sore-throat', {})).asked).toEqual(['age'])
    expect(dispositionOf('sore-throat', { 'breathing-now': 'yes' }).rank).toBe(6)
  })
  it('asks a child under 5 about being floppy and blue, an adult about tearing pain and a tight chest', () => {
    expect(rowsAt({ age: 4 })).toEqual(expect.arrayContaining(['child-now', 'blue-week', 'glass-now']))
    expect(rowsAt({ age: 4 })).not.toEqual(expect.arrayContaining(['waking-now']))
    expect(rowsAt({ age: 30 })).toEqual(expect.arrayContaining(['tear-pain', 'chest-week', 'waking-now']))
    expect(rowsAt({ age: 29 })).not.toEqual(expect.arrayContaining(['chest-week']))
    expect(rowsAt({ age: 30 })).not.toEqual(expect.arrayContaining(['glass-now']))
  })
  it('asks whether a tight chest was in the last 12 hours: yes or not sure is A&E, no the duty clinician now', () => {
    const tight = calmButFor('chest-week', { age: 58 })
    expect(rowsAt(tight)).toEqual(['chest-12h'])
    expect(rowsAt({ age: 58, 'chest-week': 'yes' })).toEqual(['chest-12h'])
    for (const [reply, place] of [
      ['yes', 'ed'],
      ['unsure', 'ed'],
      ['declined', 'ed'],
      ['no', 'duty-now'],
    ] as const)
      expect(dispositionOf('sore-throat', { ...tight, signs: 'none', 'chest-12h': reply }).destination).toBe(
        place,
      )
  })
  it('lets the rows of 999 be asked before a row of the duty clinician ends the call', () => {
    expect(rowsAt({ age: 74, 'blackout-week': 'yes' })).toEqual(['blackout-pain'])
    expect(rowsAt({ age: 40, 'blackout-week': 'yes', 'blackout-pain': 'no' })).toContain('bleeding-now')
    const out = calmButFor('blackout-week', { age: 40, 'blackout-pain': 'no' })
    expect(dispositionOf('sore-throat', { ...out, 'blackout-pain': 'yes' }).destination).toBe('call-999')
    expect(dispositionOf('sore-throat', { ...out, signs: 'none' }).destination).toBe('duty-now')
    expect(dispositionOf('sore-throat', { ...out, 'bleeding-now': 'yes' }).destination).toBe('call-999')
  })
  it('leaves a row to the topic that is about it', () => {
    const faint = step('faint-blackout', { age: 20 })
    expect(faint.screen === 'opening' && faint.rows.map(({ id }) => id)).not.toContain('blackout-week')
    const faint20 = { ...calm, age: 20, 'only-dizzy': 'no', 'needle-faint': 'no', 'long-ago': 'no' }
    expect(dispositionOf('faint-blackout', faint20).destination).toBe('duty-today')
  })
})

describe('nobody hears a sign that cannot be theirs (engine rule 72)', () => {
  it('looks the sex up before signs that are of one sex, once, and a man hears none of a woman', () => {
    const asked = { opening: 'none', age: 63 } as const
    expect(step('piles-bottom-pain', asked)).toMatchObject({ screen: 'facts', facts: [{ id: 'sex' }] })
    const glance = step('piles-bottom-pain', { ...asked, sex: 'male' })
    const known = glance.screen === 'glance' ? glance.facts.map(({ id }) => [id, 'no']) : []
    const signs = step('piles-bottom-pain', { ...asked, sex: 'male', ...Object.fromEntries(known) })
    expect(signs.screen).toBe('signs')
    expect(signs.screen === 'signs' && signs.signs.map(({ id }) => id)).not.toContain('meno-bleed')
  })

  it('asks for no sex before the signs of a topic that is about one', () => {
    expect(step('cervical-screening', { gate: 'no', age: 61 }).screen).toBe('signs')
    expect(step('testicle-lump', { opening: 'none', age: 30 })).not.toMatchObject({ facts: [{ id: 'sex' }] })
  })

  it('asks the age before signs of the young alone, also where no opening is read', () => {
    expect(step('contraception-pill', { gate: 'no', sex: 'female' })).toMatchObject({
      screen: 'facts',
      facts: [{ id: 'age' }],
    })
    const signs = step('contraception-pill', { gate: 'no', sex: 'female', age: 24 })
    expect(signs.screen === 'signs' && signs.signs.map(({ id }) => id)).not.toContain('sex-older')
  })
})
