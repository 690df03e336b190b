import { useEffect } from 'preact/hooks'
import { shortMoment } from '#ui/dates.ts'
import { keepText } from '#ui/kept.ts'
import { changeLanguage, LANGUAGES, type Language, language, t } from '#ui/language.ts'
import { BottomBar } from './BottomBar.tsx'
import { around } from './call/around.ts'
import { cleared } from './call/cleared.ts'
import {
  announcement,
  call,
  emergency,
  goBack,
  newEnquiry,
  parked,
  parkOrTakeUp,
  query,
  raising,
  undoClear,
} from './call/desk-state.ts'
import { guide } from './call/guide.ts'
import { BoardToCome } from './duty/BoardToCome.tsx'
import { RaiseDialog } from './duty/RaiseDialog.tsx'
import { practice } from './link/content-store.ts'
import { now } from './parts/clock.ts'
import { KeyButton } from './parts/KeyButton.tsx'
import { backToStep, isTyping, keepFocusInStep } from './parts/keys.ts'
import { training } from './parts/training.ts'
import { SearchScreen } from './search/SearchScreen.tsx'

/** The desk: one column, the next thing to say, and the same corner for "this worries me" on every screen. */
export function App() {
  useEffect(() => {
    document.addEventListener('keydown', onKey)
    addEventListener('beforeunload', askFirst)
    const letGo = keepFocusInStep()
    return () => {
      letGo()
      document.removeEventListener('keydown', onKey)
      removeEventListener('beforeunload', askFirst)
    }
  }, [])
  return (
    <>
      <header class="top">
        <strong class="practice">{practice.value?.name ?? t('practice-loading')}</strong>
        <span class="quiet-text">{shortMoment(now.value)}</span>
        {practice.value?.sample ? <span class="tag">{t('sample')}</span> : null}
        <label class="language">
          <span class="unseen">{t('language')}</span>
          <select
            class="field"
            value={language.value}
            onChange={(event) => {
              void setLanguage(event.currentTarget)
              backToStep()
            }}
            onKeyDown={leaveList}
          >
            {LANGUAGES.map((code) => (
              <option key={code} value={code} lang={code}>
                {t(`language-${code}`)}
              </option>
            ))}
          </select>
        </label>
        <label class="tag">
          <input
            type="checkbox"
            checked={training.value}
            onChange={(event) => (training.value = event.currentTarget.checked)}
          />{' '}
          {t('training')}
        </label>
        <KeyButton letter="F8" kind="alarm" onClick={() => (raising.value = true)}>
          {t('this-worries-me')}
        </KeyButton>
      </header>
      <Standing />
      <main class={training.value ? 'training' : ''}>
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

/** What stands above the one thing the desk is at. */
function Standing() {
  const there = around.value
  if (!there) return <BoardToCome />
  return (
    <>
      <there.BoardBar />
      <there.StateBanner />
      <there.JoinCard />
    </>
  )
}

/** The one thing the desk is at: a card that was acted on, a call, or the search. */
function Middle() {
  const there = guide.value
  if (there && emergency.value) return <there.ClosedCard emergency={emergency.value} />
  return there && call.value ? <there.OpenCall key={call.value.id} call={call.value} /> : <SearchScreen />
}

/** A call in hand is in memory only: the browser asks before it is lost with the page. */
function askFirst(event: Event): void {
  if ((call.value && !call.value.ended) || parked.value.length > 0) event.preventDefault()
}

/** Esc leaves the list of languages, and is no step back in the call. */
function leaveList(event: KeyboardEvent): void {
  if (event.key !== 'Escape') return
  event.preventDefault()
  event.stopPropagation()
  backToStep()
}

async function setLanguage(choice: HTMLSelectElement): Promise<void> {
  const code = choice.value as Language
  if (await changeLanguage(code)) keepText('language', code)
  else choice.value = language.value
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
    case 'Escape':
      return goBack
    case 'F2':
      return nextCaller
    case 'F8':
      return () => (raising.value = true)
    case 'F9':
      return parkOrTakeUp
    case 'z':
      return cleared.value.length > 0 &&
        (event.ctrlKey || event.metaKey) &&
        !hasText(event.target) &&
        !nextTyped()
        ? undoClear
        : undefined
    case '/':
      return isTyping(event.target) || call.value || emergency.value
        ? undefined
        : () => document.getElementById('query')?.focus()
    default:
      return undefined
  }
}

/** Whether the next caller's words are in the search box: what was before them comes back by its button only. */
function nextTyped(): boolean {
  return !call.value && !emergency.value && query.value !== ''
}

/** Whether Ctrl+Z there belongs to the text: anywhere that text is typed but an empty search box. */
function hasText(target: EventTarget | null): boolean {
  const emptySearch = target instanceof HTMLInputElement && target.id === 'query' && target.value === ''
  return isTyping(target) && !emptySearch
}
