import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import './front-cards.css'
import { t } from '#ui/language.ts'
import { raising } from '../call/desk-state.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { onEsc } from '../parts/over-step.tsx'

/** What can be pointed at: a mark and a few words each. */
const CARDS = [
  { name: 'danger', mark: '▲' },
  { name: 'alone', mark: '●●' },
  { name: 'chest', mark: '♥' },
  { name: 'breath', mark: '≈' },
  { name: 'dying', mark: '✚' },
  { name: 'unsure', mark: '?' },
] as const

/** Cards for the front desk that fill the screen, to be pointed at without a word where somebody may be listening; what was pointed at stands alone, with what to do. */
export function FrontCards({ onClose }: { readonly onClose: () => void }) {
  const box = useRef<HTMLDialogElement>(null)
  const [shown, setShown] = useState<string | undefined>(undefined)
  useLayoutEffect(() => {
    box.current?.showModal()
  }, [])
  const close = () => box.current?.close()
  const tell = () => {
    close()
    raising.value = true
  }
  return (
    <dialog
      ref={box}
      class="front-cards"
      aria-labelledby="front-cards-title"
      onClose={onClose}
      onKeyDown={(event) => onEsc(event, close)}
    >
      <h1 id="front-cards-title" tabIndex={-1}>
        {t(shown ? `point-${shown}` : 'point-title')}
      </h1>
      {shown ? (
        <p class="say">{t(`point-do-${shown}`)}</p>
      ) : (
        <ul>
          {CARDS.map(({ name, mark }, at) => (
            <li key={name}>
              <button
                type="button"
                class="button"
                aria-keyshortcuts={String(at + 1)}
                onClick={() => setShown(name)}
              >
                <span class="mark" aria-hidden="true">
                  {mark}
                </span>
                <span>{t(`point-${name}`)}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="row">
        {shown ? (
          <>
            <KeyButton letter="F8" kind="alarm" onClick={tell}>
              {t('this-worries-me')}
            </KeyButton>
            <KeyButton letter="B" kind="quiet" onClick={() => setShown(undefined)}>
              {t('point-again')}
            </KeyButton>
          </>
        ) : null}
        <KeyButton letter="Esc" kind="quiet" onClick={close}>
          {t('this-desk-close')}
        </KeyButton>
      </div>
    </dialog>
  )
}
