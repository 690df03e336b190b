import { useEffect, useState } from 'preact/hooks'
import { keepText, readText } from '#ui/kept.ts'
import { t } from '#ui/language.ts'
import { KeyButton, MORE } from '../parts/KeyButton.tsx'
import { backToStep } from '../parts/keys.ts'
import { training } from '../parts/training.ts'
import { inHand } from './in-hand.ts'

const KEPT = 'lost-calls'

/** How many calls went with the page before this one, until somebody has read it: a number is all that is kept of them. */
export function LostCalls() {
  const [lost, setLost] = useState(() => Number(readText(KEPT)) || 0)
  useEffect(() => {
    const leave = () => {
      // Training leaves nothing behind.
      const all = lost + (training.value ? 0 : inHand())
      keepText(KEPT, all ? String(all) : undefined)
    }
    addEventListener('pagehide', leave)
    return () => removeEventListener('pagehide', leave)
  }, [lost])
  if (!lost) return null
  const seen = () => {
    keepText(KEPT, undefined)
    setLost(0)
    backToStep()
  }
  return (
    <div class="row banner" role="status">
      {t('lost-calls', { count: lost })}
      <KeyButton letter={MORE} kind="quiet" onClick={seen}>
        {t('seen')}
      </KeyButton>
    </div>
  )
}
