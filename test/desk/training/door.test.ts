import { globSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'

const files = globSync('src/desk/**/*.{ts,tsx}').map((path) => ({ path, text: readFileSync(path, 'utf8') }))
const holding = (what: RegExp) => files.flatMap(({ path, text }) => (what.test(text) ? [path] : [])).sort()

it('nothing but the queue, the counts and joining writes to the server', () => {
  expect(holding(/'(POST|PUT|PATCH|DELETE)'|sendBeacon|XMLHttpRequest|WebSocket/)).toEqual([
    'src/desk/counting/send-counts.ts',
    'src/desk/link/enrol.ts',
    'src/desk/outbox/send-said.ts',
  ])
})
it('all that is said begins with what the door stamps, and all counts pass it', () => {
  expect(holding(/randomUUID/)).toEqual(['src/desk/outbox/new-said.ts'])
  expect(holding(/isShut\(\)|goOut\(/)).toContain('src/desk/outbox/new-said.ts')
  expect(holding(/\bopened\.add\(|store\.add\(/)).toEqual(['src/desk/counting/counting.ts'])
  const counting = files.find(({ path }) => path.endsWith('counting/counting.ts'))!.text
  expect(counting.match(/return goOut\(/g)).toHaveLength(1)
})
