import { expect, it } from 'vitest'
import type { Answers } from '#core/call/answers.ts'
import { dispose } from '#core/call/disposition.ts'
import type { WhoTold } from '#core/call/enquiry.ts'
import { firstCall } from '#core/call/gate.ts'
import { recordNote } from '#core/texts/record-note.ts'
import { demoEnquiry, dispositionOf } from '../call/a-call.ts'

const note = (pathway: string, answers: Answers) => {
  const enquiry = demoEnquiry(pathway, answers)
  return recordNote(enquiry, dispositionOf(enquiry), 'accepted', 'abcdef0123')
}
const SORE = { age: 7, days: 2, immune: 'no', third: 'no' }

it('says a range as it was given', () => {
  expect(note('sore-throat', { ...SORE, age: 30, sex: 'male', days: '22..' })).toContain(
    'has it lasted: more than 21 days.',
  )
})

it('says when the duty clinician was told of an answer that was acted on, and of nobody that they were', () => {
  const call = demoEnquiry('sore-throat', { age: 30, sex: 'male', drool: 'yes' })
  const of = (acted?: WhoTold) =>
    recordNote({ ...call, ...(acted ? { acted } : {}) }, dispositionOf(call), 'accepted', 'abcdef0123')
  expect(of({ told: 'duty', time: '10:24' })).toContain(
    'Caller accepted.\nReception told the duty clinician at 10:24.\n',
  )
  expect(of({ told: 'nearest', time: '10:24' })).toContain('told the nearest clinician at 10:24.')
  expect(of({ told: 'nobody', time: '10:24' })).not.toContain('Reception told')
  expect(of()).not.toContain('Reception told')
})

it('does not say that a question was asked which never was', () => {
  const text = note('something-wrong', { age: 80, days: 2 })
  expect(text).toContain('Age: 80.')
  expect(text).not.toContain('How long')
})

it('says of a row of the opening the words that were put, once', () => {
  const { opening: _, ...answers } = demoEnquiry('headache', { age: 33, sex: 'female' }).answers
  const call = { ...demoEnquiry('headache', {}), answers: { ...answers, 'worst-head': 'yes' } as Answers }
  const text = recordNote(call, dispositionOf(call), 'accepted', 'abcdef0123')
  expect(text).toContain('yes to sudden worst-ever headache.')
  expect(text).not.toContain('within a minute')
})

it('says a sign in the words that were put, where the record may not be named to the caller', () => {
  const call = demoEnquiry(
    'head-injury',
    { age: 70, sex: 'female', thinner: 'yes', 'head-thinner': 'yes' },
    { caller: 'with' },
  )
  const text = recordNote(call, dispositionOf(call), 'accepted', 'abcdef0123')
  expect(text).toContain('Yes to a head knock')
  expect(text).not.toContain('head knock on a blood thinner')
})

it('does not say that a sign was asked which the opening had covered', () => {
  const text = note('sore-throat', SORE)
  const signs = text.split('\n').find((line) => line.startsWith('Danger signs asked'))!
  expect(signs).toContain('dribbling')
  expect(signs).not.toContain('mottled')
})

it.each([
  ['yes', 'Yes to newly sleeping upright'],
  ['no', 'None present'],
])('says that a sign was put before an age ruled it out: %s', (reply, answer) => {
  const text = note('ltc-review', {
    gate: 'no',
    'hf-worse': reply,
    'foot-diabetes': 'no',
    'drive-unsafe': 'no',
    age: 36,
    sex: 'male',
    'preg-meds': 'no',
    'early-relief': 'no',
    'heard-no-point': 'no',
  })
  const signs = text.split('\n').find((line) => line.startsWith('Danger signs asked'))!
  expect(signs).toContain('newly sleeping upright')
  expect(signs).toContain(answer)
})

it('does not say that the whole opening was asked when a part of it was', () => {
  const { opening: _, ...answers } = demoEnquiry('sore-throat', {}).answers
  const enquiry = { ...demoEnquiry('sore-throat', {}), answers: { ...answers, gasping: 'yes' } }
  const first = enquiry.release.opening.breaths[0]!.rows[0]!.id
  const part = { ...enquiry, answers: { [first]: 'yes' } }
  const text = recordNote(part, dispositionOf(part), 'accepted', 'abcdef0123')
  expect(text).toContain('Some of the opening danger signs asked: yes to ')
  expect(text).not.toContain('Danger signs asked: none')
})

it.each([
  ['broken-bone', { story: 'yes' }],
  ['sore-throat', { 'danger-now': 'yes' }],
  ['professional-caller', { who: 'home' }],
  ['domestic-abuse', { 'no-bed': 'no' }],
  ['sti', {}],
] as const)(
  'of abuse, safeguarding, third parties and what is private begins by hiding: %s',
  (topic, answers) => {
    const enquiry = demoEnquiry(topic, { age: 30, sex: 'female', ...answers })
    const text = recordNote(enquiry, dispositionOf(enquiry), 'accepted', 'abcdef0123')
    expect(text.startsWith('Hide from online access.')).toBe(true)
  },
)

it('reads a refusal as refused, and names no sign as if it were there', () => {
  const enquiry = demoEnquiry('sore-throat', { ...SORE, opening: 'declined', signs: 'declined' })
  const text = recordNote(enquiry, dispose(enquiry), undefined, 'abcdef0123')
  expect(text).toContain('would rather not say')
  expect(text).not.toMatch(/yes to/)
})

it('of refused danger signs says first that nobody said them, then what was asked', () => {
  const text = note('sore-throat', { ...SORE, signs: 'declined' })
  const line = text.split('\n').find((each) => each.startsWith('Danger signs'))!
  expect(line).toMatch(/^Danger signs: the caller would rather not say\. Asked, and not answered: dribbling/)
  expect(line).not.toMatch(/Would rather not say\.$/)
})

it('names the one danger sign that was refused among those that were answered', () => {
  const text = note('sore-throat', { ...SORE, drool: 'declined' })
  expect(text).toMatch(/Danger signs asked: .* Would rather not say of dribbling or cannot swallow/)
  expect(text).not.toContain('not answered')
})

it('of a sore throat hides nothing', () => {
  expect(note('sore-throat', SORE)).not.toContain('Hide from online access')
})

it('tells what was looked up from what was asked', () => {
  expect(note('sore-throat', SORE)).toMatch(/Checked on the record, not seen: .*Third contact/)
})

it('names the day in a question that speaks of one, and says the gate', () => {
  const text = note('repeat-prescription', {
    gate: 'no',
    'runs-out': 'yes',
    'none-today': 'no',
    'it-now': 'no',
    'crit-life': 'no',
    'crit-more': 'no',
    'crit-mind': 'no',
    'thinner-mix': 'no',
    'early-relief': 'no',
  })
  expect(text).toContain('Will they run out before the end of Friday 27 November: yes.')
  expect(text).toContain('Asked if anyone is ill or needs help: no.')
  expect(text).not.toMatch(/[{}]/)
})

it('says when once, and of what is private first that online access must not show it', () => {
  const said = (topic: string, answers: Answers) => {
    const enquiry = demoEnquiry(topic, answers)
    return recordNote(enquiry, dispose(enquiry), undefined, '64a85c7379571d0a')
  }
  const today = said('sore-throat', { age: 30, sandpaper: 'yes' })
  expect(today).toContain('Offered: Duty GP today.')
  expect(today).not.toContain('Hide from online access')
  expect(said('domestic-abuse', { age: 30, gate: 'no' })).toMatch(/^Hide from online access\.\n/)
})

it('says of the first request that its problem was answered, not that a clinician has it in hand', () => {
  const said = { gate: 'yes', age: 33, sex: 'female', opening: 'none', problem: 'headache' } as const
  const answers = { ...firstCall({ ...demoEnquiry('contraception-pill', {}), answers: said }), signs: 'none' }
  const text = note('contraception-pill', { ...answers, 'missed-sex': 'no', 'pills-left': 'lots' })
  expect(text).toContain('Asked if anyone is ill or needs help: yes, and that was answered first.')
})

it('names the problem before the request that it came behind', () => {
  const leg = { age: 44, sex: 'male', 'calf-breath': 'yes', thinner: 'no', 'no-sentence': 'no' } as const
  const text = note('fit-note-extend', { ...leg, gate: 'yes', opening: 'none', problem: 'leg-swelling-one' })
  expect(text).toMatch(/^Care navigation: One swollen, sore calf \(rang about: Fit note, extend\)$/m)
})

it('begins with the problem also where a row of the opening ended the call before it', () => {
  const faint = {
    gate: 'yes',
    age: 57,
    'blackout-week': 'yes',
    'blackout-pain': 'no',
    problem: 'faint-blackout',
  }
  const enquiry = demoEnquiry('blood-test-booking', faint, { caller: 'away' })
  const answer = dispositionOf(enquiry)
  expect(recordNote(enquiry, answer, undefined, 'sample')).toContain(
    'Care navigation: Faint or blackout (rang about: Book a blood test)',
  )
  expect(answer.sent.meanwhile).toContain('Do not drive.')
})
