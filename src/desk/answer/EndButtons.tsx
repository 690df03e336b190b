import type { NextOption } from '#core/call/next-options.ts'
import { t } from '#ui/language.ts'
import type { Call } from '../call/call.ts'
import { RealAfterAll } from '../duty/RealAfterAll.tsx'
import { KeyButton, MORE } from '../parts/KeyButton.tsx'

interface Props {
  readonly onAccepted: () => void
  /** Nothing where nobody else could speak for a GP. */
  readonly onWantsGp: (() => void) | undefined
  readonly onDeclined: () => void
  readonly onNoRoom: () => void
  readonly onLeft: () => void
  /** Where somebody may be in danger: it is real after all, though training is on. */
  readonly onReal: (() => void) | undefined
}

/** How the call ended, each on one key; a caller who says no is offered the next thing at once, never argued with. */
export function EndButtons({ onWantsGp, onReal, ...on }: Props) {
  return (
    <div class="row answers">
      <KeyButton ends letter="A" kind="main" onClick={on.onAccepted}>
        {t('end-accepted')}
      </KeyButton>
      {onWantsGp ? (
        <KeyButton letter="G" onClick={onWantsGp}>
          {t('end-wants-gp')}
        </KeyButton>
      ) : null}
      <KeyButton letter="D" onClick={on.onDeclined}>
        {t('end-declined')}
      </KeyButton>
      <KeyButton letter="C" onClick={on.onNoRoom}>
        {t('end-no-capacity')}
      </KeyButton>
      <KeyButton letter="L" onClick={on.onLeft}>
        {t('end-left')}
      </KeyButton>
      {onReal ? <RealAfterAll onReal={onReal} /> : null}
    </div>
  )
}

/** Other kinds of help for a caller who says no to this one, offered at once and never argued about. */
export function Instead({
  call,
  options,
  onOption,
}: {
  readonly call: Call
  readonly options: readonly NextOption[]
  readonly onOption: (option: NextOption) => void
}) {
  if (options.length === 0) return null
  return (
    <div class="row instead">
      <span class="quiet-text">{t('instead')}</span>
      {options.map((option) => (
        <KeyButton key={option.destination} letter={MORE} kind="quiet" onClick={() => onOption(option)}>
          <span lang="en">{call.release.destinations[option.destination]!.label}</span>
        </KeyButton>
      ))}
    </div>
  )
}
