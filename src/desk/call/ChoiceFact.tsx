import type { Fact } from '#core/pathway/pathway.ts'
import { t } from '#ui/language.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { onGroupKey } from '../parts/keys.ts'
import { Screen } from '../parts/Screen.tsx'
import { answer, type Call } from './call.ts'
import { enquiryOf } from './call-step.ts'
import { update } from './desk-state.ts'
import { factWords } from './fact-words.ts'

/** One choice of a few. */
export function ChoiceFact({ call, fact }: { readonly call: Call; readonly fact: Fact }) {
  const options = Object.entries(fact.options ?? {})
  const give = (value: string) => update((open) => answer(open, { [fact.id]: value }))
  const keys = {
    ...Object.fromEntries(options.map(([id], at) => [String(at + 1), () => give(id)])),
    u: () => give('unsure'),
    r: () => give('declined'),
  }
  const question = factWords(enquiryOf(call), fact)
  return (
    <Screen
      id={`fact ${fact.id}`}
      heading={fact.look ? question : `${question}?`}
      aloud={!fact.look}
      {...(fact.look ? { note: t('check-record') } : {})}
      keys={(event, shownAt) => onGroupKey(event, shownAt, keys)}
    >
      <div class="stack answers">
        {options.map(([id, label], at) => (
          <KeyButton key={id} letter={String(at + 1)} onClick={() => give(id)}>
            {label}
          </KeyButton>
        ))}
      </div>
      <div class="row answers">
        <KeyButton letter="U" onClick={keys.u}>
          {t('not-sure')}
        </KeyButton>
        <KeyButton letter="R" onClick={keys.r}>
          {t('rather-not-say')}
        </KeyButton>
      </div>
    </Screen>
  )
}
