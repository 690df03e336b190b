import { computed, signal } from '@preact/signals'
import type { PersonFound } from '#core/practice/words/person-found.ts'
import { list, number, record, type Shape, text } from '#ui/shape.ts'
import { ask, type LeadAnswer } from '../link/lead-server.ts'

/** What staff suggest, as the lead has it: never who said it, nor from which desk. */
export interface LeadSuggestion {
  readonly id: string
  readonly said: string
  /** Ids of what it is about; empty where that was left out. */
  readonly topic: string
  readonly service: string
  readonly screen: string
  readonly day: string
  /** The practice of the network that passed it on; empty where it is our own. */
  readonly from: string
  /** Empty until it is answered. */
  readonly outcome: string
  readonly answer: string
  readonly answered: string
  readonly by: string
  readonly networkOutcome: string
  readonly networkAnswer: string
}

/** Why an answer was not kept, and what in it looks like a person. */
export interface AnswerRefused {
  readonly message: string
  readonly found: readonly PersonFound[]
}

const isSuggestion = record<LeadSuggestion>({
  id: text,
  said: text,
  topic: text,
  service: text,
  screen: text,
  day: text,
  from: text,
  outcome: text,
  answer: text,
  answered: text,
  by: text,
  networkOutcome: text,
  networkAnswer: text,
})
const isAll = record<{ suggestions: readonly LeadSuggestion[] }>({ suggestions: list(isSuggestion) })
const namesPeople = record<{ found: readonly PersonFound[] }>({
  found: list(record<PersonFound>({ kind: text as Shape<PersonFound['kind']>, text, at: number })),
})

/** Everything that staff suggested and that was not removed: what waits first, then the newest. */
export const suggestions = signal<readonly LeadSuggestion[]>([])

/** What waits for an answer. */
export const openSuggestions = computed(() => suggestions.value.filter(({ outcome }) => outcome === ''))

/** Reads what staff suggest. */
export async function loadSuggestions(): Promise<void> {
  take(await ask(isAll, 'GET', '/api/lead/suggestions'))
}

/** Answers a suggestion; `notPeople` are pieces of the answer that look like a person and are none. Undefined when it is kept. */
export async function answerSuggestion(
  id: string,
  given: { readonly outcome: string; readonly answer: string; readonly notPeople: readonly string[] },
): Promise<AnswerRefused | undefined> {
  const answer = await ask(isAll, 'POST', `/api/lead/suggestions/${id}/answer`, given)
  take(answer)
  if (answer.ok) return undefined
  return { message: answer.error, found: namesPeople(answer.body) ? answer.body.found : [] }
}

/** Takes the words of a suggestion away for good; gives back why that could not be done. */
export async function removeSuggestion(id: string): Promise<string | undefined> {
  const answer = await ask(isAll, 'POST', `/api/lead/suggestions/${id}/remove`)
  take(answer)
  return answer.ok ? undefined : answer.error
}

function take(answer: LeadAnswer<{ readonly suggestions: readonly LeadSuggestion[] }>): void {
  if (answer.ok) suggestions.value = answer.body.suggestions
}
