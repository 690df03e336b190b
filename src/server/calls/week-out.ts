import { isoWeek } from '#core/clock/iso-week.ts'
import { addDays } from '#core/clock/wall-clock.ts'
import type { Destination } from '#core/pathway/pathway.ts'
import type { Practice } from '#core/practice/practice.ts'
import type { SampleYear } from '#core/tally/sample-year.ts'
import type { Store } from '../store/store.ts'
import { callCountsOf } from './call-counts.ts'
import { PAGE_LANGUAGES, type PageLanguage } from './page-words.ts'
import { type WeekPage, weekPage } from './week-page.ts'

type Pages = Readonly<Record<PageLanguage, WeekPage>>

/**
 * The page of last week as it leaves the practice, at a London wall clock. The first time that somebody has it, as a file or by e-mail,
 * it is kept, and all others have the same: from two pages of one week with known counts added between them a hidden number could be told.
 * @param about `lead` is the address of the lead page.
 */
export async function weekPageOut(
  store: Store,
  practice: Practice,
  about: {
    readonly at: string
    readonly year: SampleYear | undefined
    readonly places: Readonly<Record<string, Destination>>
    readonly lead: string
    readonly language: PageLanguage
  },
): Promise<WeekPage> {
  const { at, year, places, lead, language } = about
  const own = store.of(practice.id)
  const week = isoWeek(addDays(at, -7))
  const kept = await own.keptWeekPages(week)
  if (kept !== undefined) return (JSON.parse(kept) as Pages)[language]
  const counts = await callCountsOf(store, practice, { at, year })
  const pages = Object.fromEntries(
    PAGE_LANGUAGES.map((code) => [
      code,
      weekPage(counts, { practice: practice.name, places, at: lead, language: code }),
    ]),
  ) as Pages
  // Of no counts at all there is nothing that could be told.
  if (!pages[language].told) return pages[language]
  // Another process may have been first: what was kept first is given.
  return (JSON.parse(await own.keepWeekPages(week, JSON.stringify(pages))) as Pages)[language]
}
