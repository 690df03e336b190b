import { type Context, Hono } from 'hono'
import { array, maxLength, object, optional, picklist, pipe, string } from 'valibot'
import { londonNow } from '#core/clock/wall-clock.ts'
import { mixedNames, withPlainDigits } from '#core/practice/suggestions/disguised.ts'
import { peopleLeft } from '#core/practice/suggestions/people-left.ts'
import {
  DESK_SCREENS,
  SUGGESTION_LENGTH,
  SUGGESTION_OUTCOMES,
} from '#core/practice/suggestions/suggestion.ts'
import { suggestionFault } from '#core/practice/suggestions/suggestion-fault.ts'
import { withoutPhrases } from '#core/practice/words/known-phrases.ts'
import type { Deps, Env } from '../../http/deps.ts'
import { readBody } from '../../http/read-body.ts'
import { Refusal } from '../../http/refusal.ts'
import { saidAt, saidFields } from '../../http/said-body.ts'
import { MANY_WAITING, MOST_WAITING } from '../../store/suggestions/suggestions.ts'
import { textWithin } from '../body-parts.ts'
import { DayAllowance } from './day-allowance.ts'
import { KNOWN_NAMES } from './known-names.ts'

/** What one desk may suggest in a day: far above what anybody has to say. */
const MOST_A_DAY = 20
/** And while many wait for an answer. */
const FEW_A_DAY = 2

const words = textWithin(SUGGESTION_LENGTH.most)
/** Pieces of the text that look like a person, and that whoever wrote it has said to be none. */
const notPeople = optional(pipe(array(words), maxLength(SUGGESTION_LENGTH.most, 'fewer')), [])
const id = pipe(string(), maxLength(100, 'an id'))
const suggestBody = object({
  ...saidFields,
  text: words,
  topic: optional(id, ''),
  service: optional(id, ''),
  screen: optional(picklist(DESK_SCREENS, 'a screen of the desk')),
  notPeople,
})
const answerBody = object({
  outcome: picklist(SUGGESTION_OUTCOMES, `one of ${SUGGESTION_OUTCOMES.join(', ')}`),
  answer: words,
  notPeople,
})

/** What staff suggest at a desk, and what a lead answers. No text with what tells who a patient is gets in, by whichever door. */
export function suggestionRoutes(deps: Deps): Hono<Env> {
  const { store, now } = deps
  const titles = Object.values(deps.guidance?.release.pathways ?? {}).map(({ title }) => title)
  const withoutTitles = (text: string) => withoutPhrases(text, titles)
  const app = new Hono<Env>()
  const allowance = new DayAllowance(MOST_A_DAY)
  const whileMany = new DayAllowance(FEW_A_DAY)
  const today = () => londonNow(now()).slice(0, 10)
  const sendAll = async (c: Context<Env>) => {
    const suggestions = await c.var.own.suggestionsForLead()
    const members = suggestions.some(({ from }) => from) ? await c.var.own.members() : []
    const nameOf = (practice: string) => members.find((one) => one.id === practice)?.name ?? practice
    return c.json({ suggestions: suggestions.map((one) => ({ ...one, from: one.from && nameOf(one.from) })) })
  }

  app.post('/api/suggestions', async (c) => {
    const { id, text, topic, service, screen = '', notPeople, ...said } = await readBody(c, suggestBody)
    const day = saidAt(c, deps, said).slice(0, 10)
    refuse(withoutTitles(text), notPeople, today())
    const own = c.var.own
    if (await own.hasSuggestion(id)) return c.json({ kept: true })
    const isMany = (await own.waitingSuggestions()) >= MANY_WAITING
    if (!(isMany ? whileMany : allowance).spend(c.var.desk, today()))
      throw new Refusal(
        429,
        `This desk has sent ${isMany ? FEW_A_DAY : MOST_A_DAY} suggestions today. It keeps this one and tries again tomorrow.`,
      )
    // What is not known is left out: an id is a name of ours, never words of somebody.
    const known = {
      topic: (await store.knownKeys()).pathways.has(topic) ? topic : '',
      service: (await own.document()).services.some((one) => one.id === service) ? service : '',
    }
    if (!(await own.suggest({ id, said: text.trim(), ...known, screen, day })))
      throw new Refusal(
        429,
        `${MOST_WAITING} suggestions wait for an answer already. Tell the practice lead.`,
      )
    return c.json({ kept: true })
  })

  app.get('/api/lead/suggestions', sendAll)

  app.post('/api/lead/suggestions/:id/answer', async (c) => {
    const { outcome, answer, notPeople } = await readBody(c, answerBody)
    // Passed on says all there is to say.
    if (outcome !== 'passed-on' || answer.trim()) refuse(withoutTitles(answer), notPeople, today())
    const given = { outcome, answer: answer.trim() }
    const kept = await c.var.own.answerSuggestion(c.req.param('id'), given, today())
    if (!kept) throw noSuch()
    if (kept === 'no-network')
      throw new Refusal(409, 'This practice is in no network, so there is nobody to pass it on to.')
    return sendAll(c)
  })

  app.post('/api/lead/suggestions/:id/remove', async (c) => {
    if (!(await c.var.own.removeSuggestion(c.req.param('id')))) throw noSuch()
    return sendAll(c)
  })
  return app
}

/** The pieces that are named go to the page that asks about them; they are kept nowhere. */
function refuse(text: string, notPeople: readonly string[], today: string): void {
  const fault = suggestionFault(text)
  if (fault) throw new Refusal(422, fault)
  const { leaveOut, ask } = peopleLeft(withPlainDigits(text), notPeople, today, KNOWN_NAMES)
  const known = [...leaveOut, ...ask]
  const mixed = mixedNames(text).filter(
    (one) => !notPeople.includes(one.text) && !known.some(({ text: held }) => held.includes(one.text)),
  )
  const found = [...known, ...mixed]
  if (found.length > 0)
    throw new Refusal(422, 'Leave out what tells who a patient is: a name, a number, an address.', { found })
}

function noSuch(): Refusal {
  return new Refusal(404, 'There is no such suggestion any more. Load this page again.')
}
