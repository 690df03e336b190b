import { shortMoment } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { notKept } from '#ui/not-kept.ts'
import { unsentCounts } from '../counting/counting.ts'
import { ask, unknownHere } from '../link/api.ts'
import { practice, releaseIndex } from '../link/content-store.ts'
import { deskState } from '../link/desk-health.ts'
import { forgetsOvernight } from '../link/forgets.ts'
import { heard, withoutNetwork } from '../link/heard.ts'
import { outbox } from '../outbox/outbox.ts'
import { clockOffset, now } from '../parts/clock.ts'

/** One thing that the desk knows of itself. */
export interface DeskLine {
  readonly name: string
  readonly value: string
  /** Something that a person should see to. */
  readonly doubt?: boolean
}

/** Clocks this far apart, in seconds, are not worth a word. */
const CLOCK_SECONDS = 120

/** What the desk knows of itself now, each in one line. */
export async function deskLines(): Promise<readonly DeskLine[]> {
  const [storage, counts] = await Promise.all([storageLine(), unsentCounts()])
  const waiting = outbox.waiting.value.filter((said) => !said.training).length
  return [
    { name: t('desk-practice'), value: practice.value?.name ?? t('desk-none'), doubt: !practice.value },
    {
      name: t('desk-joined'),
      value: unknownHere.value || !deskState.value.joined ? t('desk-no') : t('desk-yes'),
      doubt: unknownHere.value || !deskState.value.joined,
    },
    {
      name: t('desk-topics'),
      value: releaseIndex.value?.hash.slice(0, 8) ?? t('desk-none'),
      doubt: deskState.value.contentMissing,
    },
    {
      name: t('desk-services'),
      value: heard.value ? shortMoment(heard.value) : t('desk-never'),
      doubt: !heard.value,
    },
    {
      name: t('desk-server'),
      value: withoutNetwork() ? t('desk-silent') : t('desk-answers'),
      doubt: withoutNetwork(),
    },
    offlineLine(),
    {
      name: t('desk-unsent'),
      value: counts + waiting === 0 ? t('desk-none') : t('desk-unsent-of', { counts, waiting }),
      doubt: waiting > 0,
    },
    storage,
    ...(forgetsOvernight()
      ? [{ name: t('desk-forgets'), value: t('desk-forgets-yes'), doubt: counts > 0 && withoutNetwork() }]
      : []),
    clockLine(),
    { name: t('desk-voices'), value: voices(), doubt: false },
  ]
}

/** What the lead's list of desks calls this one, so that it can be named and removed there; nothing while the server does not answer. */
export async function listLine(): Promise<readonly DeskLine[]> {
  if (!deskState.value.joined || unknownHere.value) return []
  const answer = await ask(isPlaceInList, 'GET', '/api/desk')
  if (answer.kind !== 'said') return []
  const { n, name } = answer.body
  return [{ name: t('desk-in-list'), value: name ?? t('desk-in-list-n', { n }) }]
}

function isPlaceInList(body: unknown): body is { readonly n: number; readonly name?: string } {
  const { n, name } = (body ?? {}) as { readonly n?: unknown; readonly name?: unknown }
  return typeof n === 'number' && (name === undefined || typeof name === 'string')
}

function offlineLine(): DeskLine {
  const kept = navigator.serviceWorker?.controller !== null && navigator.serviceWorker !== undefined
  return { name: t('desk-offline'), value: kept ? t('desk-yes') : t('desk-offline-no'), doubt: !kept }
}

async function storageLine(): Promise<DeskLine> {
  const name = t('desk-storage')
  const [first] = notKept.value.values()
  if (first) return { name, value: t(`not-kept-${first}`), doubt: true }
  const lasting = await navigator.storage?.persisted?.().catch(() => false)
  return { name, value: lasting ? t('desk-storage-lasting') : t('desk-storage-may-go') }
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
  return { name: t('desk-clock'), value, doubt: seconds !== undefined && !right }
}

function voices(): string {
  const n = globalThis.speechSynthesis?.getVoices().filter((voice) => voice.localService).length ?? 0
  return n > 0 ? t('desk-voices-of', { n }) : t('desk-none')
}
