import { useState } from 'preact/hooks'
import { type Limits, limitsOf, refusesOf } from '#core/practice/limits.ts'
import { t } from '#ui/language.ts'
import { AgeField } from '../fields/AgeField.tsx'
import { Field } from '../fields/Field.tsx'
import type { FormState } from '../fields/form-state.ts'
import { parts, RecordText, WordsField } from '../fields/TextFields.tsx'
import { factLabel, limitsSentence, refusableFacts } from '../services/limit-words.ts'

const SEXES = ['', 'female', 'male'] as const

/** Whom a service takes: ages, sex, conditions; what no field can show is written as a condition. All of it is one list of conditions in the record. */
export function WhoGroup({ form }: { readonly form: FormState }) {
  const facts = refusableFacts()
  // What is typed is laid out in the fields only when its box is left: half a condition may be a whole one.
  const [typing, setTyping] = useState<{ readonly text: string; readonly beside: Limits } | undefined>()
  const limits = typing?.beside ?? limitsOf(form.service.refuses, new Set(facts.map(({ id }) => id)))
  const text = typing?.text ?? limits.others.join('\n')
  const put = (change: { readonly [Name in keyof Limits]?: Limits[Name] | undefined }) => {
    form.set({ refuses: refusesOf({ ...limits, others: parts(text, '\n'), ...change } as Limits) })
    setTyping(undefined)
  }
  return (
    <>
      <p role="status" class="who-line">
        {limitsSentence(form.service.refuses)}
      </p>
      <div class="side-by-side">
        <AgeField form={form} name="lowest" age={limits.lowest} onAge={(lowest) => put({ lowest })} />
        <AgeField form={form} name="highest" age={limits.highest} onAge={(highest) => put({ highest })} />
        <Field
          name="only"
          label={t('field-only')}
          help={t('help-only')}
          problems={form.problems}
          control={(props) => (
            <select
              {...props}
              class="field"
              value={limits.only ?? ''}
              onChange={(event) => put({ only: (event.currentTarget.value as Limits['only']) || undefined })}
            >
              {SEXES.map((sex) => (
                <option key={sex} value={sex}>
                  {t(`only-${sex || 'any'}`)}
                </option>
              ))}
            </select>
          )}
        />
      </div>
      <fieldset class="form-field" id="field-conditions" aria-describedby="field-conditions-help">
        <legend>{t('field-conditions')}</legend>
        <p class="help" id="field-conditions-help">
          {t('help-conditions')}
        </p>
        <div class="choices">
          {facts.map((fact) => (
            <label key={fact.id} class="tick">
              <input
                type="checkbox"
                checked={limits.conditions.includes(fact.id)}
                onChange={(event) =>
                  put({
                    conditions: event.currentTarget.checked
                      ? [...limits.conditions, fact.id]
                      : limits.conditions.filter((id) => id !== fact.id),
                  })
                }
              />{' '}
              {factLabel(fact)}
            </label>
          ))}
        </div>
      </fieldset>
      <Field
        name="refuses"
        label={t('field-others')}
        help={t('help-others')}
        problems={form.problems}
        control={(props) => (
          <textarea
            {...props}
            class="field"
            rows={2}
            spellcheck={false}
            value={text}
            onInput={(event) => {
              const next = event.currentTarget.value
              form.set({ refuses: refusesOf({ ...limits, others: parts(next, '\n') }) })
              setTyping({ text: next, beside: limits })
            }}
            onBlur={() => setTyping(undefined)}
          />
        )}
      />
      <RecordText form={form} name="able" />
      <WordsField form={form} name="languages" />
      <RecordText form={form} name="area" />
    </>
  )
}
