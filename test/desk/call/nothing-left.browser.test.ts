import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Found } from '#core/search/topics.ts'
import { answer, sayAbout } from '#desk/call/call.ts'
import { carried } from '#desk/call/carried.ts'
import {
  call,
  emergency,
  endCall,
  goBack,
  newEnquiry,
  openPathway,
  park,
  parkOrTakeUp,
  query,
  toldNumber,
  update,
} from '#desk/call/desk-state.ts'
import { nextProblem, undoClear } from '#desk/call/later-steps.ts'
import { nextUnasked } from '#desk/plan/another-problem.ts'
import { carry } from '#desk/plan/carry.ts'
import { noteRingBack } from '#desk/ring-back/RingBackBox.tsx'
import { actOnCard } from '#desk/search/act-on-card.ts'
import { changeToCard, changeTopic } from '#desk/search/amid/change-topic.ts'
import { choose } from '#desk/search/choose.ts'
import { deskAtRest } from './real-desk.ts'

/** Words that tell of a man of 71, of somebody else's little girl, and of nobody. */
const SAID: readonly Found['said'][] = [
  { age: '71', sex: 'male', about: 'self' },
  { age: '3', sex: 'female', about: 'other' },
  {},
]
const TOPICS = ['back-pain', 'earache-adult', 'repeat-prescription', 'cough-long']

const found = (topic: string, said: Found['said'], next: boolean): Found => ({
  topics: [{ id: topic, title: topic, group: '', matched: '' }],
  services: [],
  said,
  ...(next ? { next: 'and my wife has a cough' } : {}),
})
const someFound = fc
  .tuple(fc.constantFrom(...TOPICS), fc.constantFrom(...SAID), fc.boolean())
  .map((parts) => found(...parts))

type Step = (words: Found) => void
const first = ({ topics }: Found) => topics[0]!.id
/** What a desk can do with a caller, each as its key does it. */
const STEPS: readonly Step[] = [
  (words) => {
    query.value = `${first(words)} for a week 71m`
    choose(first(words), words)
  },
  (words) => call.value && changeTopic(first(words), words, 'something else'),
  (words) => changeToCard({ danger: 'call-999', said: words.said }, 'not breathing'),
  () =>
    update((open) => answer(open, { age: '71', sex: 'male', days: '7', pregnant: 'no', steroids: 'yes' })),
  () => update((open) => answer(open, { opening: 'none', signs: 'none' })),
  () => update((open) => sayAbout(open, 'self')),
  () => update((open) => sayAbout(open, 'away')),
  () => update((open) => ({ ...open, recordClosed: true })),
  () => noteRingBack('01632 960001'),
  () => goBack(),
  () => endCall('minor-illness', 'accepted'),
  () => actOnCard(),
  () => call.value?.ended && nextProblem(carry(call.value, true)),
  () => call.value?.ended && nextProblem(carry(call.value, false)),
  () => call.value?.ended && nextUnasked(call.value),
  () => undoClear(),
  () => park(),
  () => parkOrTakeUp(),
]
/** How the next caller's turn comes: F2, or F9 with a call in hand. */
const NEXT = [newEnquiry, () => (call.value && !call.value.ended ? park() : newEnquiry())]

it('after any road to the next caller nothing of the one before is known in the new call: not age, sex, days, whose it is, the record, the number, nor what else was said', () => {
  const step = fc.tuple(fc.constantFrom(...STEPS), someFound)
  fc.assert(
    fc.property(
      someFound,
      fc.array(step, { minLength: 2, maxLength: 12 }),
      fc.constantFrom(...NEXT),
      (begun, steps, next) => {
        deskAtRest()
        try {
          STEPS[0]!(begun)
          for (const [act, words] of steps) act(words)
          next()
          expect([call.value, emergency.value, carried.value, toldNumber.value]).toEqual(
            Array(4).fill(undefined),
          )
          // What was said of a second patient of the same caller waits, and is no more than words.
          query.value = ''
          openPathway('sore-throat')
          const { id, at, startedMs, release, practice, ...known } = call.value!
          expect(known).toEqual({
            pathway: 'sore-throat',
            answers: {},
            trail: [],
            responses: [],
            raised: false,
            words: '',
          })
        } finally {
          deskAtRest()
        }
      },
    ),
    { numRuns: 1000 },
  )
})
