import type { Fact } from '#core/pathway/pathway.ts'
import { t } from '#ui/language.ts'
import { answer, type Call } from '../call/call.ts'
import { enquiryOf } from '../call/call-step.ts'
import { update } from '../call/desk-state.ts'
import { factWords } from '../call/fact-words.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { onGroupKey } from '../parts/keys.ts'
import { Screen } from '../parts/Screen.tsx'

/** One choice of a few; a yes/no question by itself is one of two, "no" on the key that is "none" elsewhere. */
export function ChoiceFact({ call, fact }: { readonly call: Call; readonly fact: Fact }) {
  const options = optionsOf(fact)
  const give = (value: string) => update((open) => answer(open, { [fact.id]: value }))
  const keys = {
    ...Object.fromEntries(options.map(({ id, key }) => [key.toLowerCase(), () => give(id)])),
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
        {options.map(({ id, key, label }) => (
          <KeyButton key={id} letter={key} onClick={() => give(id)}>
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

function optionsOf(fact: Fact): { readonly id: string; readonly key: string; readonly label: string }[] {
  if (!fact.options)
    return [
      { id: 'yes', key: '1', label: t('answer-yes') },
      { id: 'no', key: 'N', label: t('answer-no') },
    ]
  return Object.entries(fact.options).map(([id, label], at) => ({ id, key: String(at + 1), label }))
}
