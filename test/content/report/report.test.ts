import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { writeReport } from '#content/report/report.ts'
import { drawTree } from '#content/report/report-tree.ts'
import { ageBands, coverageOf } from '#core/check/coverage.ts'
import { partitionsOf } from '#core/check/partitions.ts'
import { inVoice } from '#core/pathway/voice.ts'
import { compose } from '#core/practice/compose.ts'
import { content, planted } from '../sample.ts'

const practice = content.demo('2026-11-24')
const release = compose(content.release, practice)
const enquiry = (id: string) => ({
  release,
  practice,
  pathway: release.pathways[id]!,
  answers: {},
  at: '2026-11-24T10:15',
})

describe('the report for reviewers', () => {
  it('has a page for each topic with its tree, signs, cases and sources', () => {
    const folder = mkdtempSync(join(tmpdir(), 'report-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    const { report, content: few } = planted(['sore-throat', 'fit-note-new'], 'sore-throat', (text) =>
      text.replace('a rash that feels', 'a <b>rash</b> that feels'),
    )
    const files = writeReport(few, report, folder)
    expect(files.sort()).toEqual([
      'fit-note-new.html',
      'index.html',
      'must-not-miss.html',
      'paper.html',
      'sore-throat.html',
    ])
    const page = readFileSync(join(folder, 'sore-throat.html'), 'utf8')
    expect(page).toContain('a &lt;b&gt;rash&lt;/b&gt; that feels')
    expect(page).not.toContain('<b>rash')
    expect(page).toContain('aria-label="The tree of Sore throat"')
    expect(page).toContain('NICE NG84')
    expect(page.match(/as wanted/g)?.length).toBe(
      content.vignettes.filter((vignette) => vignette.pathway === 'sore-throat').length,
    )
    expect(readFileSync(join(folder, 'index.html'), 'utf8')).toContain('Nothing is sampled')
  })
  it('draws every sign and every line of the tree', () => {
    const { pathway } = enquiry('sore-throat')
    const words = drawTree(release, pathway)
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
    for (const sign of pathway.signs) expect(words).toContain(inVoice(sign.say, 'they'))
    expect(words.match(/rank \d/g)?.length).toBe(
      new Set(pathway.signs.map((sign) => sign.to)).size + pathway.raise.length + pathway.send.length,
    )
  })
  it('counts states as a product of what can differ', () => {
    const one = enquiry('fit-note-hospital')
    // Its signs and one question, of four answers each.
    expect(one.pathway.signs.length).toBeGreaterThan(9)
    expect(coverageOf(one, partitionsOf(one)).states).toBe(4n ** BigInt(one.pathway.signs.length + 1))
    const throat = enquiry('sore-throat')
    const { states, partitions } = coverageOf(throat, partitionsOf(throat))
    expect(states % 4n ** BigInt(throat.pathway.signs.length)).toBe(0n)
    expect(states).toBeGreaterThan(BigInt(partitions))
  })
  it('cuts ages where something changes', () => {
    const bands = ageBands(enquiry('sore-throat'))
    expect(bands[0]?.from).toBe(0)
    expect(bands.some((band) => band.from === 60)).toBe(true)
    expect(bands.at(-1)?.to).toBeUndefined()
  })
})
