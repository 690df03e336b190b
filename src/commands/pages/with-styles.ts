import { fileURLToPath } from 'node:url'
import type { Plugin } from 'vite'

/** The module in which Vite expects what brings a later piece. */
const OF_VITE = '\0vite/preload-helper.js'
const OURS = fileURLToPath(new URL('../../ui/with-styles.ts', import.meta.url))

/** Brings later pieces by the pages' own few lines, in the place of Vite's: these do for old browsers too what no browser of this target needs, weigh 1 kB more, and ask for the code only once its styles have come. */
export const withStyles: Plugin = {
  name: 'with-styles',
  apply: 'build',
  enforce: 'pre',
  resolveId: (id) => (id === OF_VITE ? OURS : undefined),
}
