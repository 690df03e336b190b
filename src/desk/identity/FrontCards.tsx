import { useState } from 'preact/hooks'
import './front-cards.css'
import { t } from '#ui/language.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { OverPage } from '../parts/OverPage.tsx'
import { TellNow } from './TellNow.tsx'

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
  const [shown, setShown] = useState<string | undefined>(undefined)
  return (
    <OverPage
      id="front-cards"
      class="front-cards"
      heading={t(shown ? `point-${shown}` : 'point-title')}
      onClose={onClose}
      actions={(close) =>
        shown ? (
          <>
            <TellNow close={close} />
            <KeyButton letter="B" kind="quiet" onClick={() => setShown(undefined)}>
              {t('point-again')}
            </KeyButton>
          </>
        ) : null
      }
    >
      {() =>
        shown ? (
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
        )
      }
    </OverPage>
  )
}
