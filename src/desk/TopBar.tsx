import { t } from '#ui/language.ts'
import { around } from './call/around.ts'
import { raising } from './call/desk-state.ts'
import { BoardToCome } from './duty/BoardToCome.tsx'
import { practice } from './link/content-store.ts'
import { KeyButton } from './parts/KeyButton.tsx'

/** One bar on every screen: whose desk it is, who is on duty, everything seldom needed behind one menu, and "this worries me" always in the same corner. */
export function TopBar() {
  const there = around.value
  return (
    <header class="top">
      <Mark />
      <span class="wordmark">{t('wordmark')}</span>
      <div class="whose">
        <strong key={practice.value?.name} class="practice" dir="auto">
          {practice.value?.name ?? t('practice-loading')}
        </strong>
        {practice.value?.sample ? <span class="sample">{t('sample')}</span> : null}
      </div>
      {there ? <there.BoardBar /> : <BoardToCome />}
      {there ? <there.Menu /> : null}
      <KeyButton letter="F8" kind="alarm" onClick={() => (raising.value = true)}>
        {t('this-worries-me')}
      </KeyButton>
    </header>
  )
}

/** The mark of the product, as public/icon.svg draws it. It stands in the page itself, because a start would wait for a picture in a file of its own. */
function Mark() {
  return (
    <svg class="mark" viewBox="0 0 64 64" width="28" height="28" aria-hidden="true">
      <rect width="64" height="64" rx="12" fill="#0c5a45" />
      <path
        d="M14 52h36M20 52V14a3 3 0 0 1 3-3h18a3 3 0 0 1 3 3v38"
        fill="none"
        stroke="#fbfaf6"
        stroke-width="4"
        stroke-linecap="round"
      />
      <path d="M24 15l14 5v32H24z" fill="#f3c064" />
      <circle cx="34" cy="34" r="2.4" fill="#0c5a45" />
    </svg>
  )
}
