import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseInSlices } from '#server/http/long-json.ts'

const LONG = ' '.repeat(100_000)
const read = async (text: string) => parseInSlices(Buffer.from(text)).catch((fault: Error) => fault.name)
const whole = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch (fault) {
    return (fault as Error).name
  }
}

it('reads what JSON.parse reads, with all that may stand in a text or a list', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.dictionary(fc.string(), fc.jsonValue()),
      fc.constantFrom(0, 2),
      async (value, space) => {
        const text = LONG + JSON.stringify(value, null, space)
        expect(await read(text)).toEqual(JSON.parse(text))
      },
    ),
  )
})
it('refuses what JSON.parse refuses: whatever letter of a record is lost or doubled', async () => {
  const text = '{"base":1,"services":[{"a":"[,]\\\\"},[2,{}],"\\"]"],"by":[]}'
  for (let at = 0; at < text.length; at++)
    for (const spoilt of [text.slice(0, at) + text.slice(at + 1), text.slice(0, at) + text.slice(at - 1)])
      expect([spoilt, await read(LONG + spoilt)]).toEqual([spoilt, whole(spoilt)])
})
it.each([
  '[]',
  '',
  '{',
  '{}]',
  '{"a":[}',
  '{"a":[1,]}',
  '{"a":[,]}',
  '{"a":[1 2]}',
  '{"a":[1]]}',
  '{"a":[1}}',
])('takes %s as it is', async (text) => {
  expect(await read(LONG + text)).toEqual(whole(text))
})
it('lets others be answered while it reads a long list', async () => {
  const text = JSON.stringify({
    services: Array.from({ length: 100_000 }, (_, n) => ({ id: `id-${n}`, words: ['a', 'b'] })),
  })
  let turns = 0
  let going = true
  const turn = () => {
    turns += 1
    if (going) setImmediate(turn)
  }
  setImmediate(turn)
  await parseInSlices(Buffer.from(text))
  going = false
  expect(turns).toBeGreaterThan(3)
})
it('counts a long list before it reads it, and stops at the first item, or word beside the lists, that is too much', async () => {
  const limits = { items: 3, item: 100, rest: 100_200 }
  const said = (text: string) =>
    parseInSlices(Buffer.from(text.padEnd(100_001)), limits).catch((fault: Error) => fault.message)
  expect(await said('{"services":[1,2,3]}')).toEqual({ services: [1, 2, 3] })
  // Had it been read, it would be no JSON.
  expect(await said('{"services":[1,2,3,4,"no end')).toBe('items')
  expect(await said(`{"services":["${'x'.repeat(100)}"]}`)).toBe('item')
  expect(await said(`{"by":"${'x'.repeat(100_200)}"}`)).toBe('rest')
  expect(await said('[1]'.padEnd(100_300))).toBe('no record')
})
