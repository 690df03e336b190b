import { execFile } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'

/** The build without the check of the content, which has a test of its own. */
const BUILD = `
const { buildApp } = await import('./src/commands/build-app.ts')
const { loadContent } = await import('./src/content/load.ts')
await buildApp(loadContent('content'), process.cwd() + '/dist', '2026-11-24')`

/** Builds the app from a copy of its sources in which words were replaced, as a later release; gives back the folder that holds the copy and its `dist`. */
export async function changedBuild(
  changes: Readonly<Record<string, readonly [from: string, to: string]>>,
): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'build-'))
  for (const name of [
    'src',
    'content',
    'public',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
    'vite.config.ts',
  ])
    cpSync(name, join(folder, name), { recursive: true })
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  for (const [path, [from, to]] of Object.entries(changes)) {
    const text = readFileSync(join(folder, path), 'utf8')
    if (!text.includes(from)) throw new Error(`${path} does not hold "${from}".`)
    writeFileSync(join(folder, path), text.replace(from, to))
  }
  // As a file: what makes the code small works in threads, which do not take a module from the command line.
  writeFileSync(join(folder, 'build.mjs'), BUILD)
  await promisify(execFile)(process.execPath, ['build.mjs'], { cwd: folder })
  return folder
}
