import type { BlockList } from 'node:net'
import { join } from 'node:path'
import { shownPlace, whyNoServer } from '../store/database/where.ts'
import { type MailSettings, mailFaults, mailVariables } from './mail-variables.ts'
import { netsOf } from './nets.ts'
import { type SignInSettings, signInFaults, signInVariables } from './sign-in-variables.ts'
import type { Variable } from './variable.ts'

/** The file of the embedded database in its folder. */
export const DATABASE = 'right-door.sqlite'

/** What the server is told from outside, each by one environment variable. */
export interface Environment extends SignInSettings, MailSettings {
  /** Port on which it listens. */
  readonly port: number
  /** Address on which it listens; 127.0.0.1 is this machine alone. */
  readonly host: string
  /** The proxies in front of it; undefined where there are none. */
  readonly proxies: BlockList | undefined
  /** Folder of the database. */
  readonly data: string
  /** Address of the PostgreSQL database; undefined where the embedded one is used. */
  readonly databaseUrl: string | undefined
  /** Folder of the built app. */
  readonly dist: string
  /** Port of the pages in development, which pass sign-in links on. */
  readonly pagesPort: number | undefined
  /** Who shows this word may read the metrics; nobody may while there is none. */
  readonly metricsToken: string | undefined
}

/** Where the database is: its address, or the file of the embedded one. */
export function storePlace({ databaseUrl, data }: Pick<Environment, 'databaseUrl' | 'data'>): string {
  return databaseUrl ?? join(data, DATABASE)
}

const PORT_MOST = 65_535
const TOKEN_LEAST = 20

const port =
  (example: string) =>
  (text: string): { value: number } | { fault: string } => {
    const value = Number(text)
    return /^\d+$/.test(text) && value <= PORT_MOST
      ? { value }
      : { fault: `which is not a port. Set a number from 1 to ${PORT_MOST}, such as ${example}.` }
  }
const text = (what: string) => (value: string) =>
  value.trim() === '' ? { fault: `which is empty. Set ${what}.` } : { value }

/** The table of all environment variables: what is not here is not read. `root` is the folder of the project. */
export function variables(root: string): {
  readonly [Name in keyof Environment]: Variable<Environment[Name]>
} {
  return {
    port: { name: 'PORT', meaning: 'port on which it listens', otherwise: '4173', read: port('4173') },
    host: {
      name: 'HOST',
      meaning: 'address on which it listens; 127.0.0.1 is this machine alone',
      otherwise: '127.0.0.1',
      read: text('an address, such as 127.0.0.1'),
    },
    proxies: {
      name: 'TRUST_PROXY',
      meaning:
        'addresses of the proxies in front of it; the server believes what these say about where a request comes from',
      otherwise: '',
      read: (value) => {
        if (value.trim() === '') return { value: undefined }
        const nets = netsOf(value)
        return nets
          ? { value: nets }
          : { fault: 'which is no list of addresses. Set one such as 127.0.0.1, 10.1.0.0/16.' }
      },
    },
    ...signInVariables,
    ...mailVariables,
    data: {
      name: 'DATA_DIR',
      meaning: 'folder of the embedded database',
      otherwise: join(root, 'data'),
      read: text('a folder that this user may write'),
    },
    databaseUrl: {
      name: 'DATABASE_URL',
      meaning: 'address of a PostgreSQL database, 13 or later; the embedded one is used while there is none',
      otherwise: '',
      secret: true,
      shown: shownPlace,
      read: (value) => {
        if (value === '') return { value: undefined }
        const fault = whyNoServer(value)
        return fault ? { fault } : { value }
      },
    },
    dist: {
      name: 'DIST_DIR',
      meaning: 'folder of the built app',
      otherwise: join(root, 'dist'),
      read: text('the folder that "npm run build" wrote'),
    },
    pagesPort: {
      name: 'PAGES_PORT',
      meaning: 'port of the pages in development',
      otherwise: '',
      read: (value) => (value === '' ? { value: undefined } : port('5173')(value)),
    },
    metricsToken: {
      name: 'METRICS_TOKEN',
      meaning: `word of at least ${TOKEN_LEAST} characters that opens /metrics; closed while there is none`,
      otherwise: '',
      secret: true,
      read: (value) =>
        value === ''
          ? { value: undefined }
          : value.length < TOKEN_LEAST
            ? { fault: `which is too short to be a secret. Set at least ${TOKEN_LEAST} characters.` }
            : { value },
    },
  }
}

/**
 * Reads all settings at once.
 * @returns The settings, and a sentence for each variable that is wrong; the settings hold only where there is none.
 * @example readEnvironment({ PORT: 'http' }, '/srv').faults // ['PORT is "http", which is not a port. ...']
 */
export function readEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  root: string,
): { readonly settings: Environment; readonly faults: readonly string[] } {
  const faults: string[] = []
  const values = Object.entries(variables(root)).map(([key, variable]) => {
    const given = env[variable.name] ?? variable.otherwise
    const read = variable.read(given)
    if ('value' in read) return [key, read.value]
    faults.push(`${variable.name} is ${variable.secret ? 'set to a text' : `"${given}"`}, ${read.fault}`)
    return [key, undefined]
  })
  const settings = Object.fromEntries(values) as Environment
  return {
    settings,
    faults: faults.length > 0 ? faults : [...signInFaults(settings), ...mailFaults(settings)],
  }
}

/** What is in force, a line for each variable; secrets are said to be set, never shown; of the database's address all but the password is. */
export function environmentLines(
  env: Readonly<Record<string, string | undefined>>,
  root: string,
): readonly string[] {
  return Object.values(variables(root)).map(({ name, meaning, otherwise, secret, shown: show, read }) => {
    const given = env[name]
    const hidden = given && show && 'value' in read(given) ? `${show(given)}  (set)` : '(set)'
    const shown = secret ? (given ? hidden : '(not set)') : (given ?? otherwise) || '(not set)'
    return `${name}=${shown}${given === undefined ? '  (as it comes)' : ''}\n    ${meaning}`
  })
}
