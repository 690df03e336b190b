import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Practice } from '#core/practice/practice.ts'
import { applyChanges, changesBetween, deskPractice } from '#core/practice/practice-changes.ts'
import type { Service } from '#core/practice/service.ts'
import { Database } from '#server/store/database.ts'
import { Store } from '#server/store/store.ts'
import { content } from '../../content/sample.ts'

let folder: string
let store: Store

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'documents-'))
  store = new Store(join(folder, 'db.sqlite'))
})
afterEach(() => {
  store.close()
  rmSync(folder, { recursive: true })
})

const service = (id: string, name = id) => ({ id, name }) as unknown as Service
const document = (revision: number, services: readonly Service[]): Practice =>
  ({ id: 'one', name: 'One', revision, services }) as unknown as Practice
const parts = () => store.one<{ n: number }>('SELECT COUNT(*) AS n FROM part')!.n

it('gives every revision back as it was, and a desk the way from any one to the newest', () => {
  const lists = fc.array(
    fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), name: fc.constantFrom('x', 'y') }), {
      selector: ({ id }) => id,
    }),
    { minLength: 1, maxLength: 6 },
  )
  let run = 0
  fc.assert(
    fc.property(lists, (steps) => {
      const id = `practice-${run++}`
      const saved = steps.map((services, at) =>
        store.savePractice({ ...document(at + 1, services as unknown as Service[]), id }),
      )
      for (const one of saved) {
        expect(store.practiceAt(id, one.revision)).toEqual(one)
        const names = steps[one.revision - 1]!.map((each) => `${each.id} ${each.name}`).sort()
        expect(one.services.map((each) => `${each.id} ${each.name}`).sort()).toEqual(names)
        const had = store.published(id, one.revision, one.version!)!
        const now = deskPractice(store.practice(id)!)
        expect(applyChanges(had, changesBetween(had, now))).toEqual(now)
      }
    }),
    { seed: 5, numRuns: 60 },
  )
})
it('writes only the services that changed', () => {
  const many = Array.from({ length: 300 }, (_, at) => service(`service-${at}`))
  store.savePractice(document(1, many))
  const before = parts()
  store.savePractice(
    document(
      2,
      many.map((one) => (one.id === 'service-9' ? service('service-9', 'New') : one)),
    ),
  )
  expect(parts() - before).toBe(1)
})
it('says what one revision changed', () => {
  store.savePractice(document(1, [service('a'), service('b')]))
  store.savePractice(document(2, [service('a', 'A'), service('c')]))
  expect(store.changesOf('one', 2)).toEqual([
    { before: service('a'), after: service('a', 'A') },
    { before: service('b') },
    { after: service('c') },
  ])
})
it('does not know a revision signed otherwise', () => {
  const { version } = store.savePractice(document(1, [service('a')]))
  expect(store.published('one', 1, version!)).toBeDefined()
  expect(store.published('one', 1, 'other')).toBeUndefined()
  expect(store.published('one', 2, version!)).toBeUndefined()
})
it('takes over a database that kept whole documents, with its history', () => {
  const path = join(folder, 'old.sqlite')
  const old = new Database(path)
  const demo = content.demo('2026-11-24')
  const { shared: _, ...first } = demo
  const second = { ...first, revision: 2, services: first.services.slice(1) }
  const put = (practice: Practice) =>
    old.run(
      "INSERT INTO revision (practice, revision, at, by_role, what, document) VALUES ('demo', ?, '2026-11-24T10:00', 'clinician', ?, ?)",
      practice.revision,
      `revision ${practice.revision}`,
      JSON.stringify(practice),
    )
  old.run("INSERT INTO practice (id, revision, document) VALUES ('demo', 2, ?)", JSON.stringify(second))
  put(first)
  put(second)
  old.close()
  const taken = new Store(path)
  expect(taken.practice('demo')).toMatchObject({ revision: 2, services: second.services })
  expect(taken.practiceAt('demo', 1)?.services).toEqual(first.services)
  expect(taken.one('SELECT by_role AS "by", what FROM revision WHERE revision = 1')).toEqual({
    by: 'clinician',
    what: 'revision 1',
  })
  taken.close()
  const again = new Store(path)
  expect(again.practice('demo')?.services).toEqual(second.services)
  again.close()
})
