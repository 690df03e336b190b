import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { londonNow } from '#core/clock/wall-clock.ts'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import { checkPractice, detailsOf } from '#core/practice/practice-check.ts'
import { readEnvironment, storePlace } from './operate/environment.ts'
import { printedAt } from './operate/origins.ts'
import { keepFilesPrivate, makeDataFolder, plainly, whereMoved, whyNoDatabase } from './operate/own-store.ts'
import { askHere, removePractice } from './operate/remove-practice.ts'
import { commandLine } from './store/audit/doer.ts'
import { whyUnusable } from './store/database/faults.ts'
import { shownPlace } from './store/database/where.ts'
import { LINK_MINUTES } from './store/people/log-ins.ts'
import type { NamedPerson } from './store/people/people.ts'
import { openStore, type Store } from './store/store.ts'

/** `npm run -s practice`: adds an empty practice, makes a new sign-in link for one, lists them, or removes one; the server may run meanwhile, on the same database. */
const ROOT = fileURLToPath(new URL('../..', import.meta.url))
const { settings, faults } = readEnvironment(process.env, ROOT)
const USE = `Write one of these:
  npm run -s practice -- add --name "Hill Surgery"    adds an empty practice and prints its sign-in link
  npm run -s practice -- add --network --name "Town network"    adds a network that practices may join
  npm run -s practice -- link --id hill-surgery       prints a new sign-in link for its lead
  npm run -s practice -- link --id hill-surgery --person "Ann Lee"    the same for one of several people
  npm run -s practice -- list                         lists the practices
  npm run -s practice -- remove --id hill-surgery     says what goes with it, asks for its name, and takes it all away`

const { command, name, id, network, person, yes } = readArguments()
if (faults.length > 0) stop(faults.join('\n'))
const store = await openOwnStore()
try {
  if (command === 'add') await add(name ?? '')
  else if (command === 'link') await link(id ?? '')
  else if (command === 'remove') await remove(id ?? '')
  else await list()
} catch (fault) {
  stop(
    `The store in ${shownPlace(storePlace(settings))} could not be written (${(fault as Error).message}). Nothing was changed; try again in a minute.`,
  )
} finally {
  await store.close()
}

async function add(given: string): Promise<void> {
  const called = given.trim()
  const practice = emptyPractice(idOf(called), called, network ? 'network' : undefined)
  const problem = checkPractice(detailsOf(practice), {}, { today: londonNow(Date.now()).slice(0, 10) })[0]
  if (problem) return refuse(`--name: ${problem.message}`)
  if (!practice.id)
    return refuse(
      `--name: "${called}" holds no letter from a to z or digit, which its id is made of. Add one.`,
    )
  if (!(await store.addPractice(practice, commandLine(Date.now()))))
    return refuse(
      `There is a practice "${practice.id}" already. For a sign-in link write: npm run -s practice -- link --id ${practice.id}`,
    )
  console.log(`${called} was added, with no services yet. Its id is ${practice.id}.`)
  await printLink(practice.id, undefined)
  if (network)
    return console.log(
      `What to do next: open the link, add services or bring them in from a file, and make a code under "Network" for each practice that joins.`,
    )
  console.log(
    `What to do next:
  1. Keep the server running. If it does not run, start it with "npm start": it prints a new link for each practice
     that has no lead yet. Any time: npm run -s practice -- link --id ${practice.id}
  2. Open the link and choose "Go on with it". It takes about 20 minutes and can be left and taken up again.
  3. Join desks with a code: on the lead page, under "Desks".`,
  )
}

async function link(wanted: string): Promise<void> {
  const found = await store.practice(wanted)
  if (!found) return refuse(`There is no practice "${wanted}". ${await known()}`)
  const people = await store.of(wanted).people()
  const whom = person ? people.filter((one) => one.name === person) : people.filter(isLead)
  if (person && whom.length === 0)
    return refuse(
      `"${person}" is nobody at ${found.name}. ${named(people)} For a new lead: npm run -s operate -- create-lead ${wanted} "${person}"`,
    )
  if (whom.length > 1)
    return refuse(`${found.name} has several leads. Say for whom: --person "NAME". ${named(whom)}`)
  console.log(`${found.name}:`)
  await printLink(wanted, whom[0])
}

async function remove(wanted: string): Promise<void> {
  const meant = { name, yes }
  try {
    console.log(await removePractice(store, { id: wanted, meant, now: Date.now() }, askHere))
  } catch (fault) {
    refuse(plainly(fault, settings))
  }
}

function isLead({ role }: NamedPerson): boolean {
  return role !== 'read-only'
}

function named(people: readonly NamedPerson[]): string {
  return people.length > 0
    ? `There are: ${people.map((one) => one.name).join(', ')}.`
    : 'There is nobody yet.'
}

async function list(): Promise<void> {
  const heads = await store.heads()
  if (heads.length === 0) console.log('There is no practice yet.')
  for (const { id: one, kind, name: called, sample } of heads) {
    const { services, revision } = (await store.practice(one))!
    const kinds = [kind === 'network' ? ', network' : '', sample ? ', sample' : ''].join('')
    console.log(`${one}: ${called}, ${services.length} services, revision ${revision}${kinds}`)
  }
}

/** A link for a person; where a practice has nobody yet, its first lead says on coming what they are called. */
async function printLink(practice: string, whom: NamedPerson | undefined): Promise<void> {
  const secret = await store.of(practice, commandLine(Date.now())).newLogIn(Date.now(), whom?.id)
  console.log(
    `Sign in as ${whom?.name ?? 'practice lead'} (works once, for ${LINK_MINUTES} minutes): ${printedAt(settings)}/lead#sign-in/${secret}`,
  )
}

/** A short id made from the name: "hill-surgery". */
function idOf(called: string): string {
  return called
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
}

async function known(): Promise<string> {
  const ids = (await store.heads()).map((head) => head.id)
  return ids.length > 0 ? `There are: ${ids.join(', ')}.` : 'There is none yet; add one first.'
}

interface Arguments {
  readonly command: string
  readonly name?: string | undefined
  readonly id?: string | undefined
  readonly network?: boolean | undefined
  readonly person?: string | undefined
  readonly yes?: boolean | undefined
}

function readArguments(): Arguments {
  try {
    const { positionals, values } = parseArgs({
      allowPositionals: true,
      options: {
        name: { type: 'string' },
        id: { type: 'string' },
        person: { type: 'string' },
        network: { type: 'boolean' },
        yes: { type: 'boolean' },
      },
    })
    const [wanted = '', ...more] = positionals
    if (!['add', 'link', 'list', 'remove'].includes(wanted))
      return stop(wanted ? `"${wanted}" is none of the commands. ${USE}` : USE)
    if (more.length > 0)
      return stop(`"${more.join(' ')}" is too much. Put a name of several words in quotation marks. ${USE}`)
    if (wanted === 'add' && !values.name?.trim()) return stop(`--name is missing. ${USE}`)
    if (['link', 'remove'].includes(wanted) && !values.id) return stop(`--id is missing. ${USE}`)
    return { command: wanted, ...values }
  } catch (fault) {
    return stop(`${(fault as Error).message}. ${USE}`)
  }
}

async function openOwnStore(): Promise<Store> {
  try {
    const place = storePlace(settings)
    const none = whyNoDatabase(settings)
    // The first practice may be added before the server has ever run; all else is about a database that is there.
    if (none && (command !== 'add' || whereMoved(place))) return stop(none)
    keepFilesPrivate()
    makeDataFolder(settings)
    if (!settings.databaseUrl && !existsSync(place)) console.log(`A new database is made: ${place}`)
    return await openStore(place)
  } catch (fault) {
    return stop(whyUnusable(fault, storePlace(settings)))
  }
}

/** Says one sentence and ends with 1, the store still to be closed. */
function refuse(sentence: string): void {
  console.error(sentence)
  process.exitCode = 1
}

function stop(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}
