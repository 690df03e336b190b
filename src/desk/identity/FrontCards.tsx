import { useState } from 'preact/hooks'
import './front-cards.css'
import { bringLanguage, LANGUAGES, type Language, language, t } from '#ui/language.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { OverPage } from '../parts/OverPage.tsx'
import { CARDS, type CardName, CardPicture } from './card-pictures.tsx'
import { TellNow } from './TellNow.tsx'

/** Who stands beside them may not read what they pointed at. */
const PRIVATE: readonly CardName[] = ['danger', 'alone', 'dying']

/** Cards for the front desk that fill the screen, to be pointed at without a word where somebody may be listening, in a language that the caller reads; what was pointed at stands alone, with what to do in the language of the screen; where it is private only a word of thanks, and what to do once the screen is turned back. */
export function FrontCards({ onClose }: { readonly onClose: () => void }) {
  const [shown, setShown] = useState<CardName | undefined>(undefined)
  const [turned, setTurned] = useState(false)
  const hidden = !turned && shown !== undefined && PRIVATE.includes(shown)
  const [code, setCode] = useState(language.value)
  const show = (name: CardName | undefined) => {
    setTurned(false)
    setShown(name)
  }
  const read = async (wanted: Language) => (await bringLanguage(wanted)) && setCode(wanted)
  const theirs = (key: string) => <span lang={code}>{t(key, {}, code)}</span>
  return (
    <OverPage
      id="front-cards"
      class="front-cards"
      heading={theirs(shown ? `point-${PRIVATE.includes(shown) ? 'thanks' : shown}` : 'point-title')}
      onClose={onClose}
      actions={(close) =>
        shown ? (
          <>
            <TellNow close={close} />
            {hidden ? (
              <KeyButton letter="W" onClick={() => setTurned(true)}>
                {t('point-what')}
              </KeyButton>
            ) : null}
            <KeyButton letter="B" kind="quiet" onClick={() => show(undefined)}>
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
        hidden ? null : shown ? (
          <div class="pointed">
            <CardPicture name={shown} />
            <p>{t(`point-do-${shown}`)}</p>
          </div>
        ) : (
          <>
            <ul>
              {CARDS.map((name, at) => (
                <li key={name}>
                  <KeyButton letter={String(at + 1)} onClick={() => show(name)}>
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
