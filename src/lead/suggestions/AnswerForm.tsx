import { useEffect, useRef, useState } from 'preact/hooks'
import { SUGGESTION_OUTCOMES } from '#core/practice/suggestions/suggestion.ts'
import { isAskedOf } from '#core/practice/words/person-found.ts'
import { t } from '#ui/language.ts'
import { LoggedField } from '../calls/LoggedField.tsx'
import { AskToLeave } from '../leaving/AskToLeave.tsx'
import { practice } from '../link/lead-data.ts'
import { type AnswerRefused, answerSuggestion, type LeadSuggestion } from './suggestion-store.ts'

/** The lead's answer in one sentence: done, not now and why, or passed on to the network. */
export function AnswerForm({
  suggestion,
  onAnswered,
}: {
  readonly suggestion: LeadSuggestion
  readonly onAnswered: () => void
}) {
  const [outcome, setOutcome] = useState<string>('')
  const [answer, setAnswer] = useState('')
  const [refused, setRefused] = useState<AnswerRefused>()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('input')?.focus(), [])
  const outcomes = SUGGESTION_OUTCOMES.filter((one) => one !== 'passed-on' || practice.value?.network)
  const send = async (notPeople: readonly string[]) => {
    const given = { outcome, answer: outcome === 'passed-on' ? '' : answer, notPeople }
    const why = await answerSuggestion(suggestion.id, given)
    setRefused(why)
    if (!why) onAnswered()
  }
  const found = refused?.found ?? []
  return (
    <form
      class="stack no-print"
      ref={form}
      tabIndex={-1}
      onSubmit={(event) => {
        event.preventDefault()
        void send([])
      }}
    >
      <AskToLeave dirty={answer !== ''} back={form} />
      <fieldset>
        <legend>{t('suggestion-outcome')}</legend>
        {outcomes.map((one) => (
          <label key={one} class="row">
            <input
              type="radio"
              name="outcome"
              value={one}
              required
              checked={outcome === one}
              onChange={() => setOutcome(one)}
            />{' '}
            {t(`suggestion-${one}`)}
          </label>
        ))}
      </fieldset>
      {outcome === 'passed-on' ? null : (
        <LoggedField
          label={t(outcome === 'not-now' ? 'suggestion-because' : 'suggestion-answer')}
          value={answer}
          onInput={(value) => {
            setAnswer(value)
            setRefused(undefined)
          }}
        />
      )}
      <div role="status">
        {refused ? (
          <>
            <p>{refused.message}</p>
            <ul>
              {found.map(({ kind, text, at }) => (
                <li key={at}>
                  <strong dir="auto">{text}</strong> ({t(`person-${kind}`)})
                </li>
              ))}
            </ul>
          </>
        ) : null}
      </div>
      <div class="row">
        <button type="submit" class="button main">
          {t('suggestion-send')}
        </button>
        {found.length > 0 && found.every(isAskedOf) ? (
          <button type="button" class="button" onClick={() => void send(found.map((one) => one.text))}>
            {t('suggestion-nobody')}
          </button>
        ) : null}
      </div>
    </form>
  )
}
