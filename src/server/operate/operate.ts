import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { commandLine } from '../store/audit/doer.ts'
import type { Store } from '../store/store.ts'
import { copyOut, moveOver, putBack } from './copies.ts'
import { createLead } from './create-lead.ts'
import { environmentLines, readEnvironment } from './environment.ts'
import { printedAt } from './origins.ts'
import { keepFilesPrivate, openOwnStore, plainly, whyNoDatabase } from './own-store.ts'
import { refusedLines } from './refused-lines.ts'
import { reset } from './reset.ts'
import { week, weekAsked } from './week.ts'

/** `npm run -s operate`: what whoever runs the server does to it from the command line, on the same DATA_DIR. */
const ROOT = fileURLToPath(new URL('../../..', import.meta.url))
const USE = `Write one of:
  npm run -s operate -- config             what is in force, by environment variable, and what is kept that would be refused today
  npm run -s operate -- health             whether the running server is ready for work
  npm run -s operate -- backup FILE        copy the database into a new file; the server may run meanwhile
  npm run -s operate -- restore FILE       put a backup in its place; a server on the embedded database must be stopped
  npm run -s operate -- move               move what the embedded database keeps into the one of DATABASE_URL
  npm run -s operate -- create-lead ID "NAME"    add a named lead to a practice and print a sign-in link
  npm run -s operate -- reset ID "NAME"    end all ways in of one person, sign them out, print a new link
  npm run -s operate -- week --practice ID [--out FILE]    print last week in five sentences, or write them to a file
  npm run -s operate -- flush-sessions     sign every lead out; links that were not used end too`

const [command = '', ...words] = process.argv.slice(2)
const [file, ...more] = words
/** How many words each command takes after its first; none where it is not named. */
const MORE_WORDS: Readonly<Record<string, number>> = { 'create-lead': 1, reset: 1, week: 5 }
const { settings, faults } = readEnvironment(process.env, ROOT)
const COMMANDS: Readonly<Record<string, () => Promise<void> | void>> = {
  config,
  health,
  backup: () => copyOut(settings, named()),
  restore: () => putBack(settings, named()),
  move: () => moveOver(settings),
  'create-lead': () => forPerson(createLead),
  reset: () => forPerson(reset),
  week: lastWeek,
  'flush-sessions': flushSessions,
}
const work = COMMANDS[command]
// The page of a week is for others to read.
if (command !== 'week') keepFilesPrivate()
if (!work || more.length > (MORE_WORDS[command] ?? 0))
  refuse(command && !work ? `"${command}" is none of the commands. ${USE}` : USE)
else if (faults.length > 0 && command !== 'config') refuse(faults.join('\n'))
else
  try {
    await work()
  } catch (fault) {
    refuse(plainly(fault, settings))
  }

async function config(): Promise<void> {
  for (const line of environmentLines(process.env, ROOT)) console.log(line)
  if (faults.length > 0) return refuse(faults.join('\n'))
  if (whyNoDatabase(settings) === undefined) await onStore(refusedSaid)
}

/** What was kept before there were checks of words and numbers, for the leads to mend on their This week. */
async function refusedSaid(store: Store): Promise<string> {
  const lines = await refusedLines(store, Date.now())
  if (lines.length === 0) return 'No words or numbers are kept that would be refused today.'
  return ['Kept before there were checks, and refused today. Leads mend it on This week:', ...lines].join(
    '\n',
  )
}

async function health(): Promise<void> {
  const at = `http://${settings.host === '0.0.0.0' ? '127.0.0.1' : settings.host}:${settings.port}`
  const answer = await fetch(`${at}/readyz`).catch(() => undefined)
  if (!answer) return refuse(`No server answers at ${at}. Start it with "npm start".`)
  if (answer.ok) return console.log(`The server at ${at} is ready.`)
  const { error } = (await answer.json().catch(() => ({}))) as { error?: string }
  refuse(error ?? `What answers at ${at} is not this server.`)
}

async function forPerson(work: typeof createLead): Promise<void> {
  const [name] = more
  if (!file || !name?.trim()) return refuse(`Give the id of a practice and a name in quotation marks. ${USE}`)
  await onStore((store) => work(store, { id: file, name, at: printedAt(settings), now: Date.now() }))
}

async function lastWeek(): Promise<void> {
  const asked = weekAsked(words, process.env.INIT_CWD ?? '.')
  const { dist } = settings
  await onStore((store) => week(store, asked, { dist, at: printedAt(settings), now: Date.now() }))
}

/** Prints what some work on the store says. */
async function onStore(work: (store: Store) => Promise<string>): Promise<void> {
  const store = await openOwnStore(settings)
  try {
    console.log(await work(store))
  } finally {
    await store.close()
  }
}

function flushSessions(): Promise<void> {
  return onStore(async (store) => {
    const ended = await store.endSessions(commandLine(Date.now()))
    return `${ended} ${ended === 1 ? 'lead was' : 'leads were'} signed out. New links: npm run -s practice -- link --id ID`
  })
}

/** The file that was named, from the folder in which the command was given. */
function named(): string {
  if (!file) throw new Error(`The file is missing. ${USE}`)
  return resolve(process.env.INIT_CWD ?? '.', file)
}

/** Says one sentence and ends with 1. */
function refuse(sentence: string): void {
  console.error(sentence)
  process.exitCode = 1
}
