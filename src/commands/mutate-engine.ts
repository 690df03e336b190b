import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { performance } from 'node:perf_hooks'

const ROOT = resolve(import.meta.dirname, '../..')
const ROOM = 'src/core/call'

/** One small fault in the engine: text of a file of its room, found exactly once, and what stands there instead. */
export type EngineFault = readonly [file: string, from: string, to: string]

/** Faults as hands make them: a comparison turned, a most made a least, a filter skipped, a constant moved. */
export const ENGINE_FAULTS: readonly EngineFault[] = [
  ['flags.ts', 'compareNeeds(need(b), need(a))', 'compareNeeds(need(a), need(b))'],
  ['flags.ts', '(rank === 4 && minutes)', 'false'],
  ['flags.ts', 'place(destinations[a.to]!) - place(destinations[b.to]!)', '0'],
  ['flags.ts', "reply !== 'no'", "reply === 'yes'"],
  ['flags.ts', 'rank === 6 && closed', 'rank === 6 && !closed'],
  ['flags.ts', 'if (rank >= 4)', 'if (rank > 5)'],
  ['flags.ts', 'rank < 3 ?', 'rank < 1 ?'],
  ['flags.ts', '...destination.fallbacks.map((id) => [id])', ''],
  ['signs.ts', '      rowShown(enquiry, row) &&\n', ''],
  ['signs.ts', "value === 'none' ? 'no' : readReply(id, value)", 'readReply(id, value)'],
  ['signs.ts', 'if (own) return own', ''],
  ['signs.ts', "!(sign.notSelf && enquiry.caller === 'self') && ", ''],
  ['signs.ts', "=== 'yes'\n}", "!== 'no'\n}"],
  ['signs.ts', '!pathway.ownRows?.includes(row.id)', 'row !== undefined'],
  ['flags.ts', '|| followsYes(sign)', ''],
  ['flags.ts', "'breath' in sign && ", "'breath' in sign || "],
  ['walk.ts', 'if (clock >= AT_ONCE)', 'if (clock > 5)'],
  ['disposition.ts', 'flag.clock < AT_ONCE', 'flag.clock < 6'],
  ['walk.ts', 'following.length === 0 && byAge && answers.age === undefined', 'answers.age === null'],
  ['walk.ts', 'following.length > 0 ? following : rows', 'rows'],
  ['walk.ts', 'rows.length === 0 || !waitsForOpening(enquiry, flag)', 'rows !== undefined'],
  ['help.ts', 'all.filter((service) => isAble(enquiry, service, above))', 'all'],
  ['help.ts', 'if (pace > clock) continue', ''],
  ['help.ts', 'return Math.max(clock, Math.min(', 'return Math.min(clock, Math.min('],
  [
    'disposition.ts',
    'step, destinations) >= least) return decided',
    'step, destinations) >= 0) return decided',
  ],
  ['disposition.ts', '|| destinations[to]!.level > level', ''],
  [
    'disposition.ts',
    'enquiry.release.destinations) > level) return [facts]',
    'enquiry.release.destinations) > 9) return [facts]',
  ],
  ['disposition.ts', 'return clock > arrange(enquiry, main).clock ?', 'return clock > 9 ?'],
  ['disposition.ts', 'return isPharmacy(enquiry.release.destinations[first!]!) ?', 'return false ?'],
  ['outcome.ts', 'const step = taken(named)', 'const step = taken([])'],
  ['eligibility.ts', 'able.includes(to) && ', ''],
  ['eligibility.ts', ' && release.destinations[to]!.high < 4', ''],
  ['flags.ts', "sign.unsure === 'no' ? undefined : sign.unsure", 'sign.to'],
  ['deadline.ts', 'ENOUGH_MINUTES = 15', 'ENOUGH_MINUTES = 1'],
  ['help.ts', 'if (onlyShut && surgeryOpen) return { skipped: [] }', ''],
  ['help.ts', 'practice && !surgeryOpen', 'practice && surgeryOpen'],
  ['help.ts', '!refused && (offers', '(offers'],
  ['help.ts', 'offers.length > 0 || (always && above.length === 0)', 'true'],
  ['help.ts', 'fullUntil > at', 'fullUntil < at'],
  ['help.ts', "if (fresh === 'stale') return { reason: 'stale' }", ''],
  ['help.ts', 'if (clock >= 3)', 'if (clock >= 6)'],
  ['help.ts', 'const end = terminal(enquiry, clock, ', 'const end = terminal(enquiry, 6, '],
  ['help.ts', 'clock, at, kind.minutes)', 'clock, at, 10)'],
  ['help.ts', '(last ? 2 : 0)', '0'],
  ['eligibility.ts', '!pathway.exempt.includes(refusal.text) && ', ''],
  ['eligibility.ts', 'service.refuses.find((text) =>', 'service.refuses.slice(1).find((text) =>'],
  ['eligibility.ts', 'if (own === undefined) services', 'if (own !== null) services'],
  ['eligibility.ts', '.always) return true', '.always) return false'],
  ['eligibility.ts', '(service) => serviceLimit(enquiry, service, person) === undefined', '() => true'],
  ['readings.ts', "=> id === 'age' || id === 'sex'", '=> id === null'],
  ['readings.ts', "if (id === 'sex' && about && values.includes(about)) return [about]", ''],
  [
    'readings.ts',
    'tree.branches.some(held) : tree.branches.every(held)',
    'tree.branches.every(held) : tree.branches.every(held)',
  ],
  ['readings.ts', 'readings.some((known)', 'readings.every((known)'],
  ['readings.ts', 'rank <= 3 &&', 'rank <= 1 &&'],
  ['outcome.ts', 'if (outranks(candidate, won, destinations)', 'if (!outranks(candidate, won, destinations)'],
  ['outcome.ts', 'compareNeeds(next, one) > 0', 'compareNeeds(next, one) < 0'],
  ['outcome.ts', 'compareNeeds(next, one) < 0', 'compareNeeds(next, one) > 0'],
  ['outcome.ts', 'compareNeeds(need(leaf), most) === 0', 'true'],
  ['outcome.ts', 'won.clock <= base', 'won.clock < base'],
  ['disposition.ts', 'need(best)) > 0', 'need(best)) < 0'],
  ['disposition.ts', 'beside && main.clock < 3', 'beside'],
  ['disposition.ts', 'return flag.clock < 5 && ', 'return flag.clock < 3 && '],
  ['disposition.ts', 'return told ? [] : step', 'return step'],
  ['next-options.ts', '.filter((id) => !passed.includes(id))', ''],
]

/** A file's text with one fault planted. Throws unless the fault's own text stands there exactly once, so that a fault never goes stale unseen. */
export function plant([file, from, to]: EngineFault): string {
  const parts = readFileSync(join(ROOT, ROOM, file), 'utf8').split(from)
  if (parts.length !== 2)
    throw new Error(
      `"${from}" stands ${parts.length - 1} times in ${ROOM}/${file}, not once: write the fault anew.`,
    )
  const text = parts.join(to)
  // A fault that does not parse would count as caught by anything.
  stripTypeScriptTypes(text)
  return text
}

/** A copy of the engine with its tests, in which faults are planted and taken back; `close` removes it. */
export function openBench() {
  const folder = mkdtempSync(join(tmpdir(), 'engine-'))
  for (const part of [
    'src/core',
    'src/content',
    'src/commands',
    'test/core/call',
    'test/core/check',
    'package.json',
  ])
    cpSync(join(ROOT, part), join(folder, part), { recursive: true })
  for (const part of ['test/content/sample.ts', 'test/setup.ts', 'tsconfig.json'])
    cpSync(join(ROOT, part), join(folder, part))
  for (const part of ['node_modules', 'content']) symlinkSync(join(ROOT, part), join(folder, part))
  writeFileSync(
    join(folder, 'vitest.config.ts'),
    `export default { test: { include: ['test/core/call/*.test.ts'], setupFiles: ['test/setup.ts'], testTimeout: 120000 } }`,
  )
  const run = (...args: string[]): boolean =>
    spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' }).status === 0
  /** Whether something fails with the fault in place. */
  const caught = (fault: EngineFault, passes: () => boolean): boolean => {
    const path = join(folder, ROOM, fault[0])
    const sound = readFileSync(path, 'utf8')
    writeFileSync(path, plant(fault))
    try {
      return !passes()
    } finally {
      writeFileSync(path, sound)
    }
  }
  const vitest = join('node_modules', 'vitest', 'vitest.mjs')
  return {
    caught,
    /** The tests of the engine by these names, all when there is none. */
    tests: (...names: string[]) => run(vitest, 'run', '--bail', '1', ...names),
    /** The content check over these topics. */
    check: (...topics: string[]) => run(join('src', 'commands', 'check.ts'), '--only', topics.join()),
    close: () => rmSync(folder, { recursive: true }),
  }
}

/** `npm run mutate:engine`: plants each fault, runs the test of the same name, then all tests of the engine, and says what none of them caught. Exit 1 if there is any. */
if (import.meta.main) {
  const started = performance.now()
  const bench = openBench()
  try {
    if (!bench.tests()) throw new Error('The tests of the engine fail without any fault: mend them first.')
    const missed = ENGINE_FAULTS.filter((fault) => {
      const mirror = `test/core/call/${fault[0].replace('.ts', '.test.ts')}`
      const first = existsSync(join(ROOT, mirror)) && bench.caught(fault, () => bench.tests(mirror))
      const caught = first || bench.caught(fault, () => bench.tests())
      console.log(`${caught ? 'caught' : 'MISSED'}  ${fault[0]}  ${fault[1]}`)
      return !caught
    })
    const seconds = ((performance.now() - started) / 1000).toFixed(0)
    console.log(`${ENGINE_FAULTS.length} faults planted, ${missed.length} not caught; ${seconds} s`)
    process.exitCode = missed.length > 0 ? 1 : 0
  } finally {
    bench.close()
  }
}
