import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const SCRIPT = fileURLToPath(new URL('./opening-in-zone.ts', import.meta.url))
/** Minutes behind universal time in July, so that a zone that was not taken up is seen. */
const ZONES = { UTC: '0', 'America/New_York': '240', 'Pacific/Auckland': '-720', 'Asia/Kathmandu': '-345' }

type Answer = readonly [what: string, given: unknown, right: unknown]

/** What the rules answer in a process of its own, whose machine is in the time zone. */
function answersIn(zone: string): { zone: string; own: Answer[]; published: Answer[] } {
  const run = spawnSync(process.execPath, [SCRIPT], { env: { ...process.env, TZ: zone }, encoding: 'utf8' })
  if (run.status !== 0) throw new Error(run.stderr)
  return JSON.parse(run.stdout)
}

describe.each(Object.entries(ZONES))('on a machine in %s', (zone, offset) => {
  const answers = answersIn(zone)
  it('the rules of opening hours, bank holidays and clocks answer as in London', () => {
    expect(answers.zone).toBe(offset)
    expect(answers.own.length).toBeGreaterThan(20)
    expect(answers.own.map(([what, given]) => [what, given])).toEqual(
      answers.own.map(([what, , right]) => [what, right]),
    )
  })
  it.skipIf(answers.published.length === 0)(
    'so do they on every published case (skipped: ../shared/fixtures is not beside this checkout)',
    () => {
      expect(answers.published.length).toBeGreaterThan(100)
      expect(answers.published.filter(([, given, right]) => given !== right)).toEqual([])
    },
  )
})
