import { expect, it } from 'vitest'
import { failingCases, proveContent } from '#content/check-content.ts'
import { foundOnCores } from '#content/found-on-cores.ts'
import { planted } from './sample.ts'

it('finds on all cores what one core finds, each fault once', async () => {
  const { content } = planted(
    ['croup', 'measles', 'back-pain'],
    'croup',
    (text) => text.replace('- else: [duty-today]', '- else: [nhs-111]'),
    [['measles', (text) => text.replace('- else: [duty-today]', '- else: [nowhere]')]],
  )
  const found = await foundOnCores(content)
  const proof = proveContent(content)
  expect(proof.faults.length).toBeGreaterThan(0)
  expect(found.proof.partitions).toBe(proof.partitions)
  expect(new Set(found.proof.faults.map((fault) => JSON.stringify(fault)))).toEqual(
    new Set(proof.faults.map((fault) => JSON.stringify(fault))),
  )
  expect(found.cases.size).toBeGreaterThan(0)
  expect(found.cases).toEqual(failingCases(content))
})
