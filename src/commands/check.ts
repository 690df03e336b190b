import { performance } from 'node:perf_hooks'
import { checkContent } from '#content/check-content.ts'
import { CONTENT_FOLDER } from '#content/folder.ts'
import { loadContent } from '#content/load.ts'
import { writeProblem } from '#core/problem.ts'

/** `npm run -s check [-- --only id,id]`: every problem with file and line, then a summary; exit 1 on any. */
const at = process.argv.indexOf('--only')
const only = at > 0 ? process.argv[at + 1]?.split(',') : undefined
const start = performance.now()
const report = checkContent(loadContent(CONTENT_FOLDER), only)
const faults = report.problems.filter((problem) => !problem.warning)
for (const problem of report.problems) console.log(writeProblem(problem))
const seconds = ((performance.now() - start) / 1000).toFixed(1)
console.log(
  `${report.pathways} pathways, ${report.vignettes} worked cases, ${report.partitions} partitions of people, ${faults.length} problems, ${report.problems.length - faults.length} warnings, ${seconds} s`,
)
process.exitCode = faults.length > 0 ? 1 : 0
