import { keepText } from '#ui/kept.ts'
import { changeLanguage, LANGUAGES, type Language, language, t } from '#ui/language.ts'
import { optional, record, text } from '#ui/shape.ts'
import { FindBox } from '../find/FindBox.tsx'
import { practice, refused } from '../link/lead-data.ts'
import { ask, signedOut } from '../link/lead-server.ts'
import { leaveFor } from '../link/view.ts'
import { me, tellSignedOut } from '../people/sign-in.ts'
import { ToDesk } from './ToDesk.tsx'

/** The head of the lead page: whose it is, one search over all of it, and in the corner the desk, the language and the way out. */
export function LeadTop() {
  const own = practice.value
  return (
    <header class="lead-top">
      <h1>{own?.name ?? t('practice-loading')}</h1>
      {own?.sample ? <span class="tag">{t('sample')}</span> : null}
      <FindBox />
      <div class="lead-corner no-print">
        {own && own.kind !== 'network' ? <ToDesk own={own} /> : null}
        <div class="row languages" role="group" aria-label={t('language')}>
          {LANGUAGES.map((code) => (
            <button
              type="button"
              key={code}
              lang={code}
              class="button quiet"
              aria-pressed={language.value === code}
              onClick={() => void chooseLanguage(code)}
            >
              {t(`language-${code}`)}
            </button>
          ))}
        </div>
        {me.value ? <span class="lead-name">{me.value.name}</span> : null}
        <button type="button" class="button quiet" onClick={() => leaveFor(() => void signOut())}>
          {t('lead-sign-out')}
        </button>
      </div>
    </header>
  )
}

const isSignedOut = record<{ goOn?: string }>({ goOn: optional(text) })

async function chooseLanguage(code: Language): Promise<void> {
  if (await changeLanguage(code)) keepText('language', code)
}

async function signOut(): Promise<void> {
  const out = await ask(isSignedOut, 'POST', '/api/me/sign-out')
  // Whoever the server does not know is signed out already.
  if (!out.ok && !signedOut.value) {
    refused.value = t('lead-still-signed-in')
    return
  }
  tellSignedOut()
  // Who came by their organisation's own sign-in signs out there too.
  if (out.ok && out.body.goOn) location.assign(out.body.goOn)
  signedOut.value = true
  refused.value = t('lead-signed-out')
}
