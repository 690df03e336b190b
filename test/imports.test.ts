import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

// The architecture: a folder is where the code runs, and this table is what it may import.
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  ui: ['ui', 'core'],
  content: ['content', 'core'],
  commands: ['commands', 'content', 'core'],
  desk: ['desk', 'ui', 'core'],
  lead: ['lead', 'ui', 'core'],
  sw: ['sw'],
  server: ['server', 'core'],
  // Many desks against one server: with the very code that counts and sends.
  'server/chaos': ['server', 'core', 'desk'],
}
/** The rooms inside a folder, and what each may import of the others; "." is what lies beside the rooms. */
const ROOMS: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  core: {
    clock: [],
    pathway: [],
    hours: ['clock'],
    practice: ['clock', 'hours', 'pathway'],
    call: ['clock', 'hours', 'pathway', 'practice'],
    texts: ['clock', 'hours', 'pathway', 'practice', 'call'],
    search: ['clock', 'pathway', 'practice'],
    exchange: ['clock', 'hours', 'pathway', 'practice', 'search'],
    tally: ['clock', 'pathway', 'call'],
    check: ['clock', 'pathway', 'practice', 'call'],
    guidance: ['call', 'check', 'pathway', 'practice', 'search'],
    matrix: ['pathway', 'call'],
    practise: ['clock', 'pathway', 'call', 'matrix', 'practice'],
    disclosure: ['clock', 'exchange', 'tally'],
    spc: [],
    measured: ['clock', 'disclosure', 'pathway', 'practice', 'spc', 'tally'],
  },
  server: {
    store: [],
    calls: ['store'],
    mail: ['calls', 'store'],
    http: ['store'],
    access: ['http', 'store'],
    routes: ['access', 'calls', 'http', 'mail', 'store'],
    operate: ['calls', 'mail', 'store'],
    load: ['.', 'http', 'operate', 'store'],
    chaos: ['.', 'load', 'operate', 'store'],
    '.': ['access', 'calls', 'http', 'mail', 'operate', 'routes', 'store'],
  },
  desk: {
    typing: [],
    parts: ['typing'],
    link: ['parts'],
    outbox: ['link', 'parts'],
    call: ['link', 'parts'],
    counting: ['call', 'link', 'parts'],
    services: ['call', 'link', 'outbox', 'parts'],
    duty: ['call', 'link', 'outbox', 'parts', 'typing'],
    questions: ['call', 'parts'],
    plan: ['call', 'parts', 'typing'],
    identity: ['call', 'duty', 'parts', 'questions'],
    slip: ['call', 'link', 'parts', 'plan', 'services'],
    'ring-back': ['call', 'duty', 'parts'],
    answer: [
      'call',
      'counting',
      'duty',
      'identity',
      'link',
      'parts',
      'plan',
      'ring-back',
      'services',
      'slip',
    ],
    aside: ['answer', 'call', 'link', 'parts', 'questions', 'services'],
    current: ['call', 'link', 'parts'],
    search: [
      'answer',
      'call',
      'counting',
      'duty',
      'identity',
      'link',
      'parts',
      'plan',
      'questions',
      'ring-back',
      'services',
    ],
    returned: ['call', 'counting', 'link', 'parts', 'search'],
    suggest: ['call', 'link', 'outbox', 'parts', 'plan'],
    'this-desk': ['answer', 'call', 'counting', 'link', 'outbox', 'parts', 'search', 'services'],
    practise: ['call', 'link', 'parts'],
    '.': [
      'answer',
      'aside',
      'call',
      'counting',
      'current',
      'duty',
      'identity',
      'link',
      'outbox',
      'parts',
      'plan',
      'practise',
      'questions',
      'returned',
      'ring-back',
      'search',
      'services',
      'slip',
      'suggest',
      'this-desk',
    ],
  },
}
/** Files in one folder; more want a room of their own. */
const MOST_FILES = 20
/** Packages, by the one folder each may be used in. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  preact: ['ui', 'desk', 'lead'],
  '@preact/signals': ['ui', 'desk', 'lead'],
  'fuse.js': ['commands'],
  'flesch-kincaid': ['core'],
  syllable: ['core'],
  entities: ['core'],
  fflate: ['core'],
  uuid: ['lead'],
  hono: ['server'],
  '@simplewebauthn/server': ['server'],
  '@simplewebauthn/browser': ['lead'],
  'openid-client': ['server'],
  nodemailer: ['server'],
  pg: ['server'],
  '@hono/node-server': ['server'],
  valibot: ['server'],
  yaml: ['content'],
  vite: ['commands'],
  minisearch: ['commands'],
  playwright: ['commands'],
  '@leeoniya/ufuzzy': ['commands'],
}
const SRC = fileURLToPath(new URL('../src', import.meta.url))

interface Import {
  readonly file: string
  readonly folder: string
  readonly target: string
}

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.tsx?$/.test(name))

const imports: Import[] = files.flatMap((file) => {
  const text = readFileSync(join(SRC, file), 'utf8')
  const found = [
    ...text.matchAll(
      /^\s*(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]|\bimport\(['"]([^'"]+)['"]\)/gm,
    ),
  ]
  return found.map((match) => ({
    file,
    folder: file.split('/')[0]!,
    target: (match[1] ?? match[2] ?? match[3])!,
  }))
})

/** The words of a language lie with the content, and belong to whoever shows them. */
const isWords = (target: string) => target.includes('content/languages/')

it('reads the imports of every file', () => {
  expect(files.length).toBeGreaterThan(60)
  expect(imports.length).toBeGreaterThan(files.length)
})

it('lets each folder import only what its place allows', () => {
  const wrong = imports.flatMap(({ file, folder, target }) => {
    const allowed = MAY_IMPORT[`${folder}/${roomOf(file)}`] ?? MAY_IMPORT[folder] ?? []
    if (target.startsWith('#')) {
      const other = target.slice(1).split('/')[0]!
      if (other === folder) return [`${file}: inside a folder write ./ (${target})`]
      return allowed.includes(other) ? [] : [`${file} may not import ${target}`]
    }
    if (target.startsWith('.')) {
      const other = resolve(SRC, dirname(file), target)
        .slice(SRC.length + 1)
        .split('/')[0]!
      if (other === folder || isWords(target)) return []
      return [`${file}: across folders write # (${target})`]
    }
    if (target.startsWith('node:'))
      return ['core', 'ui', 'desk', 'lead', 'sw'].includes(folder) ? [`${file} may not use ${target}`] : []
    const name = target.startsWith('@') ? target.split('/').slice(0, 2).join('/') : target.split('/')[0]!
    return PACKAGES[name]?.includes(folder) ? [] : [`${file} may not use the package ${name}`]
  })
  expect(wrong).toEqual([])
})

it('lets each room import only what lies below it', () => {
  const wrong = Object.entries(ROOMS).flatMap(([folder, rooms]) =>
    imports
      .filter((one) => one.folder === folder && one.target.startsWith('.') && !isWords(one.target))
      .flatMap(({ file, target }) => {
        const from = roomOf(file)
        const to = roomOf(resolve(SRC, dirname(file), target).slice(SRC.length + 1))
        const known = rooms[from]
        if (!known) return [`${file} lies in a room that the table does not name`]
        return from === to || known.includes(to) ? [] : [`${file} may not import ${target}`]
      }),
  )
  expect(wrong).toEqual([])
})

it('has no circle of rooms in any folder', () => {
  const arrows = imports.flatMap(({ file, folder, target }) => {
    if (!target.startsWith('.')) return []
    const to = resolve(SRC, dirname(file), target).slice(SRC.length + 1)
    const [from, into] = [roomOf(file), roomOf(to)]
    return to.startsWith(`${folder}/`) && from !== into
      ? [[`${folder}/${from}`, `${folder}/${into}`] as const]
      : []
  })
  const below = (room: string, seen: readonly string[]): string | undefined =>
    seen.includes(room)
      ? [...seen.slice(seen.indexOf(room)), room].join(' > ')
      : arrows
          .filter(([from]) => from === room)
          .map(([, to]) => to)
          .filter((to, at, all) => all.indexOf(to) === at)
          .map((to) => below(to, [...seen, room]))
          .find((circle) => circle !== undefined)
  expect([...new Set(arrows.map(([from]) => from))].flatMap((room) => below(room, []) ?? [])).toEqual([])
})

/** The room of a file of src: the folder inside its folder, or "." beside them. */
function roomOf(file: string): string {
  const parts = file.split('/')
  return parts.length > 2 ? parts[1]! : '.'
}

it('keeps every folder small enough to read', () => {
  const count = new Map<string, number>()
  for (const file of files) count.set(dirname(file), (count.get(dirname(file)) ?? 0) + 1)
  expect([...count].filter(([, n]) => n > MOST_FILES)).toEqual([])
})

it('has no import cycle', () => {
  const edges = new Map<string, string[]>()
  for (const { file, target } of imports) {
    const path = target.startsWith('#')
      ? target.slice(1)
      : target.startsWith('.')
        ? resolve(SRC, dirname(file), target).slice(SRC.length + 1)
        : undefined
    if (path && files.includes(path)) edges.set(file, [...(edges.get(file) ?? []), path])
  }
  const done = new Set<string>()
  const visit = (file: string, trail: readonly string[]): string | undefined => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file].join(' > ')
    if (done.has(file)) return undefined
    for (const next of edges.get(file) ?? []) {
      const cycle = visit(next, [...trail, file])
      if (cycle) return cycle
    }
    done.add(file)
    return undefined
  }
  expect(files.flatMap((file) => visit(file, []) ?? [])).toEqual([])
})

it('keeps core pure: no clock, randomness or browser', () => {
  const impure = files
    .filter((file) => file.startsWith('core/'))
    .flatMap((file) => {
      const code = readFileSync(join(SRC, file), 'utf8').replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
      const found =
        /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bcrypto\.|\bwindow\.|\bdocument\.|\blocalStorage\b|\bprocess\./.exec(
          code,
        )
      return found ? [`${file}: ${found[0]}`] : []
    })
  expect(impure).toEqual([])
})

/** One idea that lives in several worlds keeps its name: what the desk and the lead hold of it, what the store keeps. */
const ONE_IDEA = [
  'ask',
  'board',
  'Desk',
  'desks',
  'live',
  'practice',
  'release',
  'Report',
  'Samples',
  'Telling',
]

it('exports no name twice with two meanings', () => {
  const places = new Map<string, string[]>()
  for (const file of files)
    for (const [, name] of readFileSync(join(SRC, file), 'utf8').matchAll(
      /^export (?:async )?(?:function\*?|const|class|interface|type) (\w+)/gm,
    ))
      places.set(name!, [...(places.get(name!) ?? []), file])
  expect([...places].filter(([name, list]) => list.length > 1 && !ONE_IDEA.includes(name))).toEqual([])
})
