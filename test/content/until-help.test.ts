import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadContent } from '#content/load.ts'
import { checkUntilHelp } from '#content/pathway/until-help.ts'
import { walk } from '#core/call/walk.ts'
import { compose } from '#core/practice/compose.ts'
import { content } from './sample.ts'

const AT = '2026-11-24T10:15'
const practice = content.demo(AT.slice(0, 10))
const release = compose(content.release, practice)

/** What somebody hears to do until help is there, after one danger sign. */
function until(topic: string, sign: string, age: string): string | undefined {
  const answers = { opening: 'no', gate: 'no', signs: 'none', age, sex: 'female', [sign]: 'yes' }
  const { step } = walk({
    release,
    practice,
    pathway: release.pathways[topic]!,
    answers,
    at: AT,
    caller: 'self',
  })
  return step.screen === 'disposition' ? step.disposition.meanwhile : step.screen
}

/** What is wrong once meanwhile.yaml was changed. */
function faults(change: (text: string) => string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'until-'))
  try {
    cpSync(content.folder, folder, { recursive: true })
    const file = join(folder, 'meanwhile.yaml')
    writeFileSync(file, change(readFileSync(file, 'utf8')))
    return checkUntilHelp(loadContent(folder).release, folder, true).map(({ message }) => message)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

describe('whoever goes to hospital or rings 999 hears what to do until help is there (D51)', () => {
  it('a neck hurt in a fall is kept still, a sore tummy is kept empty, a naloxone kit is used', () => {
    expect(until('headache', 'neck-fall', '70')).toMatch(/^You should keep still/)
    expect(until('tummy-pain-adult', 'tummy-bump', '30')).toBe('Nothing to eat or drink.')
    expect(until('falls-unsteady', 'opioid-sleepy', '30')).toMatch(/^Use naloxone now/)
  })
  it('or it is written down why there is nothing', () =>
    expect(checkUntilHelp(content.release, content.folder, true)).toEqual([]))
  it('a sign that says neither is named', () =>
    expect(faults((text) => text.replace('[neck-fall, ', '['))).toEqual([
      expect.stringMatching(/^\[D51\] "neck-fall" leads to 999 or a hospital/),
    ]))
  it('so is one that nobody asks', () =>
    expect(faults((text) => text.replace('[neck-fall, ', '[neck-fall, no-such-sign, '))).toEqual([
      expect.stringMatching(/^"no-such-sign" is no danger sign/),
    ]))
})
