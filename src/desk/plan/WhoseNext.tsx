import { t } from '#ui/language.ts'
import { withEnglish } from '#ui/WithEnglish.tsx'
import { carried } from '../call/carried.ts'

/** Beside the search box, while another problem of the same caller is looked for: whose it is. */
export function WhoseNext() {
  if (!carried.value) return null
  const { earlier, unasked } = carried.value
  const last = unasked ?? earlier?.at(-1)
  const title = last?.release.pathways[last.pathway]?.title ?? ''
  return (
    <p class="tag">
      <span>
        {last
          ? withEnglish(t(unasked ? 'whose-next-unasked' : 'whose-next', { title }), title)
          : t('whose-next-other')}
      </span>
    </p>
  )
}
