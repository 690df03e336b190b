import { expect, it } from 'vitest'
import type { Release } from '#core/pathway/release.ts'
import type { Practice } from '#core/practice/practice.ts'
import { ReadTooSlow, readBeside } from '#lead/exchange/exchange-read.ts'

const release = { destinations: {}, facts: {}, settings: {} } as unknown as Release
const practice = { services: [], address: '' } as unknown as Practice
const file = new Blob([`Name,Phones\n${'Hill,01632 960000\n'.repeat(20)}`])

it('a file that takes longer than anybody waits is given up', async () => {
  await expect(readBeside(file, undefined, practice, release, {}, 1)).rejects.toBeInstanceOf(ReadTooSlow)
})
it('the same file is read where there is time', async () => {
  expect(await readBeside(file, undefined, practice, release, {}, 60_000)).toMatchObject({ format: 'csv' })
})
