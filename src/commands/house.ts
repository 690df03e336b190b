import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'

/** `npm run -s house [-- folder]`: the figures of the structure below a checkout's src: files, rooms, arrows between rooms, circles, longest and median file, lines of tests for each line of source. */
const ROOT = process.argv[2] ?? fileURLToPath(new URL('../..', import.meta.url))
const SRC = join(ROOT, 'src')
const CODE = /\.tsx?$/
const IMPORT = /(?:from|import\()\s*'([.#][^']+)'/g

const files = codeBelow(SRC)
const lines = new Map(files.map((name) => [name, linesOf(join(SRC, name))]))
const arrows = new Map<string, Set<string>>()
for (const name of files)
  for (const [, target] of readFileSync(join(SRC, name), 'utf8').matchAll(IMPORT)) {
    const path = target!.startsWith('#') ? target!.slice(1) : normalize(join(dirname(name), target!))
    if (!files.includes(path)) continue
    const [from, to] = [roomOf(name), roomOf(path)]
    if (from !== to) arrows.set(from, (arrows.get(from) ?? new Set()).add(to))
  }
const sizes = [...lines.values()].sort((a, b) => a - b)
const rooms = new Set(files.map(roomOf))
const pairs = [...arrows].flatMap(([from, targets]) => [...targets].map((to) => [from, to] as const))
const both = pairs.filter(([from, to]) => from < to && arrows.get(to)?.has(from))
const inCore = pairs.filter(([from, to]) => from.startsWith('core/') && to.startsWith('core/'))
const [longest] = [...lines].sort((a, b) => b[1] - a[1])
const fullest = [...countBy(files.map((name) => dirname(name)))].sort((a, b) => b[1] - a[1])[0]
const tests = codeBelow(join(ROOT, 'test')).reduce((sum, name) => sum + linesOf(join(ROOT, 'test', name)), 0)
const source = sizes.reduce((sum, n) => sum + n, 0)

console.log(
  `files ${files.length}, lines ${source}, median file ${sizes[Math.floor(sizes.length / 2)]}, longest ${longest?.join(' ')}`,
)
console.log(
  `rooms ${rooms.size}, arrows ${pairs.length}; core alone: rooms ${[...rooms].filter((room) => room.startsWith('core')).length}, arrows ${inCore.length}`,
)
console.log(
  `rooms that import each other: ${both.length}${both.map(([a, b]) => `\n  ${a} <> ${b}`).join('')}`,
)
console.log(`fullest folder: ${fullest?.join(' ')} files`)
console.log(`lines of tests for a line of source: ${(tests / source).toFixed(2)}`)

function codeBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => CODE.test(name))
}

function linesOf(path: string): number {
  return readFileSync(path, 'utf8').split('\n').length - 1
}

/** "core/call" for a file in a room, "core" for one beside the rooms. */
function roomOf(name: string): string {
  return name.split('/').slice(0, -1).slice(0, 2).join('/')
}

function countBy(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}
