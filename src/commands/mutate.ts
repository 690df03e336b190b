import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { checkContent } from '#content/check-content.ts'
import { CONTENT_FOLDER } from '#content/folder.ts'
import { type Content, loadContent } from '#content/load.ts'
import { readNotYet } from '#content/matrix/not-yet-file.ts'
import { openDesk, playPairs } from '#content/matrix/open-desk.ts'
import { readMatrix } from '#content/matrix/read-matrix.ts'
import { copyPart } from '#content/part-of-content.ts'
import { digestOf } from '#content/reviewed.ts'
import { playHarmless } from '#core/matrix/harmless.ts'
import { notYetOf, sinceRecorded } from '#core/matrix/not-yet.ts'
import { faultsIn, type PlantedFault } from './planted/faults.ts'
import { harmOf } from './planted/harm.ts'
import { harmPage, type Slipped } from './planted/harm-page.ts'

/** `npm run mutate [-- each kind ...]`: plants faults over the content, of the kinds named or of all, each kind at most `each` times (16), re-checks only the pathways it touches, and reports how many the checks catch. With all kinds it writes the page of who would come to harm by the others. Exit 1 if somebody could. */
const [many, ...kinds] = process.argv.slice(2)
const each = Number(many ?? 16)
const MOST_TOUCHED = 12
const PAGE = join(import.meta.dirname, '../../docs/who-would-come-to-harm.md')
const SHARED = [
  'opening.yaml',
  'destinations.yaml',
  'facts.yaml',
  'signs.yaml',
  'packs.yaml',
  'floors.yaml',
  'known.yaml',
]

const started = performance.now()
const names = [
  ...SHARED,
  ...readdirSync(join(CONTENT_FOLDER, 'pathways'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => `pathways/${name}`)
    .sort(),
]
const texts = new Map(names.map((name) => [name, readFileSync(join(CONTENT_FOLDER, name), 'utf8')]))
const byKind = new Map<string, PlantedFault[]>()
for (const [file, text] of texts)
  for (const fault of faultsIn(file, text)) byKind.set(fault.kind, [...(byKind.get(fault.kind) ?? []), fault])

const whole = mkdtempSync(join(tmpdir(), 'mutate-whole-'))
cpSync(CONTENT_FOLDER, whole, { recursive: true })
process.on('exit', () => rmSync(whole, { recursive: true, force: true }))

let planted = 0
let caught = 0
let played = 0
const slipped: Slipped[] = []
for (const [kind, all] of byKind) {
  if (kinds.length > 0 && !kinds.includes(kind)) continue
  let ofKind = 0
  const chosen = spread(all, each)
  for (const fault of chosen) {
    planted++
    const result = tryOne(fault)
    if (result === 'caught') caught++
    else if (result === 'played') played++
    if (result === 'caught' || result === 'played') ofKind++
    else slipped.push({ fault, ...result })
  }
  console.log(`${kind}: ${ofKind} of ${chosen.length} caught (${all.length} possible)`)
}
const noticed = slipped.filter((one) => one.noticed).length
const harmful = slipped.filter((one) => one.harm && !one.noticed)
for (const { fault, harm, noticed } of slipped)
  console.log(
    `${noticed ? 'version' : 'nothing'}  ${harm ? `HARM (${harm.how})` : 'no harm'}  ${fault.kind}  ${fault.file}  ${fault.what}`,
  )
const figures = `${planted} faults planted: ${caught} caught by the rules and worked cases, ${played} more by those who must not be missed, ${noticed} more because the version did not move, ${slipped.length - noticed} not caught, of which ${harmful.length} could harm.`
if (kinds.length === 0) writeFileSync(PAGE, harmPage(slipped, figures))
console.log(`${figures} ${((performance.now() - started) / 1000).toFixed(0)} s`)
process.exitCode = harmful.length > 0 ? 1 : 0

/** Plants one fault in a copy of what it touches and looks whether the check complains, or somebody of the matrix is led worse than is recorded. */
function tryOne(fault: PlantedFault): 'caught' | 'played' | Omit<Slipped, 'fault'> {
  const folder = mkdtempSync(join(tmpdir(), 'mutate-'))
  try {
    const touched = touchedBy(fault)
    copyPart(CONTENT_FOLDER, folder, touched)
    rmSync(join(folder, 'reviewed.yaml'), { force: true })
    const before = loadContent(folder)
    const known = new Set(checkContent(before).problems.map((problem) => problem.message))
    writeFileSync(join(folder, fault.file), fault.text)
    const after = loadContent(folder)
    const fresh = checkContent(after).problems.filter((problem) => !known.has(problem.message))
    if (fresh.length > 0) return 'caught'
    if (matrixCatches(fault, touched)) return 'played'
    const changed = touched.some((id) => digest(before, id) !== digest(after, id))
    return { noticed: changed, harm: harmOf(before, after) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** Whether a dangerous or an ordinary person is led worse under a topic that the fault touches, with all the other topics as they are. */
function matrixCatches(fault: PlantedFault, touched: readonly string[]): boolean {
  const file = join(whole, fault.file)
  const sound = readFileSync(file, 'utf8')
  try {
    writeFileSync(file, fault.text)
    const content = loadContent(whole)
    const { conditions, harmless } = readMatrix(content)
    const desk = openDesk(content)
    const pairs = touched.flatMap((id) => playPairs(desk, conditions, id))
    const calls = playHarmless(
      desk,
      harmless.filter(({ topic }) => touched.includes(topic)),
    )
    return sinceRecorded(notYetOf(pairs, calls), readNotYet(whole), touched).worse.length > 0
  } finally {
    writeFileSync(file, sound)
  }
}

function digest(content: Content, id: string): string {
  const pathway = content.release.pathways[id]
  return pathway ? digestOf(content.release, pathway) : 'gone'
}

/** The pathways that a fault in a file can change. */
function touchedBy(fault: PlantedFault): string[] {
  if (fault.file.startsWith('pathways/')) return [basename(fault.file, '.yaml')]
  const before = texts.get(fault.file)!
  const line = [...fault.text].findIndex((letter, at) => letter !== before[at])
  const id = /^([a-z0-9-]+):/gm
  let name = ''
  for (const match of before.matchAll(id)) if (match.index <= line) name = match[1]!
  let row = name
  for (const match of before.matchAll(/^ {4}([a-z0-9-]+):/gm)) if (match.index <= line) row = match[1]!
  // A floor touches the pathways that use its facts; those that name them come first.
  const facts =
    (before.slice(0, line).match(/[^\n]*$/)![0] + before.slice(line)).match(/when: ([^,]*)/)?.[1] ?? ''
  const names = facts.match(/[a-z]+(-[a-z]+)*/g)?.filter((id) => !['age', 'm'].includes(id)) ?? []
  const uses = (text: string) =>
    fault.file === 'floors.yaml'
      ? names.every((id) => new RegExp(`^  ( {2})?${id}:`, 'm').test(text))
      : fault.file === 'packs.yaml'
        ? new RegExp(`^use: \\[.*\\b${name}\\b|^ {4}${row}:`, 'm').test(text)
        : fault.file === 'signs.yaml'
          ? new RegExp(`^ {4}${name}:`, 'm').test(text)
          : new RegExp(`(^|[^a-z0-9-])${name}([^a-z0-9-]|$)`, 'm').test(text)
  const own = [...texts].filter(([file]) => file.startsWith('pathways/'))
  const named = own.filter(([, text]) => uses(text))
  const all = named.length > 0 ? named : own
  return spread(all, MOST_TOUCHED).map(([file]) => basename(file, '.yaml'))
}

/** At most so many of a list, evenly spread, always the same ones. */
function spread<T>(list: readonly T[], most: number): T[] {
  if (list.length <= most) return [...list]
  return Array.from({ length: most }, (_, at) => list[Math.floor((at * list.length) / most)]!)
}
