import { useState } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { ForLeads } from '../people/ForLeads.tsx'
import { joinNetwork } from './network-store.ts'

/** For a practice in no network: what one is good for, and the code that joins it. */
export function JoinNetwork() {
  const [wrong, setWrong] = useState('')
  return (
    <section aria-labelledby="network-title">
      <h2 id="network-title">{t('view-network')}</h2>
      <p class="measure">{t('network-join-help')}</p>
      <ForLeads>
        <form
          class="card stack"
          onSubmit={(event) => {
            event.preventDefault()
            const code = String(new FormData(event.currentTarget).get('code') ?? '')
            void joinNetwork(code).then((saved) => setWrong(saved.kind === 'saved' ? '' : saved.message))
          }}
        >
          <label for="network-code">{t('network-code')}</label>
          <div class="row">
            <input
              id="network-code"
              class="field"
              name="code"
              maxLength={12}
              autocomplete="off"
              required
              aria-describedby="network-code-help network-code-wrong"
              aria-invalid={wrong !== ''}
            />
            <button type="submit" class="button main">
              {t('join')}
            </button>
          </div>
          <p id="network-code-help" class="quiet-text">
            {t('network-code-help')}
          </p>
          <p id="network-code-wrong" class="wrong" role="alert">
            {wrong}
          </p>
        </form>
      </ForLeads>
    </section>
  )
}
