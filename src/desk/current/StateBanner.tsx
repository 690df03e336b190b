import { isIsoWeek, mondayOf } from '#core/clock/iso-week.ts'
import type { NotTaken } from '#core/tally/held-week.ts'
import { longDate } from '#ui/dates.ts'
import { GoneNotice } from '#ui/GoneNotice.tsx'
import { t } from '#ui/language.ts'
import { notKept } from '#ui/not-kept.ts'
import { gonePieces } from '#ui/piece.ts'
import { call, parked } from '../call/desk-state.ts'
import { guide } from '../call/guide.ts'
import { removedHere, unknownHere } from '../link/api.ts'
import { clockWords } from '../link/clock-words.ts'
import { loading, standIn } from '../link/content-store.ts'
import { deskState } from '../link/desk-health.ts'
import { withoutNetwork } from '../link/heard.ts'
import { MORE } from '../parts/KeyButton.tsx'

/** What the desk needs staff to know about itself, calmly: offline, what it cannot keep, a new release that waits. */
export function StateBanner() {
  const { update, contentMissing, notTaken } = deskState.value
  const lines = [
    contentMissing ? t('banner-content') : '',
    unknownHere.value ? t(removedHere.value ? 'banner-removed' : 'banner-unknown') : '',
    clockWords(),
    standIn.value && !loading.value ? t('banner-no-practice') : '',
    notKeptWords(),
    guide.value?.networkWords() ?? (withoutNetwork() ? t('banner-offline') : ''),
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
      <GoneNotice letter={MORE} mayLoad={!call.value && parked.value.length === 0} />
    </div>
  )
}

function weekWords(weeks: readonly NotTaken[]): string {
  const mondays = new Set(weeks.flatMap(({ week }) => (isIsoWeek(week) ? mondayOf(week) : [])))
  return [...mondays].map((day) => t('week-of', { day: longDate(day) })).join(', ')
}

/** What is lost when the page is closed, by the keys it is kept under; the rest is what still has to be sent. */
const WHAT: Readonly<Record<string, string>> = {
  counts: 'counts',
  services: 'services',
  live: 'services',
  board: 'board',
  heard: 'services',
  desk: 'desk',
  newer: 'newer',
  'device-token': 'joining',
  language: 'language',
}

/** One line for all that this browser does not keep, and why; empty when it keeps everything. */
function notKeptWords(): string {
  const [first] = notKept.value.values()
  if (!first) return ''
  const what = new Set([...notKept.value.keys()].map((key) => t(`not-kept-${WHAT[key] ?? 'unsent'}`)))
  return t('banner-not-kept', { why: t(`not-kept-${first}`), what: [...what].join(', ') })
}
