import { correctionOf, wrongBy } from '#core/clock/server-clock.ts'
import { t } from '#ui/language.ts'
import { clockOffset, clockUnsure } from '../parts/clock.ts'
import { withoutNetwork } from './heard.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** What is wrong with this computer's clock and what to do, in one line; empty while it is right. */
export function clockWords(): string {
  const offset = clockOffset.value
  if (!offset) return clockUnsure.value && withoutNetwork() ? t('clock-unsure') : ''
  const slow = wrongBy(offset)
  if (slow === 0) return ''
  const amount = span(Math.abs(slow))
  if (correctionOf(offset) === 0) return slow > 0 ? t('clock-slow', { amount }) : t('clock-fast', { amount })
  return slow > 0 ? t('clock-slow-used', { amount }) : t('clock-fast-used', { amount })
}

/** "7 minutes", "3 hours", "21 days": as exactly as anyone needs it. */
function span(ms: number): string {
  if (ms < 2 * HOUR) return t('span-minutes', { count: Math.round(ms / MINUTE) })
  return ms < 2 * DAY
    ? t('span-hours', { count: Math.round(ms / HOUR) })
    : t('span-days', { count: Math.round(ms / DAY) })
}
