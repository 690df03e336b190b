import { describe, expect, it } from 'vitest'
import type { Answers } from '#core/call/answers.ts'
import { dispose } from '#core/call/disposition.ts'
import { patientMessage } from '#core/texts/patient-message.ts'
import { content } from '../../content/sample.ts'
import { demoEnquiry } from './a-call.ts'

const OPEN = '2026-11-24T10:15'
const SHUT = '2026-11-28T10:00'
const answer = (topic: string, answers: Answers, at = SHUT) => dispose(demoEnquiry(topic, answers, { at }))
const { pathways } = content.release

describe('an answer about safety to somebody who asked about something else', () => {
  const told = Object.values(pathways).flatMap(({ id, signs }) =>
    signs.filter(({ to }) => to === 'safeguarding').map((sign) => [id, sign.id] as const),
  )
  it.each([OPEN, SHUT])('has no advice and no signs of the topic beside it: %s', (at) => {
    let alone = 0
    for (const [topic, sign] of told) {
      const { destination, safetyNet, sent } = answer(topic, { [sign]: 'yes', age: '8', sex: 'female' }, at)
      if (!destination.startsWith('safeguarding')) continue
      alone += 1
      expect({ topic, sign, ...safetyNet }).toMatchObject({ full: [], slip: [] })
      expect(sent.safetyNet).toMatchObject({ full: [], slip: [] })
    }
    expect(alone).toBeGreaterThan(3)
  })
  it('is not sent to 111 while the surgery is shut: the council hears of it', () => {
    for (const [topic, sign] of [
      ['bedwetting', 'child-says-hurt'],
      ['ld-check', 'carer-hurts'],
    ] as const) {
      const given = answer(topic, { [sign]: 'yes', age: '20', sex: 'female' })
      expect(given.destination, topic).toBe('safeguarding-shut')
      expect(given.say).toMatch(/^Thank you for telling me\. .*council's out-of-hours team now/)
    }
  })
  it('tells nobody who was heard pushing what was noticed', () => {
    for (const at of [OPEN, SHUT])
      for (const topic of ['proxy-access', 'records-access', 'change-details']) {
        const { say, safetyNet } = answer(topic, { 'heard-control': 'yes', 'result-marked': 'no' }, at)
        expect(`${say} ${safetyNet.spoken}`, topic).not.toMatch(/council|danger|harm|safe|999/)
        expect(safetyNet).toMatchObject({ full: [], slip: [] })
      }
  })
  it('and what a topic about it says of itself stays', () => {
    expect(answer('adult-at-risk', {}, OPEN).safetyNet.slip).not.toEqual([])
  })
})

describe('a death', () => {
  const topics = Object.values(pathways).filter(({ signs }) => signs.some(({ id }) => id === 'died-home'))
  it('at home has the same words in every topic, and nobody is told to watch for illness', () => {
    expect(topics.length).toBeGreaterThan(3)
    for (const { id } of topics)
      for (const at of [OPEN, SHUT]) {
        const enquiry = demoEnquiry(id, { 'died-home': 'yes', age: '84', sex: 'male' }, { at })
        const { say, safetyNet } = dispose(enquiry)
        expect(say, id).toMatch(/^I am so sorry\. .* You can leave everything as it is\.$/)
        expect(safetyNet, id).toMatchObject({
          spoken: expect.stringContaining('nobody has been in touch'),
          full: [],
          slip: [],
        })
        expect(JSON.stringify(patientMessage(enquiry, dispose(enquiry)))).not.toMatch(/burial|get worse|A&E/)
      }
  })
  it('that nobody expected needs no ring-back: the 999 team says what to do', () => {
    for (const sign of ['dead-unsure', 'not-expected', 'dead-child'])
      expect(answer('death-at-home', { [sign]: 'yes' }).safetyNet.spoken).toContain('999 team')
  })
})

describe('a well caller with a form', () => {
  it.each([
    'leave-practice',
    'fit-note-new',
    'fit-note-extend',
    'benefits-housing-letter',
    'firearms',
    'adhd-autism',
  ])('on %s is not told when to ring about suicide', (topic) => {
    const { spoken, full } = answer(topic, { gate: 'no', signs: 'none' }, OPEN).safetyNet
    expect(spoken + JSON.stringify(full)).not.toMatch(/suicide|ending|to live for|burden|scared/)
  })
  it('hears of the numbness of a bad back as of a bad back alone', () => {
    for (const topic of ['fit-note-new', 'fit-note-extend', 'referral-chase', 'hospital-appt-chase'])
      expect(
        JSON.stringify(answer(topic, { gate: 'no', signs: 'none' }, OPEN).safetyNet.full),
        topic,
      ).toMatch(/a bad back and newly numb/)
  })
})

it('after a threat nobody is spoken of as ill', () => {
  const { spoken } = answer('complaint', { 'plan-hurt': 'yes' }, OPEN).safetyNet
  expect(spoken).toBe('If anything changes, tell the 999 operator.')
})
