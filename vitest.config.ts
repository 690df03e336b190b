import preact from '@preact/preset-vite'
import { playwright } from '@vitest/browser-playwright'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { front } from './src/commands/pages/front.ts'
import { plainJsx } from './src/commands/pages/plain-jsx.ts'
import { CONTENT_FOLDER } from './src/content/folder.ts'
import { loadContent } from './src/content/load.ts'
import { readScenarios } from './src/content/practise/read-scenarios.ts'
import { postgresPrograms } from './src/server/chaos/cluster.ts'

const chromium = {
  executablePath: process.env.CHROMIUM || '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
}

/** Journeys in which releases follow each other within seconds, on a machine that does nothing else meanwhile. */
const ALONE = ['test/journeys/two-tabs.test.ts']

/** Tests of the server to which it is one which database there is: those of the embedded one's files, and those without any. */
const ONE_DATABASE = [
  'test/server/store/copies/file.test.ts',
  'test/server/store/any-order.test.ts',
  'test/server/chaos/**',
  'test/server/http/**',
  'test/server/load/**',
  'test/server/operate/environment.test.ts',
  'test/server/operate/commands.test.ts',
  'test/server/release-digests.test.ts',
  'test/server/routes/static.test.ts',
]

/** The real content for tests that run in a browser, read from its files as the build reads it, and the page's own first screen. */
const realContent: Plugin = {
  name: 'real-content',
  resolveId: (id) => (id === 'virtual:real-content' ? `\0${id}` : undefined),
  load: (id) => {
    if (id !== '\0virtual:real-content') return undefined
    const { release, demo } = loadContent(CONTENT_FOLDER)
    const practice = demo('2026-11-24')
    const { scenarios } = readScenarios(CONTENT_FOLDER)
    return `export const { release, practice, scenarios, front } = ${JSON.stringify({ release, practice, scenarios, front: front() })}`
  },
}

/** All tests of the browser share one page: the desk, whose keys depend on what fits on screen, would wear the styles of the lead page too. */
const noLeadStyles: Plugin = {
  name: 'no-lead-styles',
  enforce: 'pre',
  load: (id) => (/\/src\/lead\/.*\.css/.test(id) ? '' : undefined),
}

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'node',
          include: ['test/**/*.test.ts'],
          exclude: [
            'test/**/*.browser.test.{ts,tsx}',
            'test/journeys/**',
            'test/browsers/**',
            'test/server/postgres/**',
          ],
          environment: 'node',
          // Files of one worker share what they read: the content is loaded once, not for each file.
          isolate: false,
          setupFiles: ['test/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        // The server once more, on the other database: one throwaway cluster for the run, a schema of its own for each server.
        test: {
          name: 'postgres',
          include: postgresPrograms() ? ['test/server/**/*.test.ts'] : ['test/server/postgres/*.test.ts'],
          exclude: ONE_DATABASE,
          environment: 'node',
          isolate: false,
          setupFiles: ['test/setup.ts'],
          globalSetup: ['test/server/postgres/setup.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        plugins: [preact(), plainJsx, realContent, noLeadStyles],
        // Named, so that the first test that needs it does not load the page anew.
        optimizeDeps: { include: ['fast-check'] },
        test: {
          name: 'browser',
          // The walk of every topic leaves its window behind, so it runs by itself: npm run -s bench:keys.
          include: [process.env.BENCH_KEYS ? 'test/desk/keys/*.bench.ts' : 'test/**/*.browser.test.{ts,tsx}'],
          setupFiles: ['test/setup.ts', 'test/setup-browser.ts'],
          isolate: false,
          fileParallelism: false,
          testTimeout: 30_000,
          browser: {
            enabled: true,
            headless: true,
            viewport: { width: 1366, height: 768 },
            screenshotFailures: false,
            provider: playwright({ launchOptions: chromium }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'journeys',
          include: ['test/journeys/**/*.test.ts'],
          exclude: ALONE,
          environment: 'node',
          testTimeout: 90_000,
          hookTimeout: 90_000,
        },
      },
      {
        // The desk in each kind of browser that the machine has: npm run test:browsers.
        test: {
          name: 'browsers',
          include: ['test/browsers/**/*.test.ts'],
          environment: 'node',
          testTimeout: 90_000,
          hookTimeout: 90_000,
        },
      },
      {
        test: {
          name: 'journeys-alone',
          include: ALONE,
          environment: 'node',
          testTimeout: 90_000,
          hookTimeout: 90_000,
        },
      },
    ],
  },
})
