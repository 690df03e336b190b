import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import preact from '@preact/preset-vite'
import { defineConfig, type Plugin } from 'vite'
import { front } from './src/commands/pages/front.ts'
import { notStarted } from './src/commands/pages/not-started.ts'

/** What the search box shares with all that comes later is one file: each file costs a trip through the worker at an offline start. Folders, files and packages by their own paths. */
const FIRST = [
  'node_modules/preact/',
  'node_modules/@preact/signals/',
  'node_modules/@preact/signals-core/',
  'src/ui/dates.ts',
  'src/ui/kept.ts',
  'src/ui/kept-in-tab.ts',
  'src/ui/language.ts',
  'src/ui/not-kept.ts',
  'src/ui/piece.ts',
  'src/ui/shape.ts',
  'src/ui/whole.ts',
  'content/languages/front-en.json',
  'src/core/clock/age.ts',
  'src/core/clock/wall-clock.ts',
  'src/core/pathway/release-files.ts',
  'src/core/pathway/distance.ts',
  'src/core/search/tokens.ts',
  'src/desk/search/find.ts',
  'src/desk/search/choose.ts',
  'src/desk/call/around.ts',
  'src/desk/call/guide.ts',
  'src/desk/call/call.ts',
  'src/desk/call/cleared.ts',
  'src/desk/call/desk-state.ts',
  'src/desk/parts/training.ts',
  'src/core/practice/board.ts',
  'src/desk/duty/BoardLine.tsx',
  'src/desk/duty/duty-now.ts',
  'src/desk/duty/kept-board.ts',
  'src/desk/duty/tell-duty.ts',
  'src/desk/link/content-store.ts',
  'src/desk/link/desk-health.ts',
  'src/desk/link/unsaved.ts',
  'src/desk/outbox/day-answers.ts',
  'src/desk/outbox/new-said.ts',
  'src/desk/parts/clock.ts',
  'src/desk/parts/KeyButton.tsx',
  'src/desk/parts/keys.ts',
  'src/desk/search/ChoiceBox.tsx',
  'src/desk/search/DangerCard.tsx',
  'src/desk/search/SearchScreen.tsx',
  'src/desk/App.tsx',
  'src/desk/TopBar.tsx',
  'src/desk/BottomBar.tsx',
  'src/desk/duty/RaiseDialog.tsx',
  'src/desk/duty/BoardToCome.tsx',
  'src/desk/link/insist.ts',
  'src/desk/parts/Startable.tsx',
].map(real)

/** What comes after the search box, and the lead page has too. */
const LATER = [
  'src/core/clock/bank-holidays.ts',
  'src/core/clock/iso-week.ts',
  'src/core/clock/time-of-day.ts',
  'src/core/hours/core-hours.ts',
  'src/core/hours/opening.ts',
  'src/core/hours/schedule.ts',
  'src/core/hours/spans.ts',
  'src/core/hours/timetable.ts',
  'src/core/pathway/ends.ts',
  'src/core/pathway/expression.ts',
  'src/core/practice/canonical.ts',
  'src/core/practice/freshness.ts',
  'src/core/practice/full-times.ts',
  'src/core/practice/nearest.ts',
  'src/core/practice/phones/dialled.ts',
  'src/core/practice/suggestions/suggestion.ts',
  'src/core/practice/words/person-found.ts',
  'src/core/call/deadline.ts',
  'src/core/call/eligibility.ts',
  'src/core/call/enquiry.ts',
  'src/core/call/help.ts',
  'src/core/practice/compose.ts',
  'src/core/practice/ours/notes.ts',
  'src/core/practice/ours/own-guidance.ts',
  'src/core/practice/ours/slots.ts',
  'src/core/pathway/aloud.ts',
  'src/core/pathway/phrases.ts',
  'src/ui/LocalNoteLine.tsx',
  'src/ui/SlotLine.tsx',
  'src/ui/ask.ts',
  'src/ui/desk-practice.ts',
  'src/ui/GoneNotice.tsx',
  'src/ui/own-words.ts',
  'src/ui/roles.ts',
  'src/core/practice/own-hours.ts',
  'src/core/tally/tally.ts',
  'src/core/pathway/voice.ts',
  'src/desk/parts/besides.ts',
  'src/desk/practise/first-minute.ts',
].map(real)

/** What comes right after the search box and the lead page has no need of, in one file: together it packs smaller, and one file is one trip through the worker. */
const CALL = [
  'src/core/call/walk.ts',
  'src/core/call/disposition.ts',
  'src/core/call/domains.ts',
  'src/core/call/answers.ts',
  'src/core/call/outcome.ts',
  'src/core/call/safety-net.ts',
  'src/core/call/flags.ts',
  'src/core/call/readings.ts',
  'src/core/call/signs.ts',
  'src/core/call/words.ts',
  'src/core/call/gate.ts',
  'src/core/call/before-signs.ts',
  'src/core/call/next-options.ts',
  'src/core/call/passed-over.ts',
  'src/core/pathway/fact-tree.ts',
  'src/desk/whole-guide.ts',
  'src/desk/whole-around.ts',
  'src/desk/connect.ts',
  'src/desk/follow.ts',
  'src/desk/Menu.tsx',
  'src/desk/Notices.tsx',
  'src/desk/search/',
  'src/core/search/',
  'src/ui/in-pieces.ts',
  'src/desk/counting/',
  'src/core/tally/',
  'src/desk/OpenCall.tsx',
  'src/desk/answer/',
  'src/desk/aside/',
  'src/desk/call/',
  'src/desk/identity/PageHint.tsx',
  'src/desk/link/forgets.ts',
  'src/desk/plan/',
  'src/desk/questions/',
  'src/desk/returned/',
  'src/desk/services/',
  'src/desk/suggest/',
].map(real)

/** What finds people in a text, for the lead page and the desk's suggestions. */
const NAMES = ['src/core/practice/words/', 'src/ui/people-names.ts'].map(real)

/** What a desk opens seldom, in one file for the same reason; what it shares with the lead page stays out of it. */
const SELDOM = ['src/core/practise/', 'src/desk/identity/', 'src/desk/practise/', 'src/desk/this-desk/'].map(
  real,
)

/** A path as the build names it; one that is not there stops the build, so that a moved file is moved here too. */
function real(path: string): string {
  const whole = join(import.meta.dirname, path).replaceAll('\\', '/')
  if (!existsSync(whole)) throw new Error(`vite.config.ts names ${path}, which is not there.`)
  const slash = whole.endsWith('/') ? '/' : ''
  return realpathSync(whole).replaceAll('\\', '/') + slash
}

function isAmong(paths: readonly string[], id: string): boolean {
  return paths.some((path) => id === path || (path.endsWith('/') && id.startsWith(path)))
}

/** Fills each page's places for what stands there until its code has come. */
const beforeStart: Plugin = {
  name: 'before-start',
  transformIndexHtml: (html) =>
    html.replace('<!-- front -->', front()).replace('<!-- not started -->', notStarted()),
}

export default defineConfig({
  root: 'src',
  publicDir: '../public',
  // Words are read whole: an export for each would only weigh.
  json: { namedExports: false },
  plugins: [beforeStart, preact({ devToolsEnabled: false })],
  build: {
    outDir: '../dist',
    emptyOutDir: true,
    target: 'es2023',
    // A hundredth smaller than what Vite brings: the desk's code has a budget. Never with `unsafe`: it may change what code does, for 0.4 kB.
    minify: 'terser',
    terserOptions: {
      ecma: 2020,
      module: true,
      compress: { passes: 3, unsafe_arrows: true, inline: 1 },
    },
    // The worker keeps all code, so lists in code of what to fetch ahead only weigh; styles must stay in them.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, needed, { hostType }) =>
        hostType === 'html' ? needed : needed.filter((file) => file.endsWith('.css')),
    },
    assetsInlineLimit: 0,
    rolldownOptions: {
      checks: { pluginTimings: false },
      input: ['src/index.html', 'src/lead.html'],
      output: {
        codeSplitting: {
          groups: [
            { name: 'first', test: (id) => isAmong(FIRST, id) },
            { name: 'later', test: (id) => isAmong(LATER, id) },
            { name: 'names', test: (id) => isAmong(NAMES, id) },
            { name: 'call', test: (id) => isAmong(CALL, id) },
            { name: 'seldom', test: (id) => isAmong(SELDOM, id) },
          ],
        },
      },
    },
  },
})
