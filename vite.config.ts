import preact from '@preact/preset-vite'
import { defineConfig } from 'vite'

export default defineConfig({
  root: 'src',
  publicDir: '../public',
  plugins: [preact({ devToolsEnabled: false })],
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
