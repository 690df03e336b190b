import { expect } from 'vitest'
import { footClinic } from '../../content/foot-clinic.ts'
import type { TestServer } from '../test-server.ts'

/** A text that only one practice's people and desks may ever see. */
export const SECRET = 'only-this-practice'

/** A service of that practice. */
export const feet = { ...footClinic, name: SECRET }

/** Every route of the app, from the list that the app itself goes by; what is asked before all of them is none. */
export function routesOf(server: TestServer): { readonly method: string; readonly path: string }[] {
  const all = server.app.routes.filter(({ method }) => method !== 'ALL')
  const each = [...new Map(all.map(({ method, path }) => [`${method} ${path}`, { method, path }])).values()]
  // What ends a session comes last, or the rest would be asked by a stranger.
  const ends = ({ path }: { readonly path: string }) => path.includes('sign-out')
  return [...each.filter((one) => !ends(one)), ...each.filter(ends)]
}

/** The address of a route, with the ids of what is there. */
export function filled(path: string, report: string): string {
  const id = /\/(reports|suggestions)\//.test(path) ? report : path.includes('/history/') ? '1' : 'feet'
  return path.replace(/:\w+/, id).replace('*', 'nothing.html')
}

/** A body with all that any route asks for. */
export function bodyFor(method: string, report: string, path: string): unknown {
  if (method === 'GET') return undefined
  const board = { clinician: 'Eve', extension: '', room: '', deputy: '', visitCutOff: '', whenFull: '' }
  return {
    ...board,
    code: 'AAAAAAAA',
    // A lead reads again what they have just said themselves.
    id: path.startsWith('/api/lead/') ? 'taken' : report,
    reason: 'phone',
    outcome: path.includes('/suggestions/') ? 'done' : 'mended',
    text: 'Put the pharmacy first.',
    answer: 'It comes first from today.',
    until: '2026-11-24T18:00',
    service: { ...feet, name: 'Taken' },
    base: feet,
    services: [{ ...feet, name: 'Taken' }],
    by: 'stranger',
    ids: ['feet'],
    use: 'take',
    revision: 1,
    notNeeded: true,
    name: 'Stranger',
    role: 'lead',
    token: 'wrong',
    weeks: [],
  }
}

/** All that is kept of a practice, in every table. */
export async function rowsOf(server: TestServer, practice: string): Promise<unknown> {
  const kept = await server.past(async (db) => {
    const rows: unknown[] = []
    for (const [table, columns] of await db.tables()) {
      const column = table === 'practice' ? 'id' : columns.find((name) => name === 'practice')
      // People, links and sessions are made by the test itself.
      if (column && !['log_in', 'session', 'person'].includes(table))
        rows.push([table, await db.all(`SELECT * FROM ${table} WHERE ${column} = ?`, practice)])
    }
    return rows
  })
  expect(kept.length).toBeGreaterThan(8)
  return kept
}
