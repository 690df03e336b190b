import { batch, computed, signal } from '@preact/signals'
import type { WhoTold } from '#core/call/enquiry.ts'
import { practice, release, standIn } from '../link/content-store.ts'
import { nowMs, timeAt } from '../parts/clock.ts'
import { training } from '../parts/training.ts'
import {
  back,
  type Call,
  type KnownAtStart,
  type ParkedCall,
  type Response,
  respond,
  someOf,
  startCall,
} from './call.ts'
import { carried } from './carried.ts'
import { cleared, cutOff, dropKept, dropOver, type Emergency, keepForUndo } from './cleared.ts'
import { guide } from './guide.ts'

/** What the desk is doing: the open call or the emergency card that was acted on, the calls set aside, what was typed. */
export const call = signal<Call | undefined>(undefined)
/** The emergency card that was opened from the search, if one was. */
export const emergency = signal<Emergency | undefined>(undefined)
/** The oldest comes first. */
export const parked = signal<readonly ParkedCall[]>([])
/** The words in the search box. */
export const query = signal('')
/** Whether the box of "This worries me" is open. */
export const raising = signal(false)
/** The number to ring back that was told before the step was left for the search: it goes on with the same words. */
export const toldNumber = signal<string | undefined>(undefined)

/** What a screen reader says when the screen changes by itself. */
export const announcement = signal('')

const ours = computed(() => practice.value ?? standIn.value)

/** The content as this practice uses it; undefined until everything a call needs is there. */
export const composed = computed(() =>
  guide.value && release.value && ours.value ? guide.value.compose(release.value, ours.value) : undefined,
)

/** Whether nothing here would be lost if the page were loaded anew. */
export const idle = computed(() => {
  const empty = [cleared, cutOff, parked].every(({ value }) => value.length === 0)
  return [call.value, emergency.value, query.value, raising.value].every((one) => !one) && empty
})

let opened = 0

/** Opens a pathway with what was typed along with it; a call that is open stays open. */
export function openPathway(pathway: string, said: KnownAtStart = {}): void {
  if (call.value || !composed.value || !ours.value || !guide.value) return
  const unasked = carried.value?.unasked
  if (unasked) {
    guide.value.askUnasked(unasked, said, () => openPathway(pathway, said))
    return
  }
  const ms = nowMs()
  const kept = carried.value && guide.value.keptFor(carried.value, said)
  const before = kept ? guide.value.beginWith(composed.value, pathway, kept) : {}
  const started = startCall(
    {
      id: ++opened,
      pathway,
      at: timeAt(ms),
      startedMs: ms,
      release: composed.value,
      practice: guide.value.withLive(ours.value),
      words: query.value,
    },
    { ...kept, ...said, answers: { ...before, ...said.answers } },
  )
  dropOver()
  call.value = { ...started, ...withNumber(), ...stamp() }
}

/** Changes the open call; one that has ended stays as it was counted. */
export function update(change: (open: Call) => Call): void {
  if (call.value && !call.value.ended) call.value = change(call.value)
}

/** One step back; before the first step, back to the search with the words still there. */
export function goBack(): void {
  if (raising.value) {
    raising.value = false
    return
  }
  const step = emergency.value
  if (step?.open) {
    keepNumber(step.ringBack)
    batch(() => {
      if (step.over) call.value = { ...step.over, ...someOf(step, 'ringBack') }
      emergency.value = undefined
    })
    return
  }
  if (step || call.value?.ended) return
  if (!call.value) {
    query.value = ''
    toldNumber.value = undefined
    return
  }
  // A call that was taken up has no step to take back until it was asked what has changed.
  const before = call.value.takenUp ? undefined : back(call.value)
  if (before) call.value = before
  else if (call.value.takenUp) park()
  else leaveCall()
}

/** Leaves the open call for the search, uncounted; it can be had back for ten seconds, or for as long as is said. */
export function leaveCall(forMs?: number): void {
  if (call.value) keepForUndo(shown(), inDanger(), forMs)
  keepNumber(call.value?.ringBack)
  call.value = undefined
}

/** Keeps what can be undone for as long as the words about it are on screen. */
function keepNumber(ringBack: string | undefined): void {
  toldNumber.value = query.value ? ringBack : undefined
}

function withNumber(): { ringBack?: string } {
  return toldNumber.value ? { ringBack: toldNumber.value } : {}
}

/** Clears the screen for the next caller; for ten seconds it can be undone, from memory. A call left on its answer is counted as unrecorded. */
export function newEnquiry(): void {
  const before = shown()
  const { call: open } = before
  const uncount = open && !open.ended ? guide.value?.countCall(open, 'unrecorded') : undefined
  const over = open ? open.ended !== undefined : !emergency.value?.open
  if (open || emergency.value) keepForUndo({ ...before, uncount, over }, inDanger())
  showSearch()
}

/** Whether what is on the screen would be cut off in mid-danger if it were left now. */
function inDanger(): boolean {
  if (emergency.value) return emergency.value.open === true
  return call.value !== undefined && guide.value?.inDanger(call.value) === true
}

/** Ends the call: it is counted now; the words to copy stay on screen until the next caller. `tell` says what else is told, and gives back how to take that back; `acted` is who is told of a danger by that. */
export function endCall(
  destination: string,
  response: Response,
  tell?: () => () => void,
  acted?: WhoTold,
): void {
  const open = call.value
  if (!open || open.ended) return
  const ended = { ...respond(open, destination, response), ended: response, ...(acted ? { acted } : {}) }
  const uncount = guide.value?.countCall(ended, response)
  const untell = tell?.()
  keepForUndo({
    ...shown(),
    over: true,
    uncount: () => {
      uncount?.()
      untell?.()
    },
  })
  call.value = ended
}

/** Opens the step of an emergency card; nothing is counted by that. `over` is the call in which it was said. */
export function openEmergency(card: string, age: string | undefined, over?: Call): void {
  if (call.value || emergency.value) return
  dropOver()
  emergency.value = { card, age, open: true, ...withNumber(), ...stamp(), ...(over ? { over } : {}) }
}

/** What was typed for the next caller before an undo: there again when their turn comes. */
let nextWords = ''

/** Keeps words for the next caller: those in the search box, where no others are given. */
export function keepNextWords(words = query.value): void {
  nextWords = words
}

/** Shows the search for whoever is next. */
export function showSearch(): void {
  const words = nextWords
  nextWords = ''
  show({ words })
}

/** Sets the open call aside, with nothing of it left in the search box. */
export function park(): void {
  const open = aside()
  if (open.length === 0) return
  batch(() => {
    parked.value = [...parked.value, ...open]
    showSearch()
  })
}

/** Sets the open call aside where none is yet, takes up the only one, and shows the list of them otherwise. */
export function parkOrTakeUp(): void {
  const [first, ...more] = parked.value
  if (!first) park()
  else if (more.length > 0 || aside().length > 0) guide.value?.openParked()
  else takeUp(first)
}

/** Takes a parked call up again, with its clock made fresh; the open one is set aside. */
export function takeUp(chosen: ParkedCall): void {
  const fresh = guide.value?.freshened(chosen) ?? chosen.call
  batch(() => {
    keepCard()
    parked.value = [...parked.value.filter((one) => one !== chosen), ...aside()]
    show({ call: fresh, words: '' })
  })
}

/** An open emergency card that gives way to a call is cut off, and never lost. */
export function keepCard(): void {
  if (emergency.value?.open) keepForUndo(shown(), true)
}

/** The open call as one to be parked; none when nothing is open or it has ended. */
export function aside(): ParkedCall[] {
  const open = call.value
  return open && !open.ended ? [{ call: open, sinceMs: nowMs() }] : []
}

type Shown = Pick<Parameters<typeof keepForUndo>[0], 'call' | 'emergency' | 'words'>

/** What is on the screen now. */
export function shown(): Shown {
  return { call: call.value, emergency: emergency.value, words: query.value }
}

/** Shows a call or card that was kept, and nothing else. */
export function show(next: Shown): void {
  batch(() => {
    dropKept()
    call.value = next.call
    emergency.value = next.emergency
    carried.value = undefined
    query.value = next.words
    toldNumber.value = undefined
    raising.value = false
  })
}

/** The mark of a call that began in training. */
function stamp(): { training?: true } {
  return training.peek() ? { training: true } : {}
}
