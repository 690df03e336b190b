import { readFileSync } from 'node:fs'
import preact from '@preact/preset-vite'
import { defineConfig, type Plugin } from 'vite'
import { startWords } from './src/commands/start-words.ts'

/** Gives the desk's first screen its own words; "en.json?all" is the file as it is. */
const firstWords: Plugin = {
  name: 'first-words',
  load(id) {
    const [file = '', query] = id.split('?')
    if (!file.endsWith('/languages/en.json')) return undefined
    const words = JSON.parse(readFileSync(file, 'utf8'))
    const wanted = query === 'all' ? words : startWords(words)
    return { code: `export default ${JSON.stringify(wanted)}`, moduleType: 'js' }
  },
  // The code is no longer JSON, so nothing is left for the reader of JSON to do.
  enforce: 'pre',
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
              test: /preact|src\/ui\/|core\/(age|wall-clock|release-files|search\/tokens)\.ts|desk\/(desk-state|keys|training|enrol|api|board|call|clock|content-store|desk-health|engine|KeyButton)\.tsx?$/,
            },
          ],
        },
      },
    },
  },
})
