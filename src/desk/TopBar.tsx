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
      <img class="mark" src="/icon.svg" alt="" width="28" height="28" />
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
