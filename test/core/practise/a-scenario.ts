import type { ScenarioDesk } from '#core/practise/play-scenario.ts'
import type { Scenario } from '#core/practise/scenario.ts'
import { demoEnquiry } from '../call/a-call.ts'

const { pathway: _, answers: __, ...demo } = demoEnquiry('sore-throat', {})

/** The sample practice on a Tuesday morning. */
export const desk: ScenarioDesk = demo

/** A man of 29 with a plain sore throat, and whatever a test changes about him. */
export function sore(change: Partial<Scenario> = {}): Scenario {
  return {
    id: 'sore',
    title: 'Like swallowing glass',
    kind: 'other',
    caller: 'self',
    who: { age: '29', sex: 'male', days: '3' },
    opens: 'My throat is killing me.',
    finds: 'sore throat',
    topics: ['sore-throat'],
    lines: {},
    least: 'pf-sore-throat',
    most: 'duty-today',
    why: 'He can swallow.',
    ...change,
  }
}
