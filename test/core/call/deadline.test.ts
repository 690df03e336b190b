import { expect, it } from 'vitest'
import { deadline, shutsSoon } from '#core/call/deadline.ts'
import { walk } from '#core/call/walk.ts'
import { staffLines } from '#core/call/words.ts'
import { addMinutes } from '#core/clock/wall-clock.ts'
import { openness, openUntil } from '#core/hours/opening.ts'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import type { Practice } from '#core/practice/practice.ts'
import { content } from '../../content/sample.ts'
import { demoEnquiry, dispositionOf } from './a-call.ts'

const surgery = emptyPractice('hill', 'Hill Surgery')
const training: Practice = {
  ...surgery,
  specialDays: [{ from: '2026-11-26', to: '2026-11-26', times: [{ opens_at: '08:00', closes_at: '13:00' }] }],
}

it('gives minutes to rank 4, the day to rank 3, two working days to rank 2, two weeks to rank 1', () => {
  expect(deadline(surgery, 4, '2026-11-24T10:15')).toBe('2026-11-24T10:25')
  expect(deadline(surgery, 3, '2026-11-24T10:15')).toBe('2026-11-24T23:59')
  expect(deadline(surgery, 2, '2026-11-24T10:15')).toBe('2026-11-26T18:30')
  expect(deadline(surgery, 1, '2026-11-24T10:15')).toBe('2026-12-08T23:59')
  expect(deadline(surgery, 0, '2026-11-24T10:15')).toBeUndefined()
})

it('counts a training afternoon as the working day it is, ended early', () => {
  expect(deadline(training, 2, '2026-11-24T10:15')).toBe('2026-11-26T13:00')
})

it('ends today for our own clinicians when the surgery closes that day', () => {
  const day = { at: '2026-11-26T10:15', practice: { specialDays: training.specialDays! } }
  const today = dispositionOf(demoEnquiry('something-wrong', { age: 80 }, day))
  expect(today).toMatchObject({ destination: 'duty-today', rank: 3, by: '2026-11-26T13:00' })
})

it('ends for a pharmacy when the pharmacy closes, if that is before the clock', () => {
  const call = dispositionOf(
    demoEnquiry('sore-throat', { age: 20, days: 2, immune: 'no', third: 'no', frail: 'yes' }),
  )
  expect(call).toMatchObject({ rank: 3, service: { service: 'riverside-pharmacy' } })
  expect(call.by).toBe('2026-11-24T18:30')
})

const EAR = { age: 5, sex: 'female', 'repeat-ear': 'yes', third: 'no', pregnant: 'no' } as const

/** A leg newly swollen, told while somebody asks for the pill. */
const leg = (at: string) =>
  dispositionOf(demoEnquiry('contraception-pill', { gate: 'no', age: 34, 'leg-new': 'yes' }, { at }))

it('ends an hour that our own people promise when the surgery shuts, and says 111 for who was not rung by then', () => {
  expect(leg('2026-11-27T16:00')).toMatchObject({ destination: 'duty-hour', by: '2026-11-27T17:00' })
  expect(leg('2026-11-27T16:00').safetyNet.spoken).toMatch(/If nobody has rung by 17:00, ring us again\.$/)
  const late = leg('2026-11-27T18:05')
  expect(late).toMatchObject({ destination: 'duty-hour', by: '2026-11-27T18:30' })
  expect(late.say).toContain('ring you back by 18:30')
  expect(late.safetyNet.spoken).toMatch(/If nobody has rung by 18:30, ring 111\.$/)
})

it('is heard at once where less than a quarter of an hour is left for a ring-back', () => {
  const late = leg('2026-11-27T18:29')
  expect(late).toMatchObject({ destination: 'duty-now', by: '2026-11-27T18:39' })
  expect(late.safetyNet.spoken).toMatch(/If nobody has rung by 18:39, ring 111\.$/)
})

it('is owed for half an hour, also after the surgery shut, where it was asked for in its last half hour', () => {
  const enquiry = demoEnquiry('something-wrong', { age: 80 }, { at: '2026-11-27T18:29' })
  const today = dispositionOf(enquiry)
  expect(today).toMatchObject({ destination: 'duty-today', rank: 3, by: '2026-11-27T18:59' })
  expect(today.say).toContain('by 18:59 tonight')
  expect(today.safetyNet.spoken).toContain('rung by 18:59, ring 111.')
  expect(staffLines(enquiry, 'duty-today').join()).toContain('owed today')
  expect(staffLines({ ...enquiry, at: '2026-11-27T17:30' }, 'duty-today').join()).not.toContain('owed today')
})

it('passes over a clinic of ours that shuts within half an hour', () => {
  const ear = (at: string) => dispositionOf(demoEnquiry('earache-child', { ...EAR, immune: 'no' }, { at }))
  expect(ear('2026-11-27T17:29')).toMatchObject({ destination: 'minor-illness', by: '2026-11-27T18:00' })
  const next = ear('2026-11-27T17:31')
  expect(next).toMatchObject({ destination: 'minor-illness', rank: 2, by: '2026-12-01T18:00' })
  expect(next.say).toContain('by the end of Tuesday')
})

it('says of no line that is open day and night that it shuts, at any minute of a day and over midnight', () => {
  const practice = content.demo('2026-11-24')
  const always = practice.services.filter((x) =>
    ['2026-11-24', '2026-12-24'].every((day) => {
      const at = `${day}T10:15`
      return openness(x, at, DIVISION) === 'open' && !openUntil(x, at, DIVISION)
    }),
  )
  const kinds = new Set(always.flatMap(({ serves }) => serves))
  expect([...kinds]).toEqual(expect.arrayContaining([...NIGHT_AND_DAY]))
  for (const from of ['2026-11-24', '2026-12-24'])
    for (let minute = 0; minute < 1440; minute += 1) {
      const at = addMinutes(`${from}T12:00`, minute)
      for (const { id } of always) {
        const offer = { service: id, open: { opens: at, closes: addMinutes(at, 15) } }
        expect(shutsSoon({ practice, at }, offer), `${id} ${at}`).toBeUndefined()
      }
    }
})

it('says in no words aloud that the midwives, the crisis line or the cancer line shuts', () => {
  const heard = new Set<string>()
  for (const at of ['2026-11-24T10:16', '2026-11-24T23:20', '2026-11-28T23:50'])
    for (const { id, signs } of Object.values(content.release.pathways))
      for (const sign of signs.filter(({ to }) => NIGHT_AND_DAY.includes(to))) {
        const call = { age: 30, sex: 'female', gate: 'no', pregnant: 'yes', [sign.id]: 'yes' } as const
        const { step } = walk(demoEnquiry(id, call, { at }))
        if (step.screen !== 'disposition') continue
        heard.add(step.disposition.destination)
        expect(step.disposition.say, `${id} ${sign.id} ${at}`).not.toContain('shuts')
      }
  expect([...heard]).toEqual(expect.arrayContaining([...NIGHT_AND_DAY]))
})
const DIVISION = 'england-and-wales'
const NIGHT_AND_DAY = ['mat-triage', 'crisis-mh', 'chemo-line', 'sarc']
