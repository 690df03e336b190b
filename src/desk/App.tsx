import { useLayoutEffect } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { inHand } from './aside/in-hand.ts'
import { BottomBar } from './BottomBar.tsx'
import { around } from './call/around.ts'
import {
  announcement,
  call,
  emergency,
  goBack,
  newEnquiry,
  parkOrTakeUp,
  raising,
} from './call/desk-state.ts'
import { guide } from './call/guide.ts'
import { RaiseDialog } from './duty/RaiseDialog.tsx'
import { deskState } from './link/desk-health.ts'
import { isTyping } from './parts/keys.ts'
import { training } from './parts/training.ts'
import { SearchScreen } from './search/SearchScreen.tsx'
import { TopBar } from './TopBar.tsx'

/** The desk: a bar on top, the one step that it is at, a bar of actions below, and the same corner for "this worries me" on every screen. */
export function App() {
  // Both at once, so that no key is lost between what stood in the page and the desk.
  useLayoutEffect(() => {
    document.addEventListener('keydown', onKey)
    addEventListener('beforeunload', askFirst)
    return () => {
      document.removeEventListener('keydown', onKey)
      removeEventListener('beforeunload', askFirst)
    }
  }, [])
  const there = guide.value
  useLayoutEffect(() => {
    const stops = [there?.takeKeys(), there?.endWithTraining()]
    return () => {
      for (const stop of stops) stop?.()
    }
  }, [there])
  return (
    <>
      <TopBar />
      {training.value ? (
        <p class="stripe" role="status">
          {t('training-on')}
        </p>
      ) : null}
      <div class="standing">
        <Standing />
      </div>
      <main>
        <Middle />
      </main>
      <BottomBar />
      {raising.value ? <RaiseDialog /> : null}
      <p class="unseen" role="status">
        {announcement.value}
      </p>
    </>
  )
}

/** What stands beside the one thing the desk is at, and below it. */
function Standing() {
  const there = around.value
  if (!there)
    return deskState.value.contentMissing ? (
      <p class="banner" role="status">
        {t('banner-content')}
      </p>
    ) : null
  return <there.Notices />
}

/** The one thing the desk is at: a card that was acted on, a call, or the search. */
function Middle() {
  const there = guide.value
  if (there && emergency.value) return <there.EmergencyStep emergency={emergency.value} />
  return there && call.value ? <there.OpenCall key={call.value.id} call={call.value} /> : <SearchScreen />
}

/** A call in hand is in memory only: the browser asks before it is lost with the page. */
function askFirst(event: Event): void {
  if (inHand() > 0) event.preventDefault()
}

/** Keys that work everywhere (engine rule 28). */
function onKey(event: KeyboardEvent): void {
  if (event.repeat) return
  const act = actionFor(event)
  if (!act) return
  event.preventDefault()
  act()
}

/** Clears the screen for the next caller; what is typed from now on is their words, wherever the focus was. */
function nextCaller(): void {
  newEnquiry()
  // After a call the search takes the focus itself, once it is there.
  document.getElementById('query')?.focus()
}

function actionFor(event: KeyboardEvent): (() => void) | undefined {
  if (raising.value) return event.key === 'Escape' ? () => (raising.value = false) : undefined
  switch (event.key) {
    case 'Escape': {
      const opened = document.querySelector('.answer > * > [open]')
      return opened ? () => opened.removeAttribute('open') : goBack
    }
    case 'F2':
      return nextCaller
    case 'F8':
      return () => (raising.value = true)
    case 'F9':
      return parkOrTakeUp
    case 'F10':
      return around.value?.toggleMenu
    case '/':
      return isTyping(event.target) || call.value || emergency.value
        ? undefined
        : () => document.getElementById('query')?.focus()
    default:
      return undefined
  }
}
