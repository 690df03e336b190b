import type { Skipped } from '#core/arrange.ts'
import { moment } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import type { Call } from './call.ts'

/** Why something was passed over, in a sentence: "Riverside Pharmacy: closed until Monday 09:00". */
export function skipWords(call: Call, skip: Skipped): string {
  const service = call.practice.services.find((known) => known.id === skip.service)
  const name = service?.name ?? call.release.destinations[skip.destination]!.label
  return `${name}: ${reason(call, skip)}`
}

function reason(call: Call, { reason: why, opens, refusal }: Skipped): string {
  switch (why) {
    case 'closed':
    case 'surgery-closed':
      return opens ? t(`skip-${why}-until`, { when: moment(opens, call.at) }) : t(`skip-${why}`)
    case 'refused':
      return t('skip-refused', { who: refusalWords(call, refusal ?? '') })
    default:
      return t(`skip-${why}`)
  }
}

/** A condition in words where we have them; the condition itself is plain enough otherwise ("age < 5"). */
function refusalWords(call: Call, refusal: string): string {
  const facts = { ...call.release.facts, ...call.release.pathways[call.pathway]?.facts }
  const id = refusal.trim()
  const key = `refuses-${id}`
  const words = t(key)
  if (words !== key) return words
  return (
    facts[id]?.ask ??
    id.replaceAll(
      /[<>=&]+/g,
      (sign) => ({ '<': t('under'), '>=': t('from-age'), '>': t('over') })[sign] ?? sign,
    )
  )
}
