import { isNeverChecked } from '#core/practice/freshness.ts'
import { dayInWords, LAST_DATE } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { roleWords } from '#ui/roles.ts'
import { Field } from '../fields/Field.tsx'
import type { FormState } from '../fields/form-state.ts'
import { ROLES } from '../services/RoleChoice.tsx'

/** When the details were last checked, by which role, and how long that holds. */
export function KeepGroup({ form }: { readonly form: FormState }) {
  const { checked, checkEvery } = form.service
  const roles = (ROLES as readonly string[]).includes(checked.by) ? ROLES : [checked.by, ...ROLES]
  return (
    <>
      <Field
        name="checked"
        label={t('field-checked')}
        help={t('help-checked')}
        problems={form.problems}
        control={(props) => (
          <>
            <input
              {...props}
              class="field"
              type="date"
              max={LAST_DATE}
              value={isNeverChecked(form.service) ? '' : checked.on}
              onInput={(event) => form.set({ checked: { ...checked, on: event.currentTarget.value } })}
            />
            {isNeverChecked(form.service) ? null : <span class="quiet-text">{dayInWords(checked.on)}</span>}
          </>
        )}
      />
      <Field
        name="checkedBy"
        label={t('field-checkedBy')}
        help={t('help-checkedBy')}
        problems={form.problems}
        control={(props) => (
          <select
            {...props}
            class="field"
            value={checked.by}
            onChange={(event) => form.set({ checked: { ...checked, by: event.currentTarget.value } })}
          >
            {roles.map((role) => (
              <option key={role} value={role}>
                {roleWords(role)}
              </option>
            ))}
          </select>
        )}
      />
      <Field
        name="checkEvery"
        label={t('field-checkEvery')}
        help={t('help-checkEvery')}
        problems={form.problems}
        control={(props) => (
          <input
            {...props}
            class="field short"
            inputMode="numeric"
            value={Number.isNaN(checkEvery) ? '' : checkEvery}
            onInput={(event) =>
              form.set({ checkEvery: Number(event.currentTarget.value.replaceAll(/\D/g, '')) })
            }
          />
        )}
      />
    </>
  )
}
