import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import preact from '@preact/preset-vite'
import { defineConfig, type Plugin } from 'vite'
import { notStarted } from './src/commands/pages/not-started.ts'

/** What the search box, a call and the lead page share is one file: each file costs a trip through the worker at an offline start. Folders, files and packages by their own paths. */
const SHARED = [
  'node_modules/preact/',
  'node_modules/@preact/signals/',
  'node_modules/@preact/signals-core/',
  'src/ui/',
  'content/languages/front-en.json',
  'src/core/clock/age.ts',
  'src/core/clock/wall-clock.ts',
  'src/core/pathway/release-files.ts',
  'src/core/pathway/distance.ts',
  'src/core/search/tokens.ts',
  'src/desk/call/guide.ts',
  'src/desk/call/call.ts',
  'src/desk/call/cleared.ts',
  'src/desk/call/desk-state.ts',
  'src/desk/parts/training.ts',
  'src/core/practice/board.ts',
  'src/desk/duty/board.ts',
  'src/desk/duty/duty-board.ts',
  'src/desk/link/api.ts',
  'src/desk/link/content-store.ts',
  'src/desk/link/desk-health.ts',
  'src/desk/link/enrol.ts',
  'src/desk/link/heard.ts',
  'src/desk/link/latest.ts',
  'src/desk/link/unsaved.ts',
  'src/desk/outbox/day-answers.ts',
  'src/desk/outbox/outbox.ts',
  'src/desk/outbox/queue.ts',
  'src/desk/outbox/said.ts',
  'src/desk/outbox/send-said.ts',
  'src/desk/parts/clock.ts',
  'src/desk/parts/KeyButton.tsx',
  'src/desk/parts/keys.ts',
  'src/desk/search/DangerCard.tsx',
].map(real)

/** A path as the build names it; one that is not there stops the build, so that a moved file is moved here too. */
function real(path: string): string {
  const whole = join(import.meta.dirname, path).replaceAll('\\', '/')
  if (!existsSync(whole)) throw new Error(`vite.config.ts names ${path}, which is not there.`)
  const slash = whole.endsWith('/') ? '/' : ''
  return realpathSync(whole).replaceAll('\\', '/') + slash
}

/** Fills each page's place for what stands there until its code has come. */
const beforeStart: Plugin = {
  name: 'before-start',
  transformIndexHtml: (html) => html.replace('<!-- not started -->', notStarted()),
}

export default defineConfig({
  root: 'src',
  publicDir: '../public',
  plugins: [beforeStart, preact({ devToolsEnabled: false })],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      checks: { pluginTimings: false },
      input: ['src/index.html', 'src/lead.html'],
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'shared',
              test: (id) => SHARED.some((path) => id === path || (path.endsWith('/') && id.startsWith(path))),
            },
          ],
        },
      },
    },
  },
})
