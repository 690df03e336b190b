import type { Answers } from '#core/call/answers.ts'
import type { Enquiry } from '#core/call/enquiry.ts'
import type { Schedule } from '#core/hours/schedule.ts'
import { compose } from '#core/practice/compose.ts'
import type { Practice } from '#core/practice/practice.ts'
import type { Service } from '#core/practice/service.ts'
import { content } from '../../content/sample.ts'

export const TUESDAY = '2026-11-24T10:15'
export const SUNDAY_NIGHT = '2026-11-29T03:00'

const ALWAYS: Schedule = {
  freq: 'WEEKLY',
  byday: 'MO,TU,WE,TH,FR,SA,SU',
  opens_at: '00:00',
  closes_at: '23:59',
}

/** The sample practice with these services alone, by id, each open at every hour for the kind of help of its name unless it says otherwise. */
export function practiceWith(services: Readonly<Record<string, Partial<Service>>>): Practice {
  const demo = content.demo('2026-11-24')
  return {
    ...demo,
    services: Object.entries(services).map(([id, fields]) => ({
      id,
      name: `The ${id} service`,
      serves: [id],
      phones: [],
      refer: { way: 'self-refer' as const, steps: '' },
      refuses: [],
      schedules: [ALWAYS],
      bankHolidays: 'open' as const,
      checked: { on: '2026-11-20', by: 'clinician' },
      checkEvery: 90,
      ...fields,
    })),
  }
}

/** A call on a real topic. */
export function callOn(pathway: string, answers: Answers, practice: Practice, at = TUESDAY): Enquiry {
  const release = compose(content.release, practice)
  return { release, practice, pathway: release.pathways[pathway]!, answers, at }
}
