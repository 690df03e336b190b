import { t } from '#ui/language.ts'
import { callCounts } from '../calls/calls-data.ts'
import { board } from '../practice/practice-store.ts'
import type { WeekNeed } from './needs.ts'
import { addressTold } from './own-address.ts'

/** Whether all is well, in one line: desks heard from, who is on duty, and what needs a minute, each a tap away. */
export function StandingCard({
  needs,
  started,
  today,
  works,
}: {
  readonly needs: readonly WeekNeed[]
  /** A desk has joined and a service is there: before that, nothing can be well. */
  readonly started: boolean
  readonly today: string
  /** The surgery is open at some time of today: on other days nobody asks who is on duty. Undefined before its hours are known. */
  readonly works: boolean | undefined
}) {
  const week = callCounts.value?.weeks.at(-1)
  const set = board.value?.setOn === today
  const well = started && needs.length === 0
  const say = started ? t('week-well') : t('week-not-started')
  return (
    <div class={`standing card ${well ? 'well' : 'needs'}`}>
      <p class="standing-say">
        <span aria-hidden="true">{well ? '✓' : '!'}</span>{' '}
        <span id="standing-words">{needs.length === 0 ? say : t('week-needs', { count: needs.length })}</span>
      </p>
      {needs.length > 0 ? (
        <ul class="standing-list" aria-labelledby="standing-words">
          {needs.map(({ id, n, href }) => (
            <li key={id}>
              <a href={href}>{needWords(id, n)}</a>
            </li>
          ))}
        </ul>
      ) : null}
      <p id="standing-stands" class="quiet-text">
        {t('week-stands')}
      </p>
      <ul class="standing-list" aria-labelledby="standing-stands">
        <li>
          <a href="#desks">
            {week && week.known > 0
              ? t('week-desks', { n: week.heard, all: week.known })
              : t('week-no-desks')}
          </a>
        </li>
        {needs.some(({ id }) => id === 'duty') ? null : (
          <li>
            <a href={works === undefined && !set ? '#setup' : '#duty'}>
              {set && board.value?.clinician
                ? t('week-duty', { name: board.value.clinician, extension: board.value.extension || '–' })
                : t(works === undefined ? 'week-no-hours' : works ? 'week-duty-not-set' : 'week-duty-shut')}
            </a>
          </li>
        )}
      </ul>
    </div>
  )
}

function needWords(id: WeekNeed['id'], count: number): string {
  if (id === 'duty') return t('week-duty-not-set')
  if (id === 'address') return t('week-need-address', { at: addressTold.value ?? '' })
  return t(`week-need-${id}`, { count })
}
