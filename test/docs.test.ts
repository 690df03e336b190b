import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const PAGES = ['README.md', 'CONTRIBUTING.md', 'content/README.md', ...below('docs')]
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
  scripts: Readonly<Record<string, string>>
}

function below(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name))
}

it.each(PAGES)('%s names only files and commands that are there', (page) => {
  const text = readFileSync(join(ROOT, page), 'utf8')
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map((match) =>
    join(dirname(page), match[1]!),
  )
  const files = [...text.matchAll(/`((?:[\w.-]+\/)+[\w.-]+\.(?:tsx?|mjs|md|yaml|tsv|json))`/g)].map(
    (match) => match[1]!,
  )
  const here = (file: string) => ['', 'src', 'content'].some((folder) => existsSync(join(ROOT, folder, file)))
  expect([
    ...links.filter((file) => !existsSync(join(ROOT, file))),
    ...files.filter((file) => !here(file)),
  ]).toEqual([])
  const commands = [...text.matchAll(/npm run (?:-s )?([\w:]+)/g)].map((match) => match[1]!)
  expect(commands.filter((command) => !(command in scripts))).toEqual([])
})
