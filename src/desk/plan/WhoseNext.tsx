import { t } from '#ui/language.ts'
import { carried } from '../call/carried.ts'

/** Beside the search box, while another problem of the same caller is looked for: whose it is. */
export function WhoseNext() {
  if (!carried.value) return null
  const last = carried.value.earlier?.at(-1)
  const title = last?.release.pathways[last.pathway]?.title ?? ''
  return <p class="tag">{last ? t('whose-next', { title }) : t('whose-next-other')}</p>
}
