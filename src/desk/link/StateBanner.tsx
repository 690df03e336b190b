import { isIsoWeek, mondayOf } from '#core/clock/wall-clock.ts'
import type { NotTaken } from '#core/tally/held-week.ts'
import { longDate } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { gonePieces } from '#ui/piece.ts'
import { call, parked } from '../call/desk-state.ts'
import { guide } from '../guide.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { unknownHere } from './api.ts'
import { clockWords } from './clock-words.ts'
import { deskState } from './desk-health.ts'

/** What the desk needs staff to know about itself, calmly: offline, storage that cannot be used, a new release that waits. */
export function StateBanner() {
  const { storage, online, update, contentMissing, notTaken } = deskState.value
  const lines = [
    contentMissing ? t('banner-content') : '',
    unknownHere.value ? t('banner-removed') : '',
    clockWords(),
    storage === 'memory' ? t('banner-storage') : '',
    guide.value?.networkWords() ?? (online ? '' : t('banner-offline')),
    notTaken.length > 0 ? t('banner-not-taken', { weeks: weekWords(notTaken) }) : '',
    update ? t('banner-update') : '',
  ].filter(Boolean)
  const gone = gonePieces.value.size > 0
  if (lines.length === 0 && !gone) return null
  return (
    <div class="banner" role="status">
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {gone ? (
        <p>
          {t('banner-piece')}{' '}
          {call.value || parked.value.length > 0 ? null : (
            <KeyButton kind="quiet" onClick={() => location.reload()}>
              {t('load-again')}
            </KeyButton>
          )}
        </p>
      ) : null}
    </div>
  )
}

function weekWords(weeks: readonly NotTaken[]): string {
  const mondays = new Set(weeks.flatMap(({ week }) => (isIsoWeek(week) ? mondayOf(week) : [])))
  return [...mondays].map((day) => t('week-of', { day: longDate(day) })).join(', ')
}
