import { createHash } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { asksWho } from '#core/call/person.ts'
import type { Problem } from '#core/check/problem.ts'
import type { Pathway } from '#core/pathway/pathway.ts'
import type { Release } from '#core/pathway/release.ts'
import type { Content } from './load.ts'
import { Reader } from './read/reader.ts'
import { readYaml } from './read/yaml-file.ts'

const FILE = 'reviewed.yaml'
const HEAD =
  '# What each version of a pathway says about danger and routes, as a digest: signs, questions, lines, and the kinds of help it uses.\n# A change without a new version stops the build. After a review: npm run -s check -- --reviewed id (or all).\n'

/** Everything in a pathway that can change where a caller goes or what they are told: its own part, and the kinds of help it names. Lay words, worked cases and sources may change without a review. */
export function reviewedPart(release: Release, pathway: Pathway) {
  const { words: _words, sources: _sources, version: _version, review: _review, ...clinical } = pathway
  const places = new Set([
    ...[...pathway.send, ...pathway.raise].flatMap((line) => line.steps.flat()),
    ...pathway.signs.map((sign) => sign.to),
    ...pathway.also,
  ])
  const help = [...places].sort().map((id) => {
    // The traits by which the engine knows a kind of help are the same for every topic: the check restates them, so no topic's version moves with them.
    const {
      id: name,
      low,
      high,
      always,
      practice,
      gp,
      sensitive,
      choice,
      refuses,
      fallbacks,
      say,
      cause,
    } = release.destinations[id]!
    return { id: name, low, high, always, practice, gp, sensitive, choice, refuses, fallbacks, say, cause }
  })
  return [clinical, help] as const
}

/** What is said where nobody asked who is on the line. */
const UNNAMED = /\[([^[\]"~]*)~[^[\]"~]*\]/g

/** The digest of what a review covers: sixteen hex digits. A topic that makes known who is on the line never says the words for where nobody asked. */
export function digestOf(release: Release, pathway: Pathway): string {
  const part = JSON.stringify(reviewedPart(release, pathway))
  const known = (_: string, words: string) => (words.includes('|') ? `[${words}]` : words)
  return createHash('sha256')
    .update(asksWho(pathway) ? part.replace(UNNAMED, known) : part)
    .digest('hex')
    .slice(0, 16)
}

/** Pathways whose signs or routes are not those that their version was reviewed with. Nothing where the folder keeps no record (a part copied to try something). */
export function checkReviewed(content: Content): Problem[] {
  const known = readReviewed(content.folder)
  if (!known) return []
  return Object.values(content.release.pathways).flatMap((pathway) => {
    const entry = known[pathway.id]
    const now = `${pathway.version} ${digestOf(content.release, pathway)}`
    if (entry === now) return []
    const sameVersion = entry?.split(' ')[0] === String(pathway.version)
    return [
      {
        file: content.places[pathway.id]!.file.file,
        line: content.places[pathway.id]!.file.lineOf('version'),
        pathway: pathway.id,
        review: true as const,
        message: sameVersion
          ? `Its signs, questions or routes are not those that version ${pathway.version} was reviewed with. If that is meant, raise "version", have it reviewed, then run: npm run -s check -- --reviewed ${pathway.id}`
          : `Version ${pathway.version} has not been reviewed. After the review run: npm run -s check -- --reviewed ${pathway.id}`,
      },
    ]
  })
}

/** Records that the present versions of these pathways were reviewed; gives back those it refused because their version did not move. Records of pathways that are gone are let go only when the whole content was read. */
export function recordReviewed(content: Content, ids: readonly string[]): string[] {
  const known = { ...(readReviewed(content.folder) ?? {}) }
  const refused: string[] = []
  for (const id of ids) {
    const pathway = content.release.pathways[id]
    if (!pathway) throw new Error(`There is no pathway "${id}".`)
    const now = `${pathway.version} ${digestOf(content.release, pathway)}`
    if (known[id] !== now && known[id]?.split(' ')[0] === String(pathway.version)) refused.push(id)
    else known[id] = now
  }
  if (content.whole) for (const id of Object.keys(known)) if (!content.release.pathways[id]) delete known[id]
  const lines = Object.entries(known)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, entry]) => `${id}: ${entry}\n`)
  writeFileSync(join(content.folder, FILE), HEAD + lines.join(''))
  return refused
}

/** What is recorded of each pathway: its version and its digest. */
export function readReviewed(folder: string): Record<string, string> | undefined {
  const path = join(folder, FILE)
  if (!existsSync(path)) return undefined
  return new Reader(readYaml(path, `content/${FILE}`)).record([])
}
