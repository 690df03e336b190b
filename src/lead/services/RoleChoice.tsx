import { t } from '#ui/language.ts'
import { mayChange } from '../people/sign-in.ts'
import { role, setRole } from './service-store.ts'

/** Roles that changes are kept under; never a name. */
export const ROLES = ['practice manager', 'clinician', 'care navigator', 'reception lead'] as const

/** Who is at the lead page, by role. */
export function RoleChoice() {
  if (!mayChange.value) return null
  return (
    <label>
      {t('services-role')}{' '}
      <select class="field" value={role.value} onChange={(event) => setRole(event.currentTarget.value)}>
        {ROLES.map((one) => (
          <option key={one} value={one}>
            {t(`role-${one}`)}
          </option>
        ))}
      </select>
    </label>
  )
}
