import { type Context, Hono } from 'hono'
import { array, maxLength, object, picklist, pipe, string } from 'valibot'
import { londonNow } from '#core/clock/wall-clock.ts'
import {
  hideShared,
  leaveNetwork,
  settleShared,
  sharedServices,
  showShared,
  takeShared,
} from '#core/practice/network.ts'
import { withNetworkNotes, withSeenNote } from '#core/practice/ours/network-notes.ts'
import { noteFault } from '#core/practice/ours/own-text.ts'
import type { Practice } from '#core/practice/practice.ts'
import type { Service } from '#core/practice/service.ts'
import { toldProblems } from '#core/practice/service-check.ts'
import { lookAtCode } from '../access/guesses.ts'
import type { Deps, Env } from '../http/deps.ts'
import { readBody } from '../http/read-body.ts'
import { Refusal } from '../http/refusal.ts'
import { NETWORK_CODE_DAYS } from '../store/networks.ts'
import { slices } from '../store/slices.ts'
import { by, joinCode, textWithin } from './body-parts.ts'
import { nameOfPlace } from './guidance/name-of-place.ts'

const LIMIT = 400_000

const USES = ['take', 'hide', 'show', 'settle', 'reset'] as const
const useBody = object({
  ids: pipe(array(string()), maxLength(12_000, 'at most 12,000')),
  use: picklist(USES, 'take, hide, show, settle or reset'),
  by,
})
const noteBody = object({
  key: textWithin(160),
  /** The note as it was read: another one is not taken unread. */
  text: textWithin(1000),
  use: picklist(['take', 'leave'] as const, 'take or leave'),
  by,
})
const joinBody = object({
  code: joinCode,
  by,
})

/** A network keeps services once for its practices; each practice takes, changes or hides them for itself. */
export function networkRoutes({ store, now, guidance }: Deps): Hono<Env> {
  const app = new Hono<Env>()
  const note = (by: string, what: string) => ({ at: londonNow(now()), by, what })

  app.get('/api/lead/network', async (c) => {
    const own = await c.var.own.document()
    if (own.kind === 'network') {
      const members = await c.var.own.members()
      return c.json({ members: members.map((member) => memberOf(member, own)) })
    }
    const network = await c.var.own.network()
    if (!network) return c.json({})
    return c.json({
      network: { id: network.id, name: network.name, revision: network.revision },
      services: network.services,
      notes: network.overrides.notes ?? {},
      safety: network.overrides.safety ?? {},
    })
  })

  app.post('/api/lead/network/note', async (c) => {
    const { key, text, use, by } = await readBody(c, noteBody)
    const network = await networkOf(c)
    const { notes = {}, safety = {} } = network.overrides
    if (!Object.hasOwn(notes, key) || notes[key] !== text)
      throw new Refusal(409, `${network.name} changed this note since. Read it again.`)
    const fault = use === 'take' ? noteFault(text) : undefined
    if (fault) throw new Refusal(422, `The note was not taken: ${fault}`)
    const what = noteDone(use, Object.hasOwn(safety, key), network.name)
    const saved = await c.var.own.saveRevision(
      note(by, `${what} ${nameOfPlace(guidance?.release, key)}`),
      (document) => withSeenNote(document, network, { key, use }),
    )
    return c.json({ practice: saved })
  })

  app.post('/api/lead/network/use', async (c) => {
    const body = await readBody(c, useBody, LIMIT)
    const network = await networkOf(c)
    const ids = new Set(body.ids)
    const wanted = network.services.filter(({ id }) => ids.delete(id))
    const [unknown] = ids
    if (unknown !== undefined)
      throw new Refusal(
        404,
        `"${network.name}" keeps no service "${unknown}" any more. Load this page again.`,
      )
    const brings = body.use !== 'hide' && body.use !== 'show'
    if (brings) await refuseTold(wanted)
    const saved = await c.var.own.saveRevision(note(body.by, whatWasDone(body.use, wanted)), (document) =>
      used(document, wanted, body.use),
    )
    return c.json({ practice: saved })
  })

  app.post('/api/lead/network/code', async (c) => {
    if ((await c.var.own.document()).kind !== 'network')
      throw new Refusal(403, 'Only the lead of a network makes a code for joining it.')
    return c.json({ code: await c.var.own.newNetworkCode(now()), days: NETWORK_CODE_DAYS })
  })

  app.post('/api/lead/network/join', async (c) => {
    const { code, by } = await readBody(c, joinBody)
    refuseJoining(await c.var.own.document())
    const guess = {
      what: 'network',
      by: [
        { of: 'person', who: c.var.person.id },
        { of: 'practice', who: c.var.own.id },
      ],
      tooMany: 'Too many wrong codes were tried. Wait ten minutes.',
    } as const
    const network = await lookAtCode(store, guess, now(), () => c.var.own.networkWithCode(code, now()))
    if (!network)
      throw new Refusal(
        403,
        `This code is wrong or older than ${NETWORK_CODE_DAYS} days. Ask the network's lead for a new one.`,
      )
    const saved = await c.var.own.saveRevision(note(by, `joined ${network.name}`), (before) => {
      refuseJoining(before)
      return withNetworkNotes({ ...before, network: network.id }, network)
    })
    return c.json({ practice: saved })
  })

  app.post('/api/lead/network/leave', async (c) => {
    const body = await readBody(c, object({ by }))
    const network = await networkOf(c)
    const saved = await c.var.own.saveRevision(note(body.by, `left ${network.name}`), leaveNetwork)
    return c.json({ practice: saved })
  })
  return app
}

function refuseJoining({ kind, network }: Practice): void {
  if (kind === 'network') throw new Refusal(400, 'A network cannot join another network.')
  if (network) throw new Refusal(400, 'This practice is in a network already. Leave that one first.')
}

async function networkOf(c: Context<Env>): Promise<Practice> {
  const network = await c.var.own.network()
  if (!network) throw new Refusal(404, 'This practice is in no network.')
  return network
}

function used(practice: Practice, services: readonly Service[], use: (typeof USES)[number]): Practice {
  const ids = services.map(({ id }) => id)
  switch (use) {
    case 'take':
      return takeShared(showShared(practice, ids), services)
    case 'reset':
      return takeShared(practice, services)
    case 'hide':
      return hideShared(practice, ids)
    case 'show':
      return showShared(practice, ids)
    case 'settle':
      return settleShared(practice, services)
  }
}

const DONE: Readonly<Record<(typeof USES)[number], string>> = {
  take: 'took from the network',
  reset: 'went back to the network’s version of',
  hide: 'hid',
  show: 'showed again',
  settle: 'looked at the network’s changes to',
}

function whatWasDone(use: (typeof USES)[number], services: readonly Service[]): string {
  const what = services.length === 1 ? services[0]!.name : `${services.length} services`
  return `${DONE[use]} ${what}`
}

/** What comes from the network passes the checks of words and numbers again here: the network may have saved it before there were any. */
async function refuseTold(services: readonly Service[]): Promise<void> {
  const others = slices()
  for (const service of services) {
    const [problem] = toldProblems(service)
    if (problem)
      throw new Refusal(
        422,
        `"${service.name}" was not taken: ${problem.message} Ask the network to mend it, or leave it out.`,
      )
    await others()
  }
}

function noteDone(use: 'take' | 'leave', isNotice: boolean, network: string): string {
  if (isNotice)
    return use === 'take'
      ? `saw the safety notice of ${network} on`
      : `put away the safety notice of ${network} on`
  return use === 'take' ? `took the note of ${network} on` : `did not take the note of ${network} on`
}

/** How a practice of the network stands to its services: numbers only. */
function memberOf(practice: Practice, network: Practice) {
  const states = sharedServices(practice, network.services).map(({ state }) => state)
  const count = (...wanted: string[]) => states.filter((state) => wanted.includes(state)).length
  return {
    id: practice.id,
    name: practice.name,
    used: count('same', 'adapted', 'behind'),
    adapted: count('adapted'),
    hidden: count('hidden'),
  }
}
