import { expect, it } from 'vitest'
import { lookFor } from '#lead/find/find.ts'
import { loadContent } from '../../../src/content/load.ts'

const { release, demo } = loadContent('content')
const { services } = demo('2026-11-24')
const pages = [
  { id: 'exchange', name: 'Import and export', words: 'csv spreadsheet' },
  { id: 'history', name: 'History', words: 'undo' },
] as const
const said = { 'sore-throat': ['razor blades in throat'] }
const found = (typed: string) => lookFor({ pages, services, release, said }, typed)

it('finds a page by its name or by another word for it', () => {
  expect(found('import')[0]).toEqual({ kind: 'page', id: 'exchange', name: 'Import and export' })
  expect(found('spreadsheet')).toContainEqual({ kind: 'page', id: 'exchange', name: 'Import and export' })
  expect(found('undo')[0]).toMatchObject({ id: 'history' })
})
it('finds a service by its name, its number and what it does', () => {
  const [one] = services
  expect(found(one!.name)[0]).toMatchObject({ kind: 'service', id: one!.id })
  const phone = services.find(({ phones }) => phones.length > 0)!
  expect(found(phone.phones[0]!.number).map(({ id }) => id)).toContain(phone.id)
})
it('finds a topic by its title and by what callers say', () => {
  expect(found('sore thr')[0]).toMatchObject({ kind: 'topic', id: 'sore-throat' })
  expect(found('razor blades')).toContainEqual({ kind: 'topic', id: 'sore-throat', name: 'Sore throat' })
})
it('needs all the words, and shows nothing for none', () => {
  expect(found('sore spreadsheet')).toEqual([])
  expect(found('  ')).toEqual([])
})
