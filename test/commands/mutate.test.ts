import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { FAULT_KINDS, faultsIn } from '#commands/planted/faults.ts'
import { harmOf } from '#commands/planted/harm.ts'
import { CONTENT_FOLDER } from '#content/folder.ts'
import { content, planted } from '../content/sample.ts'

it('finds a place for every kind of fault, and each changes the text', () => {
  const files = [
    'destinations.yaml',
    'facts.yaml',
    'signs.yaml',
    'packs.yaml',
    'floors.yaml',
    'opening.yaml',
    ...[
      'sore-throat',
      'rash-new',
      'bleeding-pregnant',
      'tinnitus',
      'hoarse-neck-lump',
      'repeat-prescription',
      'watch-alert',
      'cut-wound',
      'medicine-side-effect',
    ].map((id) => content.places[id]!.file.file.slice('content/'.length)),
  ]
  const faults = files.flatMap((file) => {
    const text = readFileSync(join(CONTENT_FOLDER, file), 'utf8')
    const found = faultsIn(file, text)
    for (const fault of found) expect(fault.text).not.toBe(text)
    return found
  })
  const missing = FAULT_KINDS.map(({ kind }) => kind).filter(
    (kind) => !faults.some((fault) => fault.kind === kind),
  )
  expect(missing).toEqual([])
})

it('sees harm where a caller would wait longer, and none where nothing changed for anyone', () => {
  const { content: before } = planted(['croup'], 'croup', (text) =>
    text.replace(/^version: \d+/m, 'version: 99'),
  )
  const { content: slower } = planted(['croup'], 'croup', (text) =>
    text.replace('- else: [duty-today]', '- else: [gp-routine]'),
  )
  const { content: same } = planted(['croup'], 'croup', (text) =>
    text.replace('words:\n', 'words:\n  - barks\n'),
  )
  expect(harmOf(before, slower)).toMatch(/would wait longer/)
  expect(harmOf(before, same)).toBeUndefined()
})
