import { useState } from 'preact/hooks'
import { t } from '#ui/language.ts'
import type { Call } from '../call/call.ts'
import { tellDuty } from '../duty/tell-duty.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { backToStep } from '../parts/keys.ts'

/** Within so many minutes somebody who left before help was sure is to be rung back. */
const RING_BACK_MINUTES = 5

/** After a caller who cannot wait has left: whom to ring back now, and one key that puts the ring-back on every desk until it is done. */
export function LeftInDanger({ call, topic }: { readonly call: Call; readonly topic: string }) {
  const [offered, setOffered] = useState(false)
  const offer = () => {
    tellDuty(topic, RING_BACK_MINUTES)
    setOffered(true)
    backToStep()
  }
  return (
    <div class="stack" role="alert">
      <strong>{t('left-in-danger', { number: call.ringBack || t('number-they-gave') })}</strong>
      {offered ? (
        <p>{t('ring-back-offered')}</p>
      ) : (
        <KeyButton letter="O" kind="alarm" onClick={offer}>
          {t('ring-back-offer')}
        </KeyButton>
      )}
    </div>
  )
}
