import { useLayoutEffect, useRef } from 'preact/hooks'
import { shortMoment } from '#ui/dates.ts'
import { keepText } from '#ui/kept.ts'
import { changeLanguage, LANGUAGES, type Language, language, t } from '#ui/language.ts'
import { openCalm, openCollapse, openFrontCards } from './identity/open.tsx'
import { now } from './parts/clock.ts'
import { KeyButton } from './parts/KeyButton.tsx'
import { backToStep } from './parts/keys.ts'
import { wordsLeave } from './parts/page-keys.ts'
import { training } from './parts/training.ts'
import { openPractise, openTour } from './practise/open.ts'
import { openReturned } from './returned/open.tsx'
import { openAnswers, openSuggest } from './suggest/open.tsx'
import { openThisDesk } from './this-desk/open.tsx'

/** Pages of their own, by their numbers, then those with a key on every step, and training. */
const PAGES: readonly {
  readonly name: string
  /** Opens it from any step, without the menu. */
  readonly key?: string
  readonly open: () => void
}[] = [
  {
    name: 'this-desk',
    open: openThisDesk,
  },
  { name: 'point-cards', open: openFrontCards },
  { name: 'collapse', open: openCollapse },
  { name: 'calm', open: openCalm },
  { name: 'you-said', open: openAnswers },
  { name: 'practise-calls', open: () => void openPractise() },
  { name: 'tour', open: () => void openTour() },
  { name: 'suggest', key: 'F3', open: openSuggest },
  { name: 'returned', key: 'F4', open: openReturned },
  {
    name: 'training',
    key: 'T',
    open: () => {
      training.value = !training.value
    },
  },
]

/** What is seldom needed, behind one button: the language of the screens and training. */
export function Menu() {
  const box = useRef<HTMLDivElement>(null)
  const close = () => {
    box.current?.hidePopover()
    backToStep()
  }
  useLayoutEffect(() => wordsLeave(box.current!, close), [])
  return (
    <>
      <button
        type="button"
        class="button quiet menu-key"
        aria-haspopup="dialog"
        aria-keyshortcuts="F10"
        popovertarget="menu"
      >
        <kbd aria-hidden="true">F10</kbd>
        <span>{t('menu')}</span>
      </button>
      <div
        id="menu"
        class="card stack"
        popover="auto"
        role="dialog"
        aria-label={t('menu')}
        ref={box}
        onKeyDown={(event) => {
          // Esc closes the menu, and is no step back in the call.
          if (event.key !== 'Escape') return
          event.stopPropagation()
          close()
        }}
        onFocusOut={({ relatedTarget }) => {
          // It would cover what takes the focus; its own button closes it itself.
          if (relatedTarget instanceof Element && !relatedTarget.closest('#menu, .menu-key'))
            box.current?.hidePopover()
        }}
        onToggle={(event) => {
          if (event.newState === 'open') box.current?.querySelector('button')?.focus()
          else if (document.activeElement?.matches('body, .menu-key')) backToStep()
        }}
      >
        <p class="quiet-text">{shortMoment(now.value)}</p>
        <fieldset class="row language">
          <legend>{t('language')}</legend>
          {LANGUAGES.map((code) => (
            <button
              type="button"
              key={code}
              lang={code}
              class="button"
              aria-keyshortcuts={code[0]!.toUpperCase()}
              aria-pressed={language.value === code}
              onClick={() => {
                void setLanguage(code)
                close()
              }}
            >
              <kbd aria-hidden="true">{code[0]!.toUpperCase()}</kbd> {t(`language-${code}`)}
            </button>
          ))}
        </fieldset>
        {PAGES.map(({ name, key, open }, at) => (
          <KeyButton
            key={name}
            letter={key ?? String(at + 1)}
            kind="quiet"
            {...(name === 'training' ? { pressed: training.value } : {})}
            onClick={() => {
              close()
              open()
            }}
          >
            {t(name)}
          </KeyButton>
        ))}
      </div>
    </>
  )
}

/** Opens the menu, or closes it. */
export function toggleMenu(): void {
  document.getElementById('menu')?.togglePopover()
}

async function setLanguage(code: Language): Promise<void> {
  if (await changeLanguage(code)) keepText('language', code)
}
