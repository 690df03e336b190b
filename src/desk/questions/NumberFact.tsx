import { useEffect, useState } from 'preact/hooks'
import { cutsFor } from '#core/call/domains.ts'
import type { Fact } from '#core/pathway/pathway.ts'
import { rangesOf } from '#core/texts/ranges.ts'
import { t } from '#ui/language.ts'
import { answer, type Call } from '../call/call.ts'
import { enquiryOf } from '../call/call-step.ts'
import { update } from '../call/desk-state.ts'
import { daysText, factWords, rangeText } from '../call/fact-words.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { rowKey, unknownAnswers } from './answer-buttons.ts'
import { NumberBox } from './NumberBox.tsx'
import { AnswerRow, Question } from './Question.tsx'
import {
  likelyYears,
  monthsWords,
  perhapsYears,
  readCallersAge,
  readTypedAge,
  spokenFor,
  type TypedAge,
} from './typed-age.ts'

/** A number typed, or a range that matters to this pathway chosen. Where days have ranges on digit keys there is no box until it is asked for: who sees one types "14", of which the 1 would choose a range. */
export function NumberFact({ call, fact }: { readonly call: Call; readonly fact: Fact }) {
  const [typed, setTyped] = useState('')
  const enquiry = enquiryOf(call)
  const age = fact.kind === 'age'
  const self = call.about === 'self'
  const [refused, setRefused] = useState<string>()
  const read = (now: string) => (age ? (self ? readCallersAge : readTypedAge)(now) : readDays(now))
  const reads = (now: string) => read(now) !== undefined
  const give = (value: string) => update((open) => answer(open, { [fact.id]: value }))
  const next = () => {
    const given = read(typed)
    if (!given) {
      setRefused(typed)
      document.getElementById(BOX)?.focus()
    } else {
      const { age: value, sex } = given
      // Where the "m" may be months it changes no sex that was given.
      const before = perhapsYears(typed) ? call.answers.sex : undefined
      update((open) => spokenFor(answer(open, { [fact.id]: value, ...(sex ? { sex: before ?? sex } : {}) })))
    }
  }
  const wrong = refused !== undefined && refused === typed
  const months = age && !(self && read(typed)?.sex) ? perhapsYears(typed) : undefined
  const question = factWords(enquiry, fact)
  // An age is typed from the record, from anywhere on the screen; days are mostly said by range.
  const ranges = shownRanges(fact, cutsFor(enquiry, fact.id)).map((value, at) => ({
    words: age ? rangeText(fact, value) : daysText(fact, value),
    give: () => give(value),
    ...(age ? {} : rowKey(at)),
  }))
  const [exact, setExact] = useState(age || ranges.length < 2)
  useEffect(() => {
    if (exact && !age) document.getElementById(BOX)?.focus()
  }, [exact, age])
  return (
    <Question
      id={`fact ${fact.id} ${exact}`}
      heading={fact.look ? <span lang="en">{question}</span> : `${question}?`}
      aloud={!fact.look}
      answers={unknownAnswers(give)}
      typesInto={exact ? { id: BOX, anywhere: true, reads } : undefined}
    >
      {exact ? (
        <div class="row">
          <label for={BOX}>
            {t(age ? 'age' : 'days')}{' '}
            <NumberBox
              id={BOX}
              typed={typed}
              onTyped={setTyped}
              reads={reads}
              wrong={wrong}
              digitsOnly={!age}
              help="number-help"
            />
          </label>
          <KeyButton kind="main" letter="Enter" onClick={next}>
            {t('next')}
          </KeyButton>
        </div>
      ) : null}
      {exact ? (
        <p
          id="number-help"
          class={likelyYears(months) ? 'alike' : 'quiet-text'}
          role={wrong ? 'alert' : undefined}
        >
          {wrong ? wrongWords(age, typed) : months ? monthsWords(months) : age ? t('age-help') : ''}
        </p>
      ) : null}
      {exact && !age ? null : <AnswerRow answers={ranges} />}
      {exact ? null : (
        <KeyButton letter="T" kind="quiet" onClick={() => setExact(true)}>
          {t('type-days')}
        </KeyButton>
      )}
    </Question>
  )
}

const BOX = 'number'

/** Days as they are typed, in the form of an age. */
function readDays(typed: string): TypedAge | undefined {
  return /^\d{1,4}$/.test(typed.trim()) ? { age: typed.trim() } : undefined
}

/** What to type instead. */
function wrongWords(age: boolean, typed: string): string {
  if (!age) return t('days-wrong')
  return typed === '' ? t('age-none') : t('age-wrong', { age: typed })
}

/** Ages come from the record, so a long list of their ranges would only be in the way. */
const MOST_AGE_RANGES = 4

function shownRanges(fact: Fact, cuts: readonly number[]): string[] {
  const ranges = rangesOf(fact.kind, cuts)
  return fact.kind === 'age' && ranges.length > MOST_AGE_RANGES ? [] : ranges
}
