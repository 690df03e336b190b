import type { Service } from '#core/practice/service.ts'
import { t } from '#ui/language.ts'
import { Field } from '../fields/Field.tsx'
import type { FormState } from '../fields/form-state.ts'
import { PhoneFields } from '../fields/PhoneFields.tsx'
import { PlaceField } from '../fields/PlaceField.tsx'
import { RecordText } from '../fields/TextFields.tsx'

const WAYS = ['self-refer', 'walk-in', 'book-here', 'practice-refers'] as const

/** How callers and reception reach a service; one of phone, steps and address is enough. */
export function ReachGroup({ form }: { readonly form: FormState }) {
  const { refer } = form.service
  return (
    <>
      <p class="help">{t('help-reach')}</p>
      <PhoneFields form={form} />
      <Field
        name="way"
        label={t('field-way')}
        help={t('help-way')}
        problems={form.problems}
        control={(props) => (
          <select
            {...props}
            class="field"
            value={refer.way}
            onChange={(event) =>
              form.set({ refer: { ...refer, way: event.currentTarget.value as Service['refer']['way'] } })
            }
          >
            {WAYS.map((way) => (
              <option key={way} value={way}>
                {t(`way-${way}`)}
              </option>
            ))}
          </select>
        )}
      />
      <Field
        name="steps"
        label={t('field-steps')}
        help={t('help-steps')}
        problems={form.problems}
        control={(props) => (
          <textarea
            {...props}
            class="field"
            rows={2}
            value={refer.steps}
            onInput={(event) => form.set({ refer: { ...refer, steps: event.currentTarget.value } })}
          />
        )}
      />
      <RecordText form={form} name="bookingLink" />
      <RecordText form={form} name="address" />
      <PlaceField form={form} />
      <RecordText form={form} name="access" />
    </>
  )
}
