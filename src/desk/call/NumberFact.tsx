import { useState } from 'preact/hooks'
import { cutsFor } from '#core/call/domains.ts'
import { readAge, writeAge } from '#core/clock/age.ts'
import type { Fact } from '#core/pathway/pathway.ts'
import { t } from '#ui/language.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { onGroupKey } from '../parts/keys.ts'
import { Screen } from '../parts/Screen.tsx'
import { answer, type Call } from './call.ts'
import { enquiryOf } from './call-step.ts'
import { update } from './desk-state.ts'
import { factWords } from './fact-words.ts'

/** A number typed, or a range that matters to this pathway tapped; ranges carry no digit keys, so that "2" for two days is two days. */
export function NumberFact({ call, fact }: { readonly call: Call; readonly fact: Fact }) {
  const [typed, setTyped] = useState('')
  const enquiry = enquiryOf(call)
  const valid = fact.kind === 'age' ? readAge(typed) !== undefined : /^\d{1,4}$/.test(typed)
  const give = (value: string | number) => update((open) => answer(open, { [fact.id]: value }))
  const keys = {
    Enter: () => {
      if (valid) give(typed)
    },
    u: () => give('unsure'),
    r: () => give('declined'),
  }
  const question = factWords(enquiry, fact)
  return (
    <Screen
      id={`fact ${fact.id}`}
      heading={fact.look ? question : `${question}?`}
      aloud={!fact.look}
      keys={(event, shownAt) => {
        if (/^\d$/.test(event.key) && !(event.target instanceof HTMLInputElement)) {
          document.getElementById('number')?.focus()
          return
        }
        onGroupKey(event, shownAt, keys)
      }}
    >
      <div class="row">
        <label>
          {t(fact.kind === 'age' ? 'age' : 'days')}{' '}
          <input
            id="number"
            class="field short"
            value={typed}
            inputMode={fact.kind === 'age' ? 'text' : 'numeric'}
            autocomplete="off"
            onInput={(event) => setTyped(event.currentTarget.value)}
          />
        </label>
        <KeyButton kind="main" letter="Enter" disabled={!valid} onClick={keys.Enter}>
          {t('next')}
        </KeyButton>
      </div>
      {fact.kind === 'age' ? <p class="quiet-text">{t('age-help')}</p> : null}
      <div class="row answers">
        {ranges(cutsFor(enquiry, fact.id), fact.kind === 'age').map(({ label, value }) => (
          <KeyButton key={value} onClick={() => give(value)}>
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

/** The stretches between the numbers that matter: "up to 7", "8 to 21", "more than 21". Ages come from the record, so they have none. */
function ranges(cuts: readonly number[], age: boolean): { label: string; value: string }[] {
  const inner = cuts.filter((cut) => cut > 0)
  if (inner.length === 0) return []
  if (age)
    return inner.length > 3
      ? []
      : [0, ...inner].map((from, at) => ({
          label:
            inner[at] === undefined
              ? t('age-from', { n: writeAge(from) })
              : t('age-under', { n: writeAge(inner[at]!) }),
          value: from < 24 ? `${from}m` : String(from / 12),
        }))
  return [0, ...inner].map((from, at) => {
    const next = inner[at]
    if (next === undefined) return { label: t('days-more', { n: from - 1 }), value: String(from) }
    return {
      label: from === 0 ? t('days-up-to', { n: next - 1 }) : t('days-between', { from, to: next - 1 }),
      value: `${from}..${next - 1}`,
    }
  })
}
