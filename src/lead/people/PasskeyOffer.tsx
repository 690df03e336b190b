import { useEffect, useState } from 'preact/hooks'
import { keepText, readText } from '#ui/kept.ts'
import { t } from '#ui/language.ts'
import { PasskeyForm } from './PasskeyForm.tsx'
import { noPasskeysHere, readOwnWays } from './passkey-store.ts'

const LATER = 'passkey-later'

/** Offers a passkey to somebody who came without one, until they have one or say "not now" in this browser. */
export function PasskeyOffer() {
  const [offer, setOffer] = useState<'not' | 'offered' | 'making' | 'made'>('not')
  useEffect(() => {
    if (readText(LATER)) return
    void readOwnWays().then((ways) => {
      if (ways.ok && ways.body.passkeys.length === 0 && !noPasskeysHere(ways.body.passkeysAt))
        setOffer('offered')
    })
  }, [])
  const leave = () => {
    keepText(LATER, 'yes')
    setOffer('not')
  }
  if (offer === 'making') return <PasskeyForm onMade={() => setOffer('made')} onLeave={leave} />
  if (offer === 'made') return <p role="status">{t('passkey-made')}</p>
  if (offer === 'not') return null
  return (
    <section class="no-print" aria-label={t('passkeys')}>
      <div class="row">
        <span>{t('passkey-offer')}</span>
        <button type="button" class="button" onClick={() => setOffer('making')}>
          {t('passkey-add')}
        </button>
        <button type="button" class="button quiet" onClick={leave}>
          {t('passkey-later')}
        </button>
      </div>
    </section>
  )
}
