import preact from '@preact/preset-vite'
import { defineConfig, type Plugin } from 'vite'
import { front } from './src/commands/pages/front.ts'
import { notStarted } from './src/commands/pages/not-started.ts'
import { plainJsx } from './src/commands/pages/plain-jsx.ts'
import { sameNames } from './src/commands/pages/same-names.ts'
import { withStyles } from './src/commands/pages/with-styles.ts'

/** Fills each page's places for what stands there until its code has come. */
const beforeStart: Plugin = {
  name: 'before-start',
  transformIndexHtml: (html) =>
    html.replace('<!-- front -->', front()).replace('<!-- not started -->', notStarted()),
}

const TARGET = 'es2023'
/** Vite's own minifier, after terser: together they make the code 1.3 kB smaller than terser alone. */
const output = { minify: { compress: { target: TARGET }, mangle: true, codegen: true } }

export default defineConfig({
  root: 'src',
  publicDir: '../public',
  // Words are read whole: an export for each would only weigh.
  json: { namedExports: false },
  plugins: [beforeStart, preact({ devToolsEnabled: false }), plainJsx, withStyles, sameNames],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: TARGET,
    // First of two, and all names stay for the second: the desk's code has a budget. Never with `unsafe`: it may change what code does, for 0.4 kB.
    minify: 'terser',
    terserOptions: {
      ecma: 2020,
      module: true,
      // Vite asks for it, though no browser of this target needs it.
      safari10: false,
      compress: { passes: 4, unsafe_arrows: true, inline: 1, keep_fargs: false, hoist_funs: true },
      mangle: false,
    },
    // The worker keeps all code, so lists in code of what to fetch ahead only weigh; styles must stay in them.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, needed, { hostType }) =>
        hostType === 'html' ? needed : needed.filter((file) => file.endsWith('.css')),
    },
    assetsInlineLimit: 0,
    rolldownOptions: { checks: { pluginTimings: false }, output },
  },
  worker: { rolldownOptions: { output } },
})
