import type { NextOption } from '#core/call/next-options.ts'
import { t } from '#ui/language.ts'
import type { Call } from '../call/call.ts'
import { raising } from '../call/desk-state.ts'
import { KeyButton } from '../parts/KeyButton.tsx'

interface Props {
  readonly call: Call
  readonly keys: Readonly<Record<string, () => void>>
  readonly gp: boolean
  readonly options: readonly NextOption[]
  readonly onOption: (option: NextOption) => void
}

/** How the call ended, each on one key; a caller who says no is offered the next thing at once, never argued with. */
export function EndButtons({ call, keys, gp, options, onOption }: Props) {
  return (
    <div class="stack">
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
        <KeyButton letter="F8" kind="alarm" onClick={() => (raising.value = true)}>
          {t('end-raised')}
        </KeyButton>
      </div>
      {options.length > 0 ? (
        <div class="row">
          <span class="quiet-text">{t('instead')}</span>
          {options.map((option) => (
            <KeyButton key={option.destination} kind="quiet" onClick={() => onOption(option)}>
              {call.release.destinations[option.destination]!.label}
            </KeyButton>
          ))}
        </div>
      ) : null}
    </div>
  )
}
