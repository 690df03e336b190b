import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { commandLine } from '../store/audit/doer.ts'
import { backUp, move, restore } from '../store/copies/copy.ts'
import type { Totals } from '../store/copies/rows.ts'
import { shownPlace } from '../store/database/where.ts'
import { DATABASE, storePlace } from './environment.ts'
import { type DataPlaces, MOVED, makePrivateFolder, openOwnStore, whyNoDatabase } from './own-store.ts'

/** Copies the database that is in use into a new file. */
export async function copyOut(places: DataPlaces, to: string): Promise<void> {
  const none = whyNoDatabase(places)
  if (none) throw new Error(none)
  const totals = await backUp(storePlace(places), to)
  console.log(`Copied into ${to}, and read again whole: ${inWords(totals)}.`)
  if (totals.practice === 0)
    throw new Error(
      `It holds no practice. See that this is the database of the server: ${shownPlace(storePlace(places))}`,
    )
}

/** Puts a backup in the place of the database that is in use. */
export async function putBack(places: DataPlaces, from: string): Promise<void> {
  // What was there before lies here, also where the database is a server's.
  makePrivateFolder(places.data)
  const aside = freeName(places, 'before-restore')
  const {
    totals,
    earlier,
    again,
    in: back,
  } = await restore(from, storePlace(places), {
    aside,
    by: commandLine(Date.now()),
  })
  console.log(
    `Put back from ${from}: ${inWords(totals)}. Who comes in by it: ${back.people} people, ${back.leads} of them leads.`,
  )
  console.log(
    'All sessions, links and one-time codes in it are ended, recovery codes too. People come in by their passkeys or by new links: npm run -s practice -- link --id ID',
  )
  if (back.unknown.length > 0)
    console.log(
      `The audit does not know these as they are: ${back.unknown.join('; ')}. Ask who they are, and remove on the lead page who should not come in.`,
    )
  if (earlier)
    console.log(`What was there before lies in ${earlier}. Delete it when it is not needed any more.`)
  if (again.length > 0)
    console.log(
      `In again, though removed since this backup was made: ${again.join(', ')}. Remove people and desks again on the lead page.`,
    )
  await lookAtAudit(places)
  console.log(
    places.databaseUrl
      ? 'Servers go on with what was put back: desks send again all the counts that they still hold.'
      : 'Start the server: desks send again all the counts that they still hold.',
  )
}

/** Moves what the embedded database keeps into the PostgreSQL one. */
export async function moveOver(places: DataPlaces): Promise<void> {
  const { data, databaseUrl } = places
  if (!databaseUrl)
    throw new Error(
      'DATABASE_URL is not set. Set it to the address of a new PostgreSQL database, such as postgres://user:password@host/database.',
    )
  const none = whyNoDatabase({ data, databaseUrl: undefined })
  if (none) throw new Error(none)
  const aside = freeName(places, MOVED)
  const { totals } = await move(join(data, DATABASE), databaseUrl, { aside, by: commandLine(Date.now()) })
  console.log(`Moved, and each row read again there: ${inWords(totals)}.`)
  await lookAtAudit(places)
  console.log(
    `The file that it was in lies in ${aside}. Start the server with DATABASE_URL; delete the file when all is well.`,
  )
}

/** Says whether what people did stands as it was written; ends with 1 where it does not. */
async function lookAtAudit(places: DataPlaces): Promise<void> {
  const store = await openOwnStore(places)
  const checked = await store.verifyAudit().finally(() => store.close())
  const faults = checked.flatMap(({ practice, faults }) => faults.map((fault) => `${practice}: ${fault}`))
  if (faults.length === 0) return console.log('The audit is whole.')
  console.error(['The audit is not whole:', ...faults].join('\n  '))
  process.exitCode = 1
}

function freeName({ data }: DataPlaces, why: string): string {
  for (let n = 1; ; n++) {
    const path = join(data, `${DATABASE}.${why}-${n}`)
    if (!existsSync(path)) return path
  }
}

function inWords(totals: Totals): string {
  const of = (table: string) => totals[table] ?? 0
  return [
    `${of('practice')} practices and networks`,
    `${of('revision')} revisions`,
    `${of('part')} states of services`,
    `${of('person')} people`,
    `${of('device')} desks`,
    `${of('tally')} tables of counts`,
    `${of('audit_entry')} entries of the audit`,
  ].join(', ')
}
