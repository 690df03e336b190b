import type { Skipped } from '#core/call/help.ts'
import { daysSinceCheck, isNeverChecked } from '#core/practice/freshness.ts'
import type { Service } from '#core/practice/service.ts'
import { moment } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import type { Call } from '../call/call.ts'
import { untilWords } from '../services/age-words.ts'
import { refusalWords } from './refusal-words.ts'

/** Words of the screen, and what of them is English in every language. */
export interface SkipWords {
  readonly words: string
  readonly english: readonly string[]
}

/** A service or destination that was passed over, and why: "Riverside Pharmacy (closed until Monday 09:00)". */
export function skipWords(call: Call, skip: Skipped): SkipWords {
  const service = call.practice.services.find((known) => known.id === skip.service)
  const name = service?.name ?? call.release.destinations[skip.destination]!.label
  return { words: t('skip-line', { name, why: reason(call, skip, service) }), english: [name] }
}

function reason(call: Call, { reason: why, opens, refusal }: Skipped, service: Service | undefined): string {
  switch (why) {
    case 'closed':
    case 'surgery-closed':
      return opens ? t(`skip-${why}-until`, { when: moment(opens, call.at) }) : t(`skip-${why}`)
    case 'full':
      return service?.fullUntil
        ? t('skip-full-until', { when: untilWords(service.fullUntil, call.at) })
        : t('skip-full')
    case 'stale':
      if (service && isNeverChecked(service)) return t('never-checked')
      return service
        ? t('skip-stale-days', { count: daysSinceCheck(service, call.at.slice(0, 10)) })
        : t('skip-stale')
    case 'refused':
      return t('skip-refused', { who: refusalWords(call, refusal ?? '') })
    default:
      return t(`skip-${why}`)
  }
}
