import { useState } from 'preact/hooks'
import './front-cards.css'
import { bringLanguage, LANGUAGES, type Language, language, t } from '#ui/language.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { OverPage } from '../parts/OverPage.tsx'
import { CARDS, type CardName, CardPicture } from './card-pictures.tsx'
import { TellNow } from './TellNow.tsx'

/** Cards for the front desk that fill the screen, to be pointed at without a word where somebody may be listening, in a language that the caller reads; what was pointed at stands alone, with what to do in the language of the screen. */
export function FrontCards({ onClose }: { readonly onClose: () => void }) {
  const [shown, setShown] = useState<CardName | undefined>(undefined)
  const [code, setCode] = useState(language.value)
  const read = async (wanted: Language) => (await bringLanguage(wanted)) && setCode(wanted)
  const theirs = (key: string) => <span lang={code}>{t(key, {}, code)}</span>
  return (
    <OverPage
      id="front-cards"
      class="front-cards"
      heading={theirs(shown ? `point-${shown}` : 'point-title')}
      onClose={onClose}
      actions={(close) =>
        shown ? (
          <>
            <TellNow close={close} />
            <KeyButton letter="B" kind="quiet" onClick={() => setShown(undefined)}>
              {t('point-again')}
            </KeyButton>
          </>
        ) : (
          LANGUAGES.map((one) => (
            <KeyButton
              key={one}
              letter={one[0]!.toUpperCase()}
              pressed={one === code}
              onClick={() => void read(one)}
            >
              <span lang={one}>{t(`language-${one}`)}</span>
            </KeyButton>
          ))
        )
      }
    >
      {() =>
        shown ? (
          <div class="pointed">
            <CardPicture name={shown} />
            <p class="say">{t(`point-do-${shown}`)}</p>
          </div>
        ) : (
          <>
            <ul>
              {CARDS.map((name, at) => (
                <li key={name}>
                  <KeyButton letter={String(at + 1)} onClick={() => setShown(name)}>
                    <CardPicture name={name} />
                    {theirs(`point-${name}`)}
                  </KeyButton>
                </li>
              ))}
            </ul>
            <p class="quiet-text">{t('point-languages')}</p>
          </>
        )
      }
    </OverPage>
  )
}
