import { t } from './language.ts'
import { gonePieces } from './piece.ts'

/** Says that a piece of the page did not come, and offers to load the page again when nothing would be lost by it, by a key where the page has one; the rest of the page goes on. */
export function GoneNotice({ mayLoad, letter }: { readonly mayLoad: boolean; readonly letter?: string }) {
  if (gonePieces.value.size === 0) return null
  return (
    <p role="status" class="gone-notice">
      {t('piece-gone')}{' '}
      {mayLoad ? (
        <button
          type="button"
          class="button quiet"
          aria-keyshortcuts={letter}
          onClick={() => location.reload()}
        >
          {letter ? <kbd aria-hidden="true">{letter}</kbd> : null}
          {t('load-again')}
        </button>
      ) : null}
    </p>
  )
}
