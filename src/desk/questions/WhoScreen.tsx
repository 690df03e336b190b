import { useState } from 'preact/hooks'
import { readAge } from '#core/clock/age.ts'
import { t } from '#ui/language.ts'
import { type About, answer, type Call } from '../call/call.ts'
import { update } from '../call/desk-state.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { Question } from './Question.tsx'

const SEX_KEYS = { female: 'F', male: 'M', other: 'X' } as const

/** Who is on the line, with age and sex as the record shows them: one tap, and "they" becomes "you" when it is the patient. */
export function WhoScreen({ call }: { readonly call: Call }) {
  const [age, setAge] = useState(String(call.answers.age ?? ''))
  const [sex, setSex] = useState(call.answers.sex as string | undefined)
  const wrong = age !== '' && !readAge(age)
  const choose = (about: About) => {
    if (wrong) return
    update((open) => {
      const given = { ...(age ? { age } : {}), ...(sex ? { sex } : {}) }
      const next = Object.keys(given).length > 0 ? answer(open, given) : open
      return { ...next, about }
    })
  }
  return (
    <Question
      id="who"
      heading={t('who-question')}
      note={t('who-note')}
      digitsInto="number"
      answers={[
        { letter: 'P', words: t('who-self'), give: () => choose('self') },
        { letter: 'W', words: t('who-with'), give: () => choose('with') },
        { letter: 'O', words: t('who-away'), give: () => choose('away') },
      ]}
    >
      <fieldset class="record">
        <legend>{t('record-legend')}</legend>
        <div class="row">
          <label>
            {t('age')}{' '}
            <input
              id="number"
              class="field short"
              value={age}
              inputMode="text"
              autocomplete="off"
              aria-invalid={wrong}
              aria-describedby="age-help"
              onInput={(event) => setAge(event.currentTarget.value)}
            />
          </label>
          {(['female', 'male', 'other'] as const).map((option) => (
            <KeyButton
              key={option}
              letter={SEX_KEYS[option]}
              pressed={sex === option}
              onClick={() => setSex(sex === option ? undefined : option)}
            >
              {t(`sex-${option}`)}
            </KeyButton>
          ))}
        </div>
        <p id="age-help" class="quiet-text">
          {wrong ? t('age-wrong', { age }) : t('age-help')}
        </p>
      </fieldset>
    </Question>
  )
}
