import { t } from '#ui/language.ts'
import { carried } from '../call/carried.ts'

/** Beside the search box, while another problem of the same caller is looked for: whose it is. */
export function WhoseNext() {
  if (!carried.value) return null
  const { earlier, unasked } = carried.value
  const last = unasked ?? earlier?.at(-1)
  const title = last?.release.pathways[last.pathway]?.title ?? ''
  return (
    <p class="tag">
      {last ? t(unasked ? 'whose-next-unasked' : 'whose-next', { title }) : t('whose-next-other')}
    </p>
  )
}
