import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import { writeContent } from '#content/build-content.ts'
import { checkContent } from '#content/check-content.ts'
import { CONTENT_FOLDER } from '#content/folder.ts'
import { loadContent } from '#content/load.ts'
import { writeProblem } from '#core/check/problem.ts'
import { londonNow } from '#core/clock/wall-clock.ts'

/** `npm run build`: checks the content, builds the pages, writes the release beside them, and the worker that keeps all of it for offline use. A fault in the content stops the build. */
const root = fileURLToPath(new URL('../..', import.meta.url))
const dist = join(root, 'dist')

const stamp = join(dist, '.built')
const sources = hashOfSources()
if (process.argv.includes('--if-changed') && existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) {
  console.log('Nothing has changed since the last build.')
  process.exit(0)
}
const content = loadContent(CONTENT_FOLDER)
const report = checkContent(content)
const faults = report.problems.filter((problem) => !problem.warning)
if (faults.length > 0) {
  for (const fault of faults) console.error(writeProblem(fault))
  console.error(
    `The content has ${faults.length} problems, so nothing was built. Mend them; "npm run -s check" lists them.`,
  )
  process.exit(1)
}
await build({ configFile: join(root, 'vite.config.ts'), logLevel: 'warn' })
const index = writeContent(content, dist, londonNow(Date.now()).slice(0, 10))
askForContentEarly(index.topics)
await buildWorker()
writeFileSync(stamp, sources)
console.log(`Built ${report.pathways} pathways as release ${index.hash}.`)

/** Lets the page ask for the topics together with its own code, not after it. */
function askForContentEarly(topics: string): void {
  const page = join(dist, 'index.html')
  const links = ['/release-index.json', topics]
    .map((href) => `    <link rel="preload" as="fetch" crossorigin href="${href}" />\n`)
    .join('')
  writeFileSync(page, readFileSync(page, 'utf8').replace('  </head>', `${links}  </head>`))
}

/** What the build is made from, in one hash: by it a second start knows that nothing has changed. */
function hashOfSources(): string {
  const hash = createHash('sha256')
  for (const folder of ['content', 'src', 'public'])
    for (const name of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).sort()) {
      const path = join(root, folder, name)
      if (statSync(path).isFile()) hash.update(name).update(readFileSync(path))
    }
  for (const name of ['vite.config.ts', 'package-lock.json']) hash.update(readFileSync(join(root, name)))
  return hash.digest('hex')
}

/** Builds the worker with the list of everything in dist that the desk needs without a network. */
async function buildWorker(): Promise<void> {
  await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'warn',
    define: { 'self.__WB_MANIFEST': JSON.stringify(manifest()), 'process.env.NODE_ENV': '"production"' },
    build: {
      outDir: dist,
      emptyOutDir: false,
      target: 'es2023',
      lib: {
        entry: join(root, 'src/sw/worker.ts'),
        formats: ['iife'],
        name: 'worker',
        fileName: () => 'sw.js',
      },
    },
  })
}

/** Hashed names never change; the others carry their own hash. The lead page is loaded only where it is used. */
function manifest(): { url: string; revision: string | null }[] {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((name) =>
    name.replaceAll('\\', '/'),
  )
  return files
    .filter(
      (name) =>
        statSync(join(dist, name)).isFile() &&
        !/^(\.built|sw\.js|lead\.html|practices-demo\.json|release-keys\.json)$|\/lead-|\.map$/.test(name),
    )
    .map((name) => {
      const hashed = /^(assets|content)\//.test(name)
      const revision = hashed
        ? null
        : createHash('sha256')
            .update(readFileSync(join(dist, name)))
            .digest('hex')
            .slice(0, 16)
      return { url: `/${name}`, revision }
    })
}
