import type { Phone } from '#core/practice/service.ts'
import { t } from '#ui/language.ts'
import { Problems } from './Field.tsx'
import type { FormState } from './form-state.ts'
import { PhoneShort } from './PhoneShort.tsx'

/** The numbers of a service, each with what it is for. */
export function PhoneFields({ form }: { readonly form: FormState }) {
  const { phones } = form.service
  const shown = phones.length > 0 ? phones : [{ number: '' }]
  const put = (at: number, change: Phone) =>
    form.set({ phones: shown.map((one, other) => (other === at ? change : one)) })
  const wrong = form.problems.some(({ field }) => field === 'phones')
  return (
    <fieldset
      id="field-phones"
      class="stack form-field"
      aria-describedby="field-phones-help field-phones-wrong"
    >
      <legend>{t('field-phones')}</legend>
      {shown.map((phone, at) => (
        <div class="row" key={`phone ${at}`}>
          <input
            class="field"
            type="tel"
            aria-label={t('field-phone')}
            placeholder={t('field-phone')}
            aria-invalid={wrong}
            value={phone.number}
            onInput={(event) => put(at, { ...phone, number: event.currentTarget.value })}
          />
          <input
            class="field grows"
            aria-label={t('field-phone-label')}
            placeholder={t('field-phone-label')}
            value={phone.label ?? ''}
            onInput={(event) => {
              const label = event.currentTarget.value
              put(at, label ? { number: phone.number, label } : { number: phone.number })
            }}
          />
          {shown.length > 1 ? (
            <button
              type="button"
              class="button quiet"
              aria-label={t('field-phone-remove', { number: phone.number || at + 1 })}
              onClick={() => form.set({ phones: shown.filter((_, other) => other !== at) })}
            >
              {t('remove')}
            </button>
          ) : null}
        </div>
      ))}
      <p class="help" id="field-phones-help">
        {t('help-phones')}
      </p>
      <PhoneShort numbers={phones.map(({ number }) => number)} />
      <Problems name="phones" problems={form.problems} />
      <div>
        <button
          type="button"
          class="button quiet"
          onClick={() => form.set({ phones: [...shown, { number: '' }] })}
        >
          {t('field-phone-add')}
        </button>
      </div>
    </fieldset>
  )
}
