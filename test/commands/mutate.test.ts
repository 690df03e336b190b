import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { FAULT_KINDS, faultsIn } from '#commands/planted/faults.ts'
import { harmOf } from '#commands/planted/harm.ts'
import { harmPage } from '#commands/planted/harm-page.ts'
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
    'known.yaml',
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
      'fever-adult',
      'food-fuel',
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

it('writes who would come to harm, what they answer, where they would go and where they should', () => {
  const fault = { kind: 'sign removed', file: 'pathways/skin/acne.yaml', what: 'x -> removed' }
  const harm = {
    topic: 'Acne',
    answers: { opening: 'none', age: '300m', sex: 'female', frail: 'no', fever: 'yes', days: 3 },
    how: 'waits longer',
    goes: { destination: 'gp-soon', rank: 2 },
    should: { destination: 'ed', rank: 5 },
  } as const
  const page = harmPage([{ fault, harm, noticed: false }], '1 fault planted.')
  expect(page).toContain('1 fault planted.')
  expect(page).toContain(
    '| sign removed: x -> removed | pathways/skin/acne.yaml | a woman aged 25, fever, days 3, "Acne": waits longer | gp-soon, rank 2 | ed, rank 5 |',
  )
  expect(page).toContain('Nobody.')
  expect(harmPage([{ fault, harm: undefined, noticed: false }], '')).toContain('none got through')
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
  expect(harmOf(before, slower)).toMatchObject({
    topic: 'Barking cough',
    how: 'waits longer',
    goes: { destination: 'gp-routine', rank: 1 },
    should: { destination: 'duty-today', rank: 3 },
  })
  expect(harmOf(before, same)).toBeUndefined()
})
