import { longDate, shortMoment } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { notKept } from '#ui/not-kept.ts'
import { unsentCounts } from '../counting/counting.ts'
import { ask, unknownHere } from '../link/api.ts'
import { practice, releaseIndex } from '../link/content-store.ts'
import { deskState } from '../link/desk-health.ts'
import { forgetsOvernight } from '../link/forgets.ts'
import { heard, withoutNetwork } from '../link/heard.ts'
import { outbox } from '../outbox/outbox.ts'
import { clockOffset, now, timeAt } from '../parts/clock.ts'
import { pastWords } from '../services/age-words.ts'

/** One thing that the desk knows of itself. */
export interface DeskLine {
  readonly name: string
  readonly value: string
  /** Something that a person should see to. */
  readonly doubt?: boolean
}

/** Clocks this far apart, in seconds, are not worth a word. */
const CLOCK_SECONDS = 120

const line = (name: string, value: string, doubt = false): DeskLine => ({ name, value, doubt })

/** What the desk knows of itself now, each in one line. */
export async function deskLines(): Promise<readonly DeskLine[]> {
  const [offline, storage, counts] = await Promise.all([offlineLine(), storageLine(), unsentCounts()])
  const waiting = outbox.waiting.value.filter((said) => !said.training).length
  const none = t('desk-none')
  const [own, { joined, contentMissing, sent }, silent] = [practice.value, deskState.value, withoutNetwork()]
  const stranger = unknownHere.value || !joined
  return [
    line(t('desk-practice'), own?.name ?? none, !own),
    line(t('desk-joined'), t(stranger ? 'desk-no' : 'desk-yes'), stranger),
    line(t('desk-topics'), releaseIndex.value?.hash.slice(0, 8) ?? none, contentMissing),
    line(t('desk-services'), agoWords(heard.value), !heard.value),
    line(t('desk-server'), t(silent ? 'desk-silent' : 'desk-answers'), silent),
    offline,
    line(t('desk-sent'), agoWords(sent)),
    line(
      t('desk-unsent'),
      counts + waiting === 0 ? none : t('desk-unsent-of', { counts, waiting }),
      waiting > 0,
    ),
    storage,
    ...(forgetsOvernight() ? [line(t('desk-forgets'), t('desk-forgets-yes'), counts > 0 && silent)] : []),
    clockLine(),
    line(t('desk-voices'), voices()),
  ]
}

/** What the lead's list of desks calls this one, so that it can be named and removed there; nothing while the server does not answer. */
export async function listLine(): Promise<readonly DeskLine[]> {
  if (!deskState.value.joined || unknownHere.value) return []
  const answer = await ask(isPlaceInList, 'GET', '/api/desk')
  if (answer.kind !== 'said') return []
  const { n, name } = answer.body
  return [line(t('desk-in-list'), name ?? t('desk-in-list-n', { n }))]
}

function isPlaceInList(body: unknown): body is { readonly n: number; readonly name?: string } {
  const { n, name } = (body ?? {}) as { readonly n?: unknown; readonly name?: unknown }
  return typeof n === 'number' && (name === undefined || typeof name === 'string')
}

/** A day of last week is none of this week: how long ago, not which day. */
const agoWords = (at: string | undefined) => (at ? pastWords(at, now.value) : t('desk-never'))

async function offlineLine(): Promise<DeskLine> {
  const name = t('desk-offline')
  // The kept page says when it came.
  const page = navigator.serviceWorker?.controller && (await fetch('/index.html').catch(() => undefined))
  const came = page && Date.parse(page.headers.get('date') ?? '')
  return came ? line(name, longDate(timeAt(came))) : line(name, t('desk-offline-no'), true)
}

async function storageLine(): Promise<DeskLine> {
  const name = t('desk-storage')
  const [first] = notKept.value.values()
  if (first) return line(name, t(`not-kept-${first}`), true)
  const lasting = await navigator.storage?.persisted?.().catch(() => false)
  return line(name, t(lasting ? 'desk-storage-lasting' : 'desk-storage-may-go'))
}

function clockLine(): DeskLine {
  const seconds = clockOffset.value ? Math.round(Math.abs(clockOffset.value.ms) / 1000) : undefined
  const right = seconds !== undefined && seconds <= CLOCK_SECONDS
  const value =
    seconds === undefined
      ? t('desk-clock-unknown', { time: shortMoment(now.value) })
      : right
        ? t('desk-clock-right', { time: shortMoment(now.value) })
        : t('desk-clock-wrong', { n: Math.round(seconds / 60) })
  return line(t('desk-clock'), value, seconds !== undefined && !right)
}

function voices(): string {
  const n = globalThis.speechSynthesis?.getVoices().filter((voice) => voice.localService).length ?? 0
  return n > 0 ? t('desk-voices-of', { n }) : t('desk-none')
}
