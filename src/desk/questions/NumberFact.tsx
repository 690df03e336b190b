import { useState } from 'preact/hooks'
import { cutsFor } from '#core/call/domains.ts'
import { readAge } from '#core/clock/age.ts'
import type { Fact } from '#core/pathway/pathway.ts'
import { rangesOf } from '#core/texts/ranges.ts'
import { t } from '#ui/language.ts'
import { answer, type Call } from '../call/call.ts'
import { enquiryOf } from '../call/call-step.ts'
import { update } from '../call/desk-state.ts'
import { factWords, rangeText } from '../call/fact-words.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { onGroupKey } from '../parts/keys.ts'
import { Screen } from '../parts/Screen.tsx'

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
        {shownRanges(fact, cutsFor(enquiry, fact.id)).map((value) => (
          <KeyButton key={value} onClick={() => give(value)}>
            {rangeText(fact, value)}
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

/** Ages come from the record, so a long list of their ranges would only be in the way. */
const MOST_AGE_RANGES = 4

function shownRanges(fact: Fact, cuts: readonly number[]): string[] {
  const ranges = rangesOf(fact.kind, cuts)
  return fact.kind === 'age' && ranges.length > MOST_AGE_RANGES ? [] : ranges
}
