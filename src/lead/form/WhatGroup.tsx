import { t } from '#ui/language.ts'
import { Field } from '../fields/Field.tsx'
import type { FormState } from '../fields/form-state.ts'
import { WordsField } from '../fields/TextFields.tsx'
import { KindPicker } from './KindPicker.tsx'

/** What a service is: its name, the kinds of help it gives, what else people call it. */
export function WhatGroup({ form }: { readonly form: FormState }) {
  return (
    <>
      <Field
        name="name"
        label={t('field-name')}
        help={t('help-name')}
        needed
        problems={form.problems}
        control={(props) => (
          <input
            {...props}
            class="field"
            value={form.service.name}
            onInput={(event) => form.set({ name: event.currentTarget.value })}
          />
        )}
      />
      <KindPicker form={form} />
      <WordsField form={form} name="words" />
      <label class="tick">
        <input
          type="checkbox"
          checked={form.service.inHouse === true}
          aria-describedby="field-inHouse-help"
          onChange={(event) => form.set({ inHouse: event.currentTarget.checked || undefined })}
        />{' '}
        {t('field-inHouse')}
      </label>
      <p class="help" id="field-inHouse-help">
        {t('help-inHouse')}
      </p>
    </>
  )
}
