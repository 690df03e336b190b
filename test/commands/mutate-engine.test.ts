import { afterAll, describe, expect, it } from 'vitest'
import { ENGINE_FAULTS, openBench, plant } from '#commands/mutate-engine.ts'

const bench = openBench()
afterAll(() => bench.close())
const fault = (file: string, text: string) =>
  ENGINE_FAULTS.find(([where, from]) => where === file && from.includes(text))!

it('every fault still finds its place in the engine, and one that does not is refused loudly', () => {
  for (const one of ENGINE_FAULTS) expect(plant(one)).not.toBe('')
  expect(() => plant(['flags.ts', 'no such text', ''])).toThrow('stands 0 times')
  expect(() => plant(['flags.ts', 'const', ''])).toThrow(/stands \d+ times/)
})

describe('the tests of the engine catch', () => {
  it('nothing while the engine is sound', () => {
    expect(bench.tests('flags')).toBe(true)
  })
  for (const [file, text] of [
    ['flags.ts', 'rank >= 4'],
    ['readings.ts', "id === 'age'"],
  ] as const)
    it(`${text}, spoiled in ${file}`, () => {
      const names =
        file === 'readings.ts' ? ['readings', 'eligibility', 'disposition'] : [file.replace('.ts', '')]
      expect(bench.caught(fault(file, text), () => bench.tests(...names))).toBe(true)
    })
})

describe('the proof over the content', () => {
  const TOPIC = 'painful-red-eye'
  it('passes with the engine as it is', () => {
    expect(bench.check(TOPIC)).toBe(true)
  })
  it('fails when the limits of a service are ignored', () => {
    expect(bench.caught(fault('eligibility.ts', 'own === undefined'), () => bench.check(TOPIC))).toBe(true)
  })
  it('fails when a danger sign is decided for an invented person', () => {
    const invented = [
      'readings.ts',
      'const values = domainOf(enquiry, id, also)',
      "const values = id === 'age' ? [480] : domainOf(enquiry, id, also)",
    ] as const
    expect(bench.caught(invented, () => bench.check(TOPIC))).toBe(true)
  })
})
