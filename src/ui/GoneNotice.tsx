import { t } from './language.ts'
import { gonePieces } from './piece.ts'

/** Says that a piece of the page did not come, and offers to load the page again when nothing would be lost by it; the rest of the page goes on. */
export function GoneNotice({ mayLoad }: { readonly mayLoad: boolean }) {
  if (gonePieces.value.size === 0) return null
  return (
    <p role="status" class="gone-notice">
      {t('piece-gone')}{' '}
      {mayLoad ? (
        <button type="button" class="button quiet" onClick={() => location.reload()}>
          {t('load-again')}
        </button>
      ) : null}
    </p>
  )
}
