import { computed, effect } from '@preact/signals'
import { hasClosed } from '#core/hours/core-hours.ts'
import type { AnsweredSuggestion } from '#core/practice/suggestions/suggestion.ts'
import { joinedPractice } from '#ui/desk-practice.ts'
import { either, list, nothing, number, optional, record, type Shape, text } from '#ui/shape.ts'
import { call } from './call/desk-state.ts'
import { followPractice } from './current/practice-sync.ts'
import { dutyBoard } from './duty/board.ts'
import { ask, joinedElsewhere } from './link/api.ts'
import { practice, releaseIndex } from './link/content-store.ts'
import { servedBook, servedRelease } from './link/desk-health.ts'
import { type BoardAnswer, isBoardAnswer, isLiveAnswer, type LiveAnswer } from './outbox/day-answers.ts'
import { outbox } from './outbox/outbox.ts'
import { now } from './parts/clock.ts'
import { askingLive, beginLive } from './services/live.ts'
import { hearAnswers, isAnswered } from './suggest/answers.ts'

/** Everything that a desk follows, as the server has it. */
interface Followed {
  readonly practice: { readonly id: string; readonly revision: number; readonly version: string }
  readonly release: string
  readonly epoch: string
  readonly board: BoardAnswer
  readonly live: LiveAnswer
  /** A server of before says nothing of them. */
  readonly answers?: readonly AnsweredSuggestion[]
}

const isFollowed = record<Followed>({
  practice: record<Followed['practice']>({ id: text, revision: number, version: text }),
  release: text,
  epoch: text,
  board: isBoardAnswer,
  live: isLiveAnswer,
  answers: optional(list(isAnswered)) as Shape<readonly AnsweredSuggestion[]>,
})

const EVERY_MS = 20_000
/** Every desk hears of a full service, the board and new details within half a minute. */
const CALM_MS = 28_000
/** Nobody looks: the page is hidden, or the surgery has shut. */
const UNSEEN_MS = 240_000
/** Answers in which nothing was new, after which the desk asks less often. */
const CALM_AFTER = 10

let known: { readonly followed: Followed; readonly tag: string | undefined } | undefined
let unchanged = 0

/** Asks for everything that this desk follows, by one question that costs next to nothing while nothing is new. */
export async function follow(): Promise<void> {
  const hearBoard = dutyBoard.asking()
  const hearLive = askingLive()
  const before = known
  const answer = await ask(
    either(nothing, isFollowed),
    'GET',
    `/api/follow?release=${releaseIndex.value?.hash ?? ''}`,
    undefined,
    before?.tag,
  )
  const followed = answer.kind === 'said' ? (answer.body ?? before?.followed) : undefined
  hearBoard(followed?.board)
  hearLive(followed?.live)
  if (answer.kind === 'said' && answer.body) hearAnswers(answer.body.answers ?? [])
  if (answer.kind !== 'said' || !followed) return
  unchanged = answer.body ? 0 : unchanged + 1
  if (answer.body) known = { followed, tag: answer.tag }
  servedRelease.value = { release: followed.release }
  servedBook.value = followed.epoch
  await followPractice(followed.practice)
}

// One practice's board and day are never shown under another's name.
joinedElsewhere.subscribe((joined) => {
  if (!joined) return
  dutyBoard.begin()
  beginLive()
  hearAnswers([])
  void outbox.endPractice(joinedPractice()!).then(follow)
})

/** Lets whatever speaks of the network, whoever comes back to the desk and each call that is opened ask at once: a timer may be held back in a hidden tab, and what the browser believes of its network is only a reason to ask. Gives back how to stop. */
export function askAtOnce(again: () => void): () => void {
  const seen = () => {
    if (document.visibilityState === 'visible') again()
  }
  const kinds = ['online', 'offline', 'focus'] as const
  for (const kind of kinds) addEventListener(kind, again)
  document.addEventListener('visibilitychange', seen)
  const opened = computed(() => call.value?.id)
  const stop = effect(() => {
    if (opened.value) void follow()
  })
  return () => {
    stop()
    document.removeEventListener('visibilitychange', seen)
    for (const kind of kinds) removeEventListener(kind, again)
  }
}

/** How long until the desk asks again, in milliseconds, by how many answers brought nothing new and whether anyone looks. */
export function followPause(calm: number, unseen: boolean): number {
  if (unseen && calm >= CALM_AFTER) return UNSEEN_MS
  return calm >= CALM_AFTER ? CALM_MS : EVERY_MS
}

/** Follows from now on; `beside` is done each time too. */
export function startFollowing(beside: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const again = () => {
    clearTimeout(timer)
    beside()
    void follow().finally(() => {
      const own = practice.value
      const unseen = document.visibilityState === 'hidden' || (own !== undefined && hasClosed(own, now.value))
      clearTimeout(timer)
      timer = setTimeout(again, followPause(unchanged, unseen))
    })
  }
  timer = setTimeout(again, EVERY_MS)
  return again
}
