import { Hono } from 'hono'
import { boolean, object, picklist } from 'valibot'
import { londonNow } from '#core/clock/wall-clock.ts'
import { COMPARED, comparedCounts } from '#core/disclosure/compared.ts'
import { type DataSet, dataSetOf } from '#core/disclosure/data-set.ts'
import type { Period } from '#core/disclosure/periods.ts'
import { LEAST_COMPARED, storyFault, withStory } from '#core/practice/calls/comparing.ts'
import { LOGGED_LENGTH } from '#core/practice/calls/logged-text.ts'
import type { Practice } from '#core/practice/practice.ts'
import { withPlainDigits } from '#core/practice/suggestions/disguised.ts'
import { peopleLeft } from '#core/practice/suggestions/people-left.ts'
import { callTotals } from '../../calls/call-totals.ts'
import { lastQuarter, publishedQuarter } from '../../calls/published-quarter.ts'
import type { Deps, Env } from '../../http/deps.ts'
import { readBody } from '../../http/read-body.ts'
import { Refusal } from '../../http/refusal.ts'
import { by, textWithin } from '../body-parts.ts'
import { KNOWN_NAMES } from '../suggestions/known-names.ts'
import { samplePeers } from './sample-peers.ts'

const choiceBody = object({ join: boolean(), named: boolean(), by })
const storyBody = object({
  measure: picklist(
    COMPARED.map(({ id }) => id),
    'a measure that is compared',
  ),
  story: textWithin(LOGGED_LENGTH.most),
  by,
})

/** One practice among those that are compared: what may leave it, by measure. Nobody is named who did not choose to be. */
interface ComparedPractice {
  readonly id: string
  readonly own?: true
  readonly name?: string
  readonly sample?: true
  readonly stories: Readonly<Record<string, string>>
  readonly counts: ReturnType<typeof comparedCounts>
}

/** Practices of a network beside each other, to learn: each joins and leaves by its own act, and only what may leave a practice is shown of it. */
export function compareRoutes({ store, now, sampleYear: year, places }: Deps): Hono<Env> {
  const app = new Hono<Env>()

  app.get('/api/lead/compare', async (c) => {
    const own = await c.var.own.document()
    const network = own.kind === 'network' ? own : await c.var.own.network()
    const at = londonNow(now())
    const quarter = lastQuarter(at)
    if (!network || !quarter) return c.json({ network: false })
    const members = (await store.of(network.id).members()).filter(({ comparing }) => comparing)
    const joined = own.kind === 'network' || own.comparing !== undefined
    const peers = network.sample ? await samplePeers(network, { at, quarter, year }) : []
    const practices = members.length + peers.length
    const about = {
      network: true,
      name: network.name,
      quarter,
      practices,
      joined,
      named: own.comparing?.named ?? false,
    }
    if (!joined || practices < LEAST_COMPARED) return c.json({ ...about, points: [] })
    const points = await Promise.all([
      ...members.map((member) => pointOf(member, { at, quarter, own: member.id === own.id })),
      ...peers.map(({ id, cells }) => ({
        id,
        sample: true as const,
        stories: {},
        counts: countsOf(dataSetOf(cells, { practice: id, sample: true, period: quarter })),
      })),
    ])
    return c.json({ ...about, points: await inNoOrder(points, network.id, quarter) })
  })

  app.post('/api/lead/compare', async (c) => {
    const { join, named, by } = await readBody(c, choiceBody)
    const before = await c.var.own.document()
    if (before.kind === 'network' || !before.network)
      throw new Refusal(400, 'Only a practice of a network compares itself with others.')
    const at = londonNow(now())
    const what = join
      ? before.comparing
        ? 'chose how it is compared'
        : 'joined the comparison'
      : 'left the comparison'
    const saved = await c.var.own.saveRevision({ at, by, what }, ({ comparing, ...document }) =>
      join ? { ...document, comparing: { ...(comparing ?? { since: at.slice(0, 10) }), named } } : document,
    )
    return c.json({ practice: saved })
  })

  app.put('/api/lead/compare/story', async (c) => {
    const { measure, story, by } = await readBody(c, storyBody)
    const fault = storyFault(story)
    if (fault) throw new Refusal(422, fault)
    const at = londonNow(now())
    const { leaveOut } = peopleLeft(withPlainDigits(story), [], at.slice(0, 10), KNOWN_NAMES)
    if (leaveOut.length > 0)
      throw new Refusal(
        422,
        `Leave out what tells who a patient is: ${leaveOut.map(({ text }) => `“${text}”`).join(', ')}.`,
      )
    const note = { at, by, what: 'told the story of a point' }
    const saved = await c.var.own.saveRevision(note, (document) => {
      if (!document.comparing) throw new Refusal(409, 'This practice is not compared. Join first.')
      return { ...document, comparing: withStory(document.comparing, measure, story) }
    })
    return c.json({ practice: saved })
  })
  return app

  async function pointOf(
    member: Practice,
    { at, quarter, own }: { readonly at: string; readonly quarter: Period; readonly own: boolean },
  ): Promise<ComparedPractice> {
    const its = store.of(member.id)
    const { from, to } = quarter
    const set = await publishedQuarter(
      its,
      member,
      quarter,
      () => callTotals(its, member, { at, from, to, year }),
      await store.clockHolds(now()),
    )
    return {
      id: member.id,
      ...(own ? { own } : {}),
      ...(member.comparing?.named || own ? { name: member.name } : {}),
      ...(set?.sample ? { sample: true as const } : {}),
      stories: member.comparing?.stories ?? {},
      counts: countsOf(set),
    }
  }

  function countsOf(set: DataSet | undefined): ComparedPractice['counts'] {
    return set && places ? comparedCounts(set, places) : {}
  }

  /** Practices in an order that nobody can work out, each under a letter in place of its id. */
  async function inNoOrder(
    points: readonly ComparedPractice[],
    network: string,
    { id: quarter }: Period,
  ): Promise<ComparedPractice[]> {
    const text = (id: string) => `compared ${network} ${quarter} ${id}`
    const words = await store.wordsFor(points.map(({ id }) => text(id)))
    const word = ({ id }: ComparedPractice) => words.get(text(id))!
    return points
      .toSorted((one, other) => (word(one) < word(other) ? -1 : 1))
      .map((point, at) => ({ ...point, id: letters(at) }))
  }
}

/** A, B, ... Z, AA, AB and so on. */
function letters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26))
  return at < 26 ? last : letters(Math.floor(at / 26) - 1) + last
}
