import { isoWeek } from '#core/clock/iso-week.ts'
import { addDays } from '#core/clock/wall-clock.ts'
import type { Destination } from '#core/pathway/pathway.ts'
import type { Practice } from '#core/practice/practice.ts'
import type { SampleYear } from '#core/tally/sample-year.ts'
import type { Store } from '../store/store.ts'
import { callCountsOf } from './call-counts.ts'
import { PAGE_LANGUAGES, type PageLanguage } from './page-words.ts'
import { type WeekPage, type WeekWords, weekPage, wordsOfWeek } from './week-page.ts'

type Words = Readonly<Record<PageLanguage, WeekWords>>

/**
 * The page of last week as it leaves the practice, as a file or by e-mail. What it says is kept the first time that somebody has it,
 * and everybody else has the same. Two pages of one week with known counts added between them would tell a hidden number.
 * @param about `at` is a London wall clock; `lead` is the address of the lead page.
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
  const page = (words: Words) => weekPage(words[language], { practice: practice.name, at: lead })
  const kept = await own.keptWeekPages(week)
  if (kept !== undefined) return page(JSON.parse(kept))
  const counts = await callCountsOf(store, practice, { at, year })
  const words = Object.fromEntries(
    PAGE_LANGUAGES.map((code) => [code, wordsOfWeek(counts, { places, language: code })]),
  ) as Words
  // Where nothing was counted, nothing could be told.
  if (!words[language].told) return page(words)
  // Another process may have been first: what was kept first is given.
  return page(JSON.parse(await own.keepWeekPages(week, JSON.stringify(words))))
}
