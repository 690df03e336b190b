import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, type Rolldown } from 'vite'
import { writeContent } from '#content/build-content.ts'
import { integrityOf } from '#content/integrity.ts'
import type { Content } from '#content/load.ts'
import type { ReleaseIndex } from '#core/pathway/release-files.ts'
import { firstFrame } from './pages/first-frame.ts'
import { notStarted } from './pages/not-started.ts'
import { numberedKeys, shortKeys } from './pages/short-keys.ts'

const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const DESK = 'index.html'
const LEAD = 'lead.html'
const LAYERS = 'tokens base parts screens'

interface KeptFile {
  readonly url: string
  readonly integrity: string
}

/** Builds the pages, the content beside them, and the worker that keeps the desk for offline use, below `dist`. The content must have been checked. */
export async function buildApp(content: Content, dist: string, today: string): Promise<ReleaseIndex> {
  const { output } = await buildPages(content, dist)
  checkLeadStyles(dist)
  const index = writeContent(content, dist, today)
  const inPage = writeFirstFrame(dist, index)
  const names = [
    ...reachable(output, DESK).filter((name) => !inPage.includes(name)),
    ...readdirSync(join(ROOT, 'public')),
    ...[index.topics, index.words, index.release, index.practise].map((url) => url.slice(1)),
  ]
  const release = nameRelease(dist, [...names, DESK])
  writePage(dist, release, index)
  await buildWorker(
    dist,
    release,
    [DESK, ...names].map((name) => ({
      url: `/${name}`,
      integrity: integrityOf(readFileSync(join(dist, name))),
    })),
  )
  return index
}

/** Builds each page by itself, so that the desk carries nothing that only the lead page uses; gives back what was built of the desk. */
async function buildPages(content: Content, dist: string): Promise<Rolldown.RolldownOutput> {
  const common = { configFile: join(ROOT, 'vite.config.ts'), logLevel: 'warn' } as const
  const desk = await build({
    ...common,
    plugins: [shortKeys(numberedKeys(namesOf(content)))],
    build: { outDir: dist, rolldownOptions: { input: `src/${DESK}` } },
  })
  await build({
    ...common,
    build: {
      outDir: dist,
      emptyOutDir: false,
      copyPublicDir: false,
      rolldownOptions: { input: `src/${LEAD}` },
    },
  })
  return desk as Rolldown.RolldownOutput
}

/** What the content calls its questions and their answers: words for them may be asked for by these names. */
function namesOf({ release }: Content): ReadonlySet<string> {
  const facts = [release, ...Object.values(release.pathways)].flatMap((one) => Object.values(one.facts))
  return new Set(
    facts.flatMap(({ id, options = {} }) => [
      id,
      ...Object.keys(options).flatMap((option) => [option, `${id}-${option}`]),
    ]),
  )
}

/** Every file that a page can ask for, now or later, as the build knows them: its code, their styles, fonts and pictures. */
function reachable(output: Rolldown.RolldownOutput['output'], page: string): string[] {
  const chunks = new Map(
    output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])),
  )
  const entry = [...chunks.values()].find((chunk) => chunk.facadeModuleId?.endsWith(`/src/${page}`))
  if (!entry) throw new Error(`The build made nothing of src/${page}.`)
  const found = new Set<string>()
  const visit = (name: string) => {
    if (found.has(name)) return
    found.add(name)
    const chunk = chunks.get(name)
    if (!chunk) return
    for (const next of [...chunk.imports, ...chunk.dynamicImports]) visit(next)
    for (const next of chunk.viteMetadata?.importedCss ?? []) found.add(next)
    for (const next of chunk.viteMetadata?.importedAssets ?? []) found.add(next)
  }
  visit(entry.fileName)
  return [...found]
}

/** Stops where the lead page's styles do not name their layers in this order: its own would then lose to those below them. */
function checkLeadStyles(dist: string): void {
  const styles = [
    ...readFileSync(join(dist, LEAD), 'utf8').matchAll(/<link rel="stylesheet"[^>]* href="\/([^"]+)">/g),
  ].map(([, name]) => readFileSync(join(dist, name!), 'utf8'))
  const layers = [...styles.join('').matchAll(/@layer ([\w,\s]+)/g)].flatMap(([, names]) =>
    names!.split(/[,\s]+/),
  )
  const order = [...new Set(layers)].join(' ')
  if (order !== LAYERS)
    throw new Error(`The styles of ${LEAD} name their layers as ${order}, not as ${LAYERS}.`)
}

/** A name for all that was built, by what it holds. */
function nameRelease(dist: string, names: readonly string[]): string {
  const hash = createHash('sha256')
  for (const name of [...names].sort()) hash.update(name).update(readFileSync(join(dist, name)))
  return hash.digest('hex').slice(0, 16)
}

/** Puts what the desk's first frame needs into its page, and the topics beside its code; gives back the names of the files that are in the page. */
function writeFirstFrame(dist: string, index: ReleaseIndex): readonly string[] {
  const path = join(dist, DESK)
  const topics = `<link rel="preload" as="fetch" crossorigin href="${index.topics}" integrity="${index.integrity.topics}" />`
  const { html, names } = firstFrame(readFileSync(path, 'utf8'), [topics], (name) =>
    readFileSync(join(dist, name)),
  )
  writeFileSync(path, html)
  return names
}

/** Tells the page which release it is and which content it runs on. */
function writePage(dist: string, release: string, index: ReleaseIndex): void {
  const path = join(dist, DESK)
  const html = readFileSync(path, 'utf8')
  const head = [
    `<meta name="release" content="${release}" />`,
    `<script type="application/json" id="content">${JSON.stringify(index)}</script>`,
  ]
  writeFileSync(
    path,
    html.replace('  </head>', () => `${head.map((line) => `    ${line}\n`).join('')}  </head>`),
  )
}

async function buildWorker(dist: string, release: string, files: readonly KeptFile[]): Promise<void> {
  await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'warn',
    define: {
      RELEASE: JSON.stringify(release),
      FILES: JSON.stringify(files),
      NOT_STARTED: JSON.stringify(
        `<!doctype html><html lang="en"><meta charset="utf-8"><title>Right Door</title>${notStarted()}</html>`,
      ),
    },
    build: {
      outDir: dist,
      emptyOutDir: false,
      target: 'es2023',
      lib: {
        entry: join(ROOT, 'src/sw/worker.ts'),
        formats: ['iife'],
        name: 'worker',
        fileName: () => 'sw.js',
      },
    },
  })
}
