import { Hono } from 'hono'
import {
  array,
  boolean,
  type InferOutput,
  literal,
  maxLength,
  nullable,
  object,
  optional,
  pipe,
  union,
} from 'valibot'
import { londonNow } from '#core/clock/wall-clock.ts'
import { guidanceFaults } from '#core/guidance/guidance-faults.ts'
import { tryPhrase } from '#core/guidance/phrase-faults.ts'
import { canonical } from '#core/practice/canonical.ts'
import { leadsTo999 } from '#core/practice/ours/misfits.ts'
import { type OwnChange, ownAt, ownKey, withOwn } from '#core/practice/ours/own-guidance.ts'
import { PHRASE_LIMITS } from '#core/practice/ours/own-text.ts'
import type { Practice } from '#core/practice/practice.ts'
import type { Deps, Env } from '../../http/deps.ts'
import { readBody } from '../../http/read-body.ts'
import { Refusal } from '../../http/refusal.ts'
import { slices } from '../../store/slices.ts'
import { by, byName, textWithin } from '../body-parts.ts'
import { nameOfPlace } from './name-of-place.ts'

const text = textWithin(1000)
const key = textWithin(160)
const phrase = textWithin(200)
const own = object({ say: text, over: textWithin(4000) })
const phrases = pipe(array(phrase), maxLength(PHRASE_LIMITS.phrases, `at most ${PHRASE_LIMITS.phrases}`))
const slots = byName(20, object({ name: text, category: text }))
const change = union([
  object({
    kind: literal('hidden'),
    key,
    value: nullable(literal(true)),
    base: nullable(literal(true)),
    /** That whoever leaves out a topic that leads to 999 has read what is lost. */
    told: optional(boolean()),
  }),
  object({ kind: literal('words'), key, value: nullable(phrases), base: nullable(phrases) }),
  object({ kind: literal('say'), key, value: nullable(own), base: nullable(own) }),
  object({ kind: literal('notes'), key, value: nullable(text), base: nullable(text) }),
  object({ kind: literal('safety'), key, value: nullable(literal(true)), base: nullable(literal(true)) }),
  object({ kind: literal('slots'), key, value: nullable(slots), base: nullable(slots) }),
])
const changeBody = object({ change, by })
const tryBody = object({ topic: key, phrase })

/** What a practice makes its own in the guidance, within the limits of the check and of the search: saved as revisions, like everything that a lead changes. */
export function guidanceRoutes({ now, guidance }: Deps): Hono<Env> {
  const app = new Hono<Env>()

  app.put('/api/lead/guidance', async (c) => {
    const { change, by } = await readBody(c, changeBody)
    const { base, ...given } = change
    const told = 'told' in given && given.told === true
    const wanted = withoutTold(given)
    const others = slices()
    const before = await c.var.own.document()
    refuseUnseen(before.overrides, wanted, base)
    // What is checked takes long, and stands before the practice is held for the save.
    const problems = await guidanceFaults(contentOf(guidance), before, wanted, others)
    if (problems.length > 0)
      throw new Refusal(422, `Nothing was saved yet. ${problems[0]!.message}`, { problems })
    const isLost = isHiding(wanted) && leadsTo999(contentOf(guidance).release, wanted.key)
    const name = nameIn(contentOf(guidance), wanted)
    if (isLost && !told)
      throw new Refusal(
        422,
        `"${name}" may lead to 999. Left out, nobody who looks through the groups comes upon it; the search and the emergency card still find it. Say that you have read this.`,
      )
    const what = isLost ? `${READ_FIRST} ${name}` : whatWasDone(wanted, name)
    const note = { at: londonNow(now()), by, what }
    const saved = await c.var.own.saveRevision(note, (document) => {
      refuseUnseen(document.overrides, wanted, base)
      return { ...document, overrides: withOwn(document.overrides, wanted) }
    })
    return c.json({ practice: saved })
  })

  app.post('/api/lead/guidance/try', async (c) => {
    const { topic, phrase } = await readBody(c, tryBody)
    const { overrides } = await c.var.own.document()
    const words = phrase.trim()
    const search = contentOf(guidance).search()
    return c.json({ tried: await tryPhrase(search, overrides.words ?? {}, topic, words, slices()) })
  })
  return app
}

function contentOf(guidance: Deps['guidance']): NonNullable<Deps['guidance']> {
  if (guidance) return guidance
  throw new Refusal(
    503,
    'The guidance is not here to check this with. Start the server with a built release.',
  )
}

type Wanted = Omit<InferOutput<typeof change>, 'base'> & OwnChange

const DONE: Readonly<Record<OwnChange['kind'], readonly [done: string, back: string]>> = {
  hidden: ['left out of the groups:', 'showed in the groups again:'],
  words: ['changed callers’ phrases of', 'took callers’ phrases away from'],
  say: ['changed the words to say for', 'went back to the release’s words for'],
  notes: ['changed the note on', 'took the note away from'],
  safety: ['made a safety notice of the note on', 'made an ordinary note of the safety notice on'],
  slots: ['changed the slots for', 'took the slots away from'],
}

const READ_FIRST = 'read what is lost and left out of the groups:'

/** What stands now is not what was read: looked at before the long check and once more at the save. */
function refuseUnseen(overrides: Practice['overrides'], { kind, key }: Wanted, base: unknown): void {
  if (canonical(ownAt(overrides, kind, key) ?? null) === canonical(base)) return
  throw new Refusal(
    409,
    'Someone else changed this while you had it open. Look at what stands now and save again.',
  )
}

function isHiding({ kind, value }: Wanted): boolean {
  return kind === 'hidden' && value === true
}

function withoutTold(given: Omit<InferOutput<typeof change>, 'base'>): Wanted {
  const { told: _, ...wanted } = given as Wanted & { told?: boolean }
  return wanted as Wanted
}

function whatWasDone({ kind, value }: Wanted, name: string): string {
  return `${DONE[kind][value === null ? 1 : 0]} ${name}`
}

function nameIn({ release }: NonNullable<Deps['guidance']>, { kind, key }: Wanted): string {
  return nameOfPlace(release, kind === 'slots' ? ownKey({ help: key }) : key)
}
