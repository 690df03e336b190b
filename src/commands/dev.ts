import { type ChildProcess, spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { createServer, type ViteDevServer } from 'vite'
import { writeContent } from '#content/build-content.ts'
import { checkContent } from '#content/check-content.ts'
import { CONTENT_FOLDER } from '#content/folder.ts'
import { loadContent, pathwayOf } from '#content/load.ts'
import { writeProblem } from '#core/check/problem.ts'
import { londonNow } from '#core/clock/wall-clock.ts'

/** `npm run dev`: the pages follow every save at once, the content is checked and taken anew at every save, the server starts again when its code changes. */
const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const DIST = join(ROOT, 'dist')
const PORT = Number(process.env.PORT ?? 5173)
/** The server with the interface and the database, behind the pages. */
const API_PORT = PORT + 1
/** An editor saves a file in several strokes. */
const SETTLE_MS = 80

const api = startApi()
const pages = await createServer({
  configFile: join(ROOT, 'vite.config.ts'),
  optimizeDeps: { entries: ['index.html', 'lead.html'] },
  server: {
    port: PORT,
    strictPort: true,
    proxy: Object.fromEntries(
      ['/api', '/content', '/release-index.json', '^/lead$'].map((path) => [
        path,
        {
          target: `http://127.0.0.1:${API_PORT}`,
          changeOrigin: false,
          // The lead page's address, as the server has it.
          ...(path === '^/lead$' ? { bypass: () => '/lead.html' } : {}),
        },
      ]),
    ),
  },
})
await pages.listen()
console.log(`Pages that follow each save: http://localhost:${PORT}/ and http://localhost:${PORT}/lead`)
watchContent(pages)
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    api.kill(signal)
    void pages.close().finally(() => process.exit(0))
  })

function startApi(): ChildProcess {
  return spawn(process.execPath, ['--watch', '--watch-preserve-output', 'src/server/main.ts'], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, PORT: String(API_PORT), PAGES_PORT: String(PORT) },
  })
}

/** Checks what was saved and, when it is sound, writes the release anew and has the pages take it. */
function watchContent(server: ViteDevServer): void {
  const saved = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(CONTENT_FOLDER, { recursive: true }, (_event, name) => {
    // The record of reviews is written by a command that has checked what it records.
    if (!name?.endsWith('.yaml') || name === 'reviewed.yaml') return
    saved.add(name.replaceAll('\\', '/'))
    clearTimeout(timer)
    timer = setTimeout(() => {
      takeContent(server, [...saved])
      saved.clear()
    }, SETTLE_MS)
  })
}

function takeContent(server: ViteDevServer, names: readonly string[]): void {
  const start = performance.now()
  const pathways = names.map(pathwayOf)
  const only = pathways.every((id) => id !== undefined) ? pathways : undefined
  const found = checkContent(loadContent(CONTENT_FOLDER, only), only).problems
  // A draft may be looked at before anyone has reviewed it; the build will not take it.
  const problems = found.map((problem) => (problem.review ? { ...problem, warning: true as const } : problem))
  for (const problem of problems) console.log(writeProblem(problem))
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  if (problems.some(({ warning }) => !warning)) {
    console.log(`${names.join(', ')}: not taken, mend the lines above (${seconds} s)`)
    return
  }
  writeContent(loadContent(CONTENT_FOLDER), DIST, londonNow(Date.now()).slice(0, 10))
  console.log(`${names.join(', ')}: taken (${seconds} s)`)
  server.ws.send({ type: 'full-reload' })
}
