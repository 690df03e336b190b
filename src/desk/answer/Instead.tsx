import type { NextOption } from '#core/call/next-options.ts'
import { t } from '#ui/language.ts'
import type { Call } from '../call/call.ts'
import { KeyButton } from '../parts/KeyButton.tsx'

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
        <KeyButton key={option.destination} kind="quiet" onClick={() => onOption(option)}>
          {call.release.destinations[option.destination]!.label}
        </KeyButton>
      ))}
    </div>
  )
}
