import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { checkContent } from '#content/check-content.ts'
import { CONTENT_FOLDER } from '#content/folder.ts'
import { foundOnCores } from '#content/found-on-cores.ts'
import { loadContent } from '#content/load.ts'
import { recordProven } from '#content/proven.ts'
import { writeReport } from '#content/report/report.ts'
import { changesWritten } from '#content/review/changes-written.ts'
import { recordReviewed } from '#content/reviewed.ts'
import { writeProblem } from '#core/check/problem.ts'
import { aloud } from '#core/check/words/voice-rules.ts'
import { mustNotMiss } from './must-not-miss.ts'
import { wordsAloud } from './words-aloud.ts'

/**
 * `npm run -s check [-- OPTION ...]`: prints every problem of the content with file and line, then a summary; exit 1 on any.
 * - `--only id,id`: these topics alone.
 * - `--report [folder]`: also writes a page for each pathway.
 * - `--changed [id,id]`: shows instead what changed since each was reviewed, before and after.
 * - `--reviewed all|id,id`: shows that, records that these versions were reviewed, and checks those alone; none where one has no pathway.
 * - `--proven`: records that this content is without fault, so that a build need not prove it again.
 * - `--words`: counts instead what is read aloud.
 * - `--aloud id`: prints instead what is said and sent, in each voice.
 * - `--must-not-miss [id] [--record]`: plays instead dangerous and harmless people, in all topics or one, and says what is worse or better than recorded; `--record` records it.
 */
const at = process.argv.indexOf('--only')
const review = process.argv.indexOf('--reviewed')
const named = idsAfter(review)
const reviewed = named?.includes('all') ? undefined : named
const changed = process.argv.indexOf('--changed')
const only = idsAfter(at) ?? reviewed ?? idsAfter(changed)
const start = performance.now()
const content = loadContent(CONTENT_FOLDER, only)
const unknown = named?.filter((id) => id !== 'all' && !content.release.pathways[id]) ?? []
if (unknown.length > 0) {
  console.error(`Nothing was recorded: there is no pathway "${unknown.join('", "')}".`)
  process.exit(1)
}
if (review > 0) {
  const ids = reviewed ?? Object.keys(content.release.pathways)
  say(changesWritten(content, ids))
  const refused = recordReviewed(content, ids)
  for (const id of refused) console.log(`"${id}" changed but its version did not: raise "version" first.`)
}
const play = process.argv.indexOf('--must-not-miss')
if (play > 0) process.exitCode = mustNotMiss(content, idsAfter(play)?.[0], process.argv.includes('--record'))
else if (changed > 0) say(changesWritten(content, only))
else if (process.argv.includes('--words')) wordsAloud(content)
else await checkAll()

function say(lines: readonly string[]): void {
  for (const line of lines) console.log(line)
}

/** The ids named after an option, parted by commas or spaces, where there are any. */
function idsAfter(place: number): string[] | undefined {
  if (place < 1) return undefined
  const rest = process.argv.slice(place + 1)
  const end = rest.findIndex((word) => word.startsWith('--'))
  const ids = rest.slice(0, end < 0 ? undefined : end).flatMap((word) => word.split(',').filter(Boolean))
  return ids.length > 0 ? ids : undefined
}

async function checkAll(): Promise<void> {
  const heard = process.argv.indexOf('--aloud')
  const spoken = content.release.pathways[heard > 0 ? (process.argv[heard + 1] ?? '') : '']
  if (spoken) {
    for (const line of aloud(spoken)) console.log(line)
    return
  }
  const report = checkContent(content, only, only ? undefined : await foundOnCores(content))
  const faults = report.problems.filter((problem) => !problem.warning)
  for (const problem of report.problems) console.log(writeProblem(problem))
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(
    `${report.pathways} pathways, ${report.vignettes} worked cases, ${report.partitions} partitions of people, ${faults.length} problems, ${report.problems.length - faults.length} warnings, ${seconds} s`,
  )
  const wanted = process.argv.indexOf('--report')
  if (wanted > 0) {
    const folder = process.argv[wanted + 1] ?? 'dist/report'
    if (content.problems.length > 0) console.log('No report: mend the problems of form above first.')
    else {
      const files = writeReport(content, report, folder)
      console.log(`${files.length} pages in ${folder}; open ${join(folder, 'index.html')}`)
    }
  }
  if (process.argv.includes('--proven') && !only && faults.length === 0) recordProven('.')
  process.exitCode = faults.length > 0 ? 1 : 0
}
