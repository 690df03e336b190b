import type { LoadRequest } from './client.ts'

/** Whom a hostile request may claim to be: a desk by its token, a lead by a cookie from this very origin. */
export interface Impostor {
  readonly token: string
  readonly cookie: string
  readonly origin: string
}

interface Route {
  readonly method: string
  readonly path: string
}

const NAMES =
  'id value over waited day practice week weeks key counts undone line live change book epoch runs run syncs more notTaken service services base by ids use revision name phone address place code token role email until reason outcome minutes clinician whenFull refer steps phones number label schedules specialDays from to times bankHolidays dates division settings forgets serves refuses checked checkEvery __proto__ constructor toString length'.split(
    ' ',
  )
const PIECES = [
  'feet',
  'clinician',
  'demo',
  '1',
  '0x1',
  '1e300',
  '-1',
  '..',
  '%2e%2e%2f%2e%2e',
  '%00',
  '%ff',
  '%',
  '__proto__',
  '%F0%9F%98%80',
  'x'.repeat(3000),
]
const VALUES: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  0.1,
  '',
  ' ',
  'demo',
  '__proto__',
  'constructor',
  'toString',
  '2020-13-45',
  '0000-00-00',
  '2026-11-24',
  '9999-W53',
  '2026-02-30T25:61',
  'a'.repeat(32),
  'x'.repeat(20_000),
  'Dr Shah\u202e',
  '\u0000',
  '\ud800',
  '<script>alert(1)</script>',
  "'; DROP TABLE practice; --",
  '00000000-0000-4000-8000-000000000001',
  {},
  [],
]
const NOT_JSON = [
  '',
  '{',
  'undefined',
  '\u0000',
  '{"a":1}}',
  '[1,',
  '\uFEFF{}',
  'a=1&b=2',
  '['.repeat(5000),
  `${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}`,
]
const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'HEAD', 'OPTIONS', 'PATCH', 'PROPFIND']

/** Hostile requests without end, the same for the same seed: routes as they are and near ones, with whatever may stand in an address, a header or a body. */
export function* hostileRequests(
  seed: number,
  routes: readonly Route[],
  known: Impostor,
): Generator<LoadRequest & { readonly path: string }> {
  const random = randomFrom(seed)
  const chance = (of: number) => random() < of
  const oneOf = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)]!
  // What ends the session would make every later request a stranger's.
  const asked = routes.filter(({ method, path }) => method !== 'ALL' && !path.includes('sign-out'))
  const value = (depth: number): unknown => {
    if (depth === 0 || chance(0.6)) return oneOf(VALUES)
    if (chance(0.4)) return Array.from({ length: Math.floor(random() * 4) }, () => value(depth - 1))
    return record(depth - 1)
  }
  const record = (depth: number): unknown => {
    const fields = Array.from({ length: Math.floor(random() * 8) }, () => [oneOf(NAMES), value(depth)])
    return Object.fromEntries(fields)
  }
  const body = () => {
    const text = chance(0.2) ? oneOf(NOT_JSON) : JSON.stringify(chance(0.1) ? value(3) : record(3))
    if (chance(0.02)) return `{"services":[${'{},'.repeat(100_000)}{}]}`
    return chance(0.1) ? text.slice(0, Math.floor(random() * text.length)) : text
  }
  for (;;) {
    const route = oneOf(asked)
    const path = route.path
      .replaceAll(/:\w+(\{[^}]*\})?/g, () => oneOf(PIECES))
      .replaceAll('*', () => oneOf(PIECES))
    const query = chance(0.2) ? `?${oneOf(NAMES)}=${oneOf(PIECES)}&${oneOf(NAMES)}` : ''
    const method = chance(0.85) ? route.method : oneOf(METHODS)
    const headers: Record<string, string> = {}
    if (chance(0.7)) headers.authorization = `Bearer ${chance(0.8) ? known.token : oneOf(PIECES)}`
    if (chance(0.7)) headers.cookie = chance(0.8) ? known.cookie : `lead=${oneOf(PIECES)}; lead=x`
    if (chance(0.8))
      headers.origin = chance(0.9) ? known.origin : oneOf(['null', 'https://evil.example', 'x'])
    if (chance(0.1)) headers.host = oneOf(['evil.example', 'localhost', '127.0.0.1:1', '[::1]'])
    if (chance(0.1)) headers['if-none-match'] = oneOf(['*', '"x"', 'W/"', 'x'.repeat(500)])
    if (chance(0.1)) headers['x-forwarded-for'] = oneOf(['1.2.3.4', '::1', '"', 'x, y'])
    if (chance(0.2)) headers['accept-encoding'] = oneOf(['br', 'gzip', 'identity;q=0', '*'])
    if (chance(0.1)) headers.accept = 'text/html'
    const takesNone = ['GET', 'HEAD', 'DELETE', 'OPTIONS'].includes(method)
    yield { method, path: `${path}${query}`, headers, ...(takesNone ? {} : { body: body() }) }
  }
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
