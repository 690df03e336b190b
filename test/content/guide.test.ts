import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readGuide, readKindGroups } from '#content/read/guide.ts'
import { Reader } from '#content/read/reader.ts'
import { readYaml } from '#content/read/yaml-file.ts'
import leadEn from '../../content/languages/lead-en.json' with { type: 'json' }
import { content } from './sample.ts'

const kinds = new Set(Object.keys(content.release.destinations))
const folder = mkdtempSync(join(tmpdir(), 'guide-'))

/** What is said of one of the two files with one change in it. */
function said(name: string, from: string, to: string): string[] {
  const text = readFileSync(`content/${name}`, 'utf8')
  expect(text).toContain(from)
  const path = join(folder, name)
  writeFileSync(path, text.replace(from, to))
  const reader = new Reader(readYaml(path, name))
  if (name === 'set-up.yaml') readGuide(reader, kinds)
  else readKindGroups(reader, kinds)
  return reader.problems.map(({ message, line }) => `${line > 1 ? '' : 'no line: '}${message}`)
}

it.each([
  ['set-up.yaml', 'serves: [utc]', 'serves: [utcc]', 'There is no kind of help "utcc"'],
  ['set-up.yaml', 'refer: walk-in', 'refer: run-in', '"run-in" is none of: walk-in'],
  ['set-up.yaml', 'asks: [name, address]', 'asks: [name, adress]', '"adress" is none of: name'],
  ['set-up.yaml', 'phone: "111"', 'phone: "1"', '"1" is not a phone number'],
  ['set-up.yaml', 'hours: 24 hours', 'hours: all day', 'cannot read the hours "all day"'],
  ['set-up.yaml', 'named: true', 'nmaed: true', '"nmaed" is not a field here'],
  ['kind-groups.yaml', 'optician,', 'optician, nobody,', 'There is no kind of help "nobody"'],
  ['kind-groups.yaml', '[admin,', '[dentist, admin,', '"dentist" is in two groups'],
])('%s with %j as %j names the line and what to do', (name, from, to, words) => {
  expect(said(name, from, from)).toEqual([])
  expect(said(name, from, to)).toEqual([
    expect.stringMatching(new RegExp(`^${words}`.replace('^cannot', '.*cannot'))),
  ])
})

it('wants the groups of what nobody has placed', () => {
  expect(said('kind-groups.yaml', 'urgent: []', '').join()).toContain('There is no group "urgent"')
})

it('has words for each screen and each group', () => {
  const words = leadEn as Readonly<Record<string, string>>
  for (const { id, parts } of content.lead.guide) {
    expect(words, id).toHaveProperty([`setup-${id}`])
    for (const part of parts) {
      const screen = part.id.replace(/-\d$/, '')
      expect(words, screen).toHaveProperty([`setup-part-${screen}`])
      expect(words, screen).toHaveProperty([`setup-why-${screen}`])
    }
  }
  for (const { id } of content.lead.kindGroups) expect(words, id).toHaveProperty([`kinds-${id}`])
})
