import { decidedBy } from '#core/practice/practice.ts'
import { t } from '#ui/language.ts'
import type { Call } from '../call/call.ts'
import { releaseIndex } from '../link/content-store.ts'

/** What the answer was decided by, in one quiet line: the content and the services. */
export function VersionLine({ call }: { readonly call: Call }) {
  return (
    <p class="quiet-text version">
      {t('decided-by', { ...decidedBy(releaseIndex.value?.hash ?? '', call.practice) })}
    </p>
  )
}
