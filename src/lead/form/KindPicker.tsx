import { t } from '#ui/language.ts'
import { Problems } from '../fields/Field.tsx'
import type { FormState } from '../fields/form-state.ts'
import { release } from '../link/lead-data.ts'
import { kindsToChoose } from '../services/kind-groups.ts'
import { KindTicks } from './KindTicks.tsx'

/** The kinds of help a service gives: those chosen in a line at the top, all others in groups with a box to find them. */
export function KindPicker({ form }: { readonly form: FormState }) {
  const { serves } = form.service
  const destinations = release.value?.destinations ?? {}
  const wrong = form.problems.some(({ field }) => field === 'serves')
  const kinds = kindsToChoose(destinations, serves)
  const put = (id: string, on: boolean) => {
    form.set({ serves: on ? [...serves, id] : serves.filter((one) => one !== id) })
    if (on) form.setSearchOnly(false)
  }
  return (
    <fieldset
      id="field-serves"
      class="stack form-field"
      aria-describedby="field-serves-help field-serves-wrong"
      aria-invalid={wrong}
    >
      <legend>
        {t('field-serves')} <span class="needed">{t('field-needed')}</span>
      </legend>
      <p class="help" id="field-serves-help">
        {t('help-serves')}
      </p>
      <Problems name="serves" problems={form.problems} />
      {serves.length > 0 ? (
        <ul class="row chosen" aria-label={t('kinds-chosen')}>
          {serves.map((id) => (
            <li key={id}>
              <button
                type="button"
                class="button chip"
                aria-label={t('kinds-take-off', { kind: destinations[id]?.label ?? id })}
                onClick={() => put(id, false)}
              >
                {destinations[id]?.label ?? id} <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      ) : (
        <label class="tick">
          <input
            type="checkbox"
            checked={form.searchOnly}
            onChange={(event) => form.setSearchOnly(event.currentTarget.checked)}
          />{' '}
          {t('search-only')}
        </label>
      )}
      <details class="kinds" open={serves.length === 0}>
        <summary>{t('kinds-choose', { n: kinds.length })}</summary>
        <KindTicks kinds={kinds} chosen={serves} onPut={put} />
      </details>
    </fieldset>
  )
}
