import preact from '@preact/preset-vite'
import { defineConfig, type Plugin } from 'vite'
import { startWords } from './src/commands/start-words.ts'

/** The desk's first screen gets its own words; all of them come with what leads a call. */
const firstWords: Plugin = {
  name: 'first-words',
  load: (id) =>
    id.endsWith('/src/ui/first-words.ts')
      ? { code: `export const firstWords = ${JSON.stringify(startWords())}`, moduleType: 'js' }
      : undefined,
}

export default defineConfig({
  root: 'src',
  publicDir: '../public',
  plugins: [firstWords, preact({ devToolsEnabled: false })],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2023',
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: ['src/index.html', 'src/lead.html'],
      // Each file costs a trip through the worker at an offline start, so what both pages and the call share is one.
      output: {
        codeSplitting: {
          groups: [
            {
              name: 'shared',
              test: /preact|src\/ui\/|core\/(?:[a-z]+\/)?(age|wall-clock|release-files|tokens)\.ts|desk\/(?:[a-z]+\/)?(desk-state|keys|training|enrol|api|board|call|clock|content-store|desk-health|guide|KeyButton)\.tsx?$/,
            },
          ],
        },
      },
    },
  },
})
