import { t } from '#ui/language.ts'
import { training } from '../parts/training.ts'

/** A quiet line after a real call that was hard to hear: who is there for the one who took it (engine rule 81). */
export function StaffCare({ hard }: { readonly hard: boolean }) {
  return hard && !training.value ? <p class="quiet-text">{t('staff-care')}</p> : null
}
