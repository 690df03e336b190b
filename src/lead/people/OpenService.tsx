import type { Service } from '#core/practice/service.ts'
import { t } from '#ui/language.ts'
import { openService } from '../link/view.ts'
import { mayChange } from './sign-in.ts'

/** Opens the form of a service: to change it, or to look at it. */
export function OpenService({ service: { id, name } }: { readonly service: Pick<Service, 'id' | 'name'> }) {
  const may = mayChange.value
  return (
    <button
      type="button"
      class="button"
      aria-label={t(may ? 'service-edit' : 'service-look-one', { name })}
      onClick={() => openService(id)}
    >
      {t(may ? 'edit' : 'service-look')}
    </button>
  )
}
