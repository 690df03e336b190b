import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { londonNow } from '#core/clock/wall-clock.ts'
import type { Release } from '#core/pathway/release.ts'
import type { ReleaseIndex } from '#core/pathway/release-files.ts'
import type { SampleYear } from '#core/tally/sample-year.ts'
import { PAGE_LANGUAGES, type PageLanguage } from '../calls/page-words.ts'
import { weekHtml, weekText } from '../calls/week-files.ts'
import { weekPageOut } from '../calls/week-out.ts'
import type { Store } from '../store/store.ts'
import { readBuilt } from './built.ts'
import { practiceNamed } from './practice-named.ts'

/** What `week` was asked for. */
export interface WeekAsked {
  readonly practice: string
  /** The file to write; undefined prints. */
  readonly out: string | undefined
  readonly language: PageLanguage
}

/** Reads the words after `week`; throws one sentence where they are wrong. */
export function weekAsked(words: readonly string[], folder: string): WeekAsked {
  const { practice, out, language } = parsed(words)
  if (!practice) throw new Error('The practice is missing. Write: week --practice ID')
  const known = PAGE_LANGUAGES.find((code) => code === language)
  if (!known) throw new Error(`"${language}" is no language of the page. Write en or cy.`)
  return { practice, out: out ? resolve(folder, out) : undefined, language: known }
}

function parsed(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      options: {
        practice: { type: 'string' },
        out: { type: 'string' },
        language: { type: 'string', default: 'en' },
      },
    }).values
  } catch {
    throw new Error('Write: week --practice ID, with --out FILE and --language cy where they are wanted.')
  }
}

/**
 * The page of last week of one practice, printed or written to a file: HTML where its name ends so, else plain text.
 * @returns What is printed. Throws a sentence when it cannot be done.
 */
export async function week(
  store: Store,
  { practice: id, out, language }: WeekAsked,
  { dist, at, now }: { readonly dist: string; readonly at: string; readonly now: number },
): Promise<string> {
  const practice = await practiceNamed(store, id)
  if (practice.kind === 'network')
    throw new Error(`${practice.name} is a network and counts no calls. Name one of its practices.`)
  const index = readBuilt<ReleaseIndex>(dist, 'release-index.json')
  const { destinations } = readBuilt<Release>(dist, index.release.slice(1))
  const { year } = readBuilt<{ readonly year: SampleYear }>(dist, 'practices-demo.json')
  const page = await weekPageOut(store, practice, {
    at: londonNow(now),
    year,
    places: destinations,
    lead: `${at}/lead`,
    language,
  })
  if (!out) return weekText(page)
  try {
    writeFileSync(out, /\.html?$/i.test(out) ? weekHtml(page) : weekText(page))
  } catch (fault) {
    throw new Error(
      `${out} could not be written (${(fault as NodeJS.ErrnoException).code}). Name a file in a folder that this user may write.`,
    )
  }
  return `The page of last week was written to ${out}.`
}
