import { londonNow } from '#core/clock/wall-clock.ts'
import type { Release } from '#core/pathway/release.ts'
import type { SampleYear } from '#core/tally/sample-year.ts'
import { PAGE_LANGUAGES } from '../calls/page-words.ts'
import { weekPageOut } from '../calls/week-out.ts'
import type { AddressToAsk } from '../store/people/week-mail-confirm.ts'
import type { DueWeekMail } from '../store/people/week-mail-due.ts'
import type { Store } from '../store/store.ts'
import type { Sender } from './address.ts'
import { addressMail } from './address-mail.ts'
import { type MailLine, type MailServer, openMailLine } from './hand-over.ts'
import { weekMail } from './week-mail.ts'

const MINUTE_MS = 60_000
/** While the mail server is away it is asked after one minute, then two, four and so on up to this many. */
const MOST_REST = 60
/** Minutes after which an e-mail that it does not take now is tried again; each time it waits twice as long, up to the longest. */
const FIRST_WAIT = 15
const LONGEST_WAIT = 240
/** How often an e-mail is tried in all that the server refuses: a wrong setting may be the cause, and somebody mends it. */
const MOST_REFUSALS = 3

/** What is needed to send last week's pages. */
export interface MondayPost {
  readonly store: Store
  readonly server: MailServer
  readonly from: Sender
  /** The address of the pages, with which links begin. */
  readonly site: string
  readonly places: Release['destinations']
  readonly year: SampleYear | undefined
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number
  /** Says something to whoever runs the server; never an address. */
  readonly tell: (sentence: string) => void
}

/** Asks new addresses whether they are right, and sends last week's page to all who asked for it and have not had it. `round` is called each minute; it never throws. */
export function mondayRounds(post: MondayPost): { readonly round: () => Promise<void> } {
  let busy = false
  let rest = 0
  let restUntil = 0
  return {
    async round() {
      const { store, now } = post
      if (busy || now() < restUntil) return
      busy = true
      try {
        if (!((await store.isAddressToAsk(now())) || (await store.isWeekMailDue(now())))) return
        const away = await sendAll(post)
        if (away !== undefined && rest === 0)
          post.tell(`The mail server takes no e-mail (${away}). It is tried again.`)
        rest = away === undefined ? 0 : Math.min(MOST_REST, Math.max(1, rest * 2))
        restUntil = now() + rest * MINUTE_MS
      } catch {
        // A database that is away says so elsewhere.
        restUntil = now() + MOST_REST * MINUTE_MS
      } finally {
        busy = false
      }
    },
  }
}

/** Sends all that is due. Gives back what is wrong with the mail server; undefined where nothing is. */
async function sendAll(post: MondayPost): Promise<string | undefined> {
  let line: MailLine
  try {
    line = await openMailLine(post.server)
  } catch (fault) {
    return codeOf(fault)
  }
  try {
    for (;;) {
      const asked = await post.store.takeOnAddress(post.now())
      if (!asked) break
      if (!(await askOne(post, line, asked))) return 'line lost'
    }
    for (;;) {
      const due = await post.store.takeOnWeekMail(post.now())
      if (!due) return undefined
      if (!(await sendOne(post, line, due))) return 'line lost'
    }
  } finally {
    line.close()
  }
}

/** Asks one address whether it is right; false where the line is lost. */
async function askOne(post: MondayPost, line: MailLine, asked: AddressToAsk): Promise<boolean> {
  const { store, from, site, now, tell } = post
  const later = (minutes: number) => store.noteAddress(asked, '', now() + minutes * MINUTE_MS)
  const practice = await store.practice(asked.practice)
  const language = PAGE_LANGUAGES.find((code) => code === asked.language) ?? 'en'
  const link = `${site}/confirm-mail/${asked.link}`
  const id = `ask.${asked.link}`
  const mail = practice
    ? await addressMail({ practice: practice.name, from, to: asked.address, language, id, link }).catch(
        () => undefined,
      )
    : undefined
  if (!mail) {
    tell('An e-mail that asks an address could not be written. It is tried again.')
    await later(LONGEST_WAIT)
    return true
  }
  const became = await line.hand(mail)
  if (became === 'taken' || became === 'unknown') await store.noteAddress(asked, 'asked')
  else if (became === 'refused') await store.noteAddress(asked, 'refused')
  else await later(became === 'line-lost' ? 0 : FIRST_WAIT)
  return became !== 'line-lost' && became !== 'unknown'
}

/** Sends one e-mail; false where the line is lost. */
async function sendOne(post: MondayPost, line: MailLine, due: DueWeekMail): Promise<boolean> {
  const { store, now, tell } = post
  const again = (minutes: number) => now() + minutes * MINUTE_MS
  const mail = await written(post, due).catch(() => undefined)
  if (!mail) {
    tell('The e-mail of this week could not be written for somebody. It is tried again.')
    await store.noteWeekMail(due, 'waiting', again(LONGEST_WAIT))
    return true
  }
  // Noted before the server reads it: should this process stop now, nobody sends it a second time.
  if (!(await store.noteWeekMail(due, 'given'))) return true
  const became = await line.hand(mail)
  if (became === 'taken') await store.noteWeekMail(due, 'sent')
  else if (became === 'line-lost') await store.noteWeekMail(due, 'waiting', now())
  else if (became === 'not-now')
    await store.noteWeekMail(due, 'waiting', again(Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (due.tries - 1))))
  else if (became === 'refused')
    await store.noteWeekMail(due, due.tries < MOST_REFUSALS ? 'waiting' : 'refused', again(LONGEST_WAIT))
  return became !== 'line-lost' && became !== 'unknown'
}

async function written({ store, from, site, places, year, now }: MondayPost, due: DueWeekMail) {
  const practice = await store.practice(due.practice)
  if (!practice) throw new Error(`There is no practice "${due.practice}".`)
  const language = PAGE_LANGUAGES.find((code) => code === due.language) ?? 'en'
  const about = { at: londonNow(now()), year, places, lead: `${site}/lead`, language }
  const page = await weekPageOut(store, practice, about)
  const { address: to, id, week, stop } = due
  return weekMail(page, { from, to, language, id: `${week}.${id}`, stop: `${site}/stop-mail/${stop}` })
}

function codeOf(fault: unknown): string {
  const { responseCode, code } = fault as { responseCode?: number; code?: string }
  return String(responseCode ?? code ?? 'no answer')
}
