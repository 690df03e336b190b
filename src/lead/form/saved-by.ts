import { longDate, timeOfDay } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { roleWords } from '#ui/roles.ts'
import type { SavedBy } from '../services/service-store.ts'

/** "The practice manager saved this on 24 November 2026 at 10:15." */
export function savedByWords(last: SavedBy | undefined): string {
  if (!last) return t('saved-by-somebody')
  const { person } = last
  const by = roleWords(last.by)
  return t('saved-by', {
    by: person ? t('history-person', { person, by }) : by,
    date: longDate(last.at.slice(0, 10)),
    time: timeOfDay(last.at),
  })
}
