import type { Phone } from '#core/service.ts'
import { t } from '#ui/language.ts'

/** The numbers of a service, each with what it is for. */
export function PhoneFields({
  phones,
  onChange,
}: {
  readonly phones: readonly Phone[]
  readonly onChange: (phones: Phone[]) => void
}) {
  const shown = phones.length > 0 ? phones : [{ number: '' }]
  const put = (at: number, change: Phone) =>
    onChange(shown.map((one, other) => (other === at ? change : one)))
  return (
    <fieldset>
      <legend>{t('field-phones')}</legend>
      {shown.map((phone, at) => (
        <div class="row" key={`phone ${at}`}>
          <input
            class="field"
            type="tel"
            aria-label={t('field-phone')}
            value={phone.number}
            onInput={(event) => put(at, { ...phone, number: event.currentTarget.value })}
          />
          <input
            class="field"
            aria-label={t('field-phone-label')}
            placeholder={t('field-phone-label')}
            value={phone.label ?? ''}
            onInput={(event) => {
              const label = event.currentTarget.value
              put(at, label ? { number: phone.number, label } : { number: phone.number })
            }}
          />
        </div>
      ))}
      <button type="button" class="button quiet" onClick={() => onChange([...shown, { number: '' }])}>
        {t('field-phone-add')}
      </button>
    </fieldset>
  )
}
