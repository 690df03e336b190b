import { existsSync, realpathSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const ROOT = fileURLToPath(new URL('../../..', import.meta.url))

/** The page's own code, which asks for all the rest. */
const MAIN = real('src/desk/main.tsx')

/** What that code imports, with all that these need, is one file: each file costs a trip through the worker at an offline start. */
const FIRST = [
  'src/ui/tokens.css',
  'src/ui/base.css',
  'src/desk/desk.css',
  'src/desk/App.tsx',
  'src/desk/call/around.ts',
  'src/desk/call/desk-state.ts',
  'src/desk/call/guide.ts',
  'src/desk/link/content-store.ts',
  'src/desk/link/insist.ts',
  'src/desk/parts/clock.ts',
  'src/desk/parts/keys.ts',
  'src/desk/parts/Startable.tsx',
  'src/desk/search/find.ts',
  'src/ui/language.ts',
  'src/ui/not-kept.ts',
  'src/ui/piece.ts',
].map(real)

/** All else of the desk comes right after the search box, in one file: together it packs smaller, and one file is one trip through the worker. */
const CALL = ['src/core/', 'src/desk/', 'src/ui/'].map(real)

/** A path as the build names it; one that is not there stops the build, so that a moved file is moved here too. */
function real(path: string): string {
  const whole = join(ROOT, path).replaceAll('\\', '/')
  if (!existsSync(whole)) throw new Error(`deskFiles names ${path}, which is not there.`)
  const slash = whole.endsWith('/') ? '/' : ''
  return realpathSync(whole).replaceAll('\\', '/') + slash
}

function isAmong(paths: readonly string[], id: string): boolean {
  return paths.some((path) => id === path || (path.endsWith('/') && id.startsWith(path)))
}

/** The files into which the desk's code is put together. */
export const DESK_FILES = [
  { name: 'first', test: (id: string) => isAmong(FIRST, id) },
  { name: 'call', test: (id: string) => isAmong(CALL, id) && id !== MAIN },
]
