import { t } from '#ui/language.ts'
import { KeyButton } from '../parts/KeyButton.tsx'

interface Props {
  readonly keys: Readonly<Record<string, () => void>>
  readonly gp: boolean
}

/** How the call ended, each on one key; a caller who says no is offered the next thing at once, never argued with. */
export function EndButtons({ keys, gp }: Props) {
  return (
    <div class="row answers">
      <KeyButton letter="A" kind="main" onClick={keys.a!}>
        {t('end-accepted')}
      </KeyButton>
      {gp ? (
        <KeyButton letter="G" onClick={keys.g!}>
          {t('end-wants-gp')}
        </KeyButton>
      ) : null}
      <KeyButton letter="D" onClick={keys.d!}>
        {t('end-declined')}
      </KeyButton>
      <KeyButton letter="C" onClick={keys.c!}>
        {t('end-no-capacity')}
      </KeyButton>
      <KeyButton letter="L" onClick={keys.l!}>
        {t('end-left')}
      </KeyButton>
    </div>
  )
}
