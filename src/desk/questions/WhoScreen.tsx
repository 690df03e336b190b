import { useState } from 'preact/hooks'
import { readAge } from '#core/clock/age.ts'
import type { Fact } from '#core/pathway/pathway.ts'
import { t } from '#ui/language.ts'
import { type About, answer, type Call, reopen } from '../call/call.ts'
import { update } from '../call/desk-state.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { backToStep } from '../parts/keys.ts'
import { SEX_KEYS } from './answer-buttons.ts'
import { GlanceRows, glanceAnswers } from './glance.tsx'
import { useMarks } from './marks.ts'
import { Question } from './Question.tsx'
import { RecordAloud } from './RecordAloud.tsx'

interface Props {
  readonly call: Call
  /** What is looked up on the record meanwhile. */
  readonly glance: readonly Fact[]
}

/** Who is on the line, with age and sex and what else the record shows: one key each, and "they" becomes "you" when it is the patient. */
export function WhoScreen({ call, glance }: Props) {
  const [closed, setClosed] = useState(false)
  const marks = useMarks('who')
  const [age, setAge] = useState(String(call.answers.age ?? ''))
  const { sex } = call.answers
  const wrong = age !== '' && !readAge(age)
  const choose = (about: About) => {
    if (wrong) return
    update((open) => {
      const next = age ? answer(open, { age }) : open
      return { ...next, about }
    })
  }
  const who = (letter: string, about: About, words: string) => ({
    letter,
    words,
    give: () => choose(about),
    pressed: call.about === about,
  })
  const aloud = glance.filter((fact) => fact.glance)
  if (closed && call.about) return <RecordAloud call={call} facts={aloud} />
  const closeRecord = () => {
    setClosed(true)
    if (aloud.length === 0) update((open) => ({ ...open, recordClosed: true }))
  }
  const looks = glance.length > 0 && !closed
  return (
    <Question
      id="who"
      heading={t(call.about ? 'glance' : 'who-question')}
      note={t('who-note')}
      answers={[
        who('P', 'self', t('who-self')),
        who('W', 'with', t('who-with')),
        who('O', 'away', t('who-away')),
        ...(looks ? glanceAnswers(glance, marks, closeRecord) : []),
      ]}
    >
      {call.forOther && !call.about ? <p class="tag">{t('said-other')}</p> : null}
      <fieldset class="record">
        <legend>{t('record-legend')}</legend>
        <div class="row">
          <label>
            {t('age')}{' '}
            <input
              class="field short"
              value={age}
              inputMode="text"
              autocomplete="off"
              aria-invalid={wrong}
              aria-describedby="age-help"
              onInput={(event) => setAge(event.currentTarget.value)}
              // The letters of an age are keys of the answers too: Enter leaves the box for them.
              onKeyDown={(event) => event.key === 'Enter' && backToStep()}
            />
          </label>
          {(['female', 'male', 'other'] as const).map((option) => (
            <KeyButton
              key={option}
              letter={SEX_KEYS[option]}
              pressed={sex === option}
              onClick={() =>
                update((open) => (sex === option ? reopen(open, ['sex']) : answer(open, { sex: option })))
              }
            >
              {t(`sex-${option}`)}
            </KeyButton>
          ))}
        </div>
        <p id="age-help" class="quiet-text">
          {wrong ? t('age-wrong', { age }) : t('age-help')}
        </p>
        {looks ? <GlanceRows call={call} facts={glance} marks={marks} /> : null}
      </fieldset>
    </Question>
  )
}
