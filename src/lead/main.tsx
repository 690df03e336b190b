import { render } from 'preact'
import '#ui/tokens.css'
import '#ui/base.css'
import './lead.css'
import { keptLanguage, startLanguage } from '#ui/language.ts'
import { trustOwnScripts } from '#ui/own-scripts.ts'
import { keepOwnWords } from '#ui/own-words.ts'
import { LeadApp } from './LeadApp.tsx'
import { loadLead, refused } from './link/lead-data.ts'
import { bringSaid } from './link/said.ts'
import { askWhileUsed } from './link/while-used.ts'
import { loadNetwork } from './network/network-store.ts'
import { linkOpened, signedIn } from './people/sign-in.ts'
import { catchUp, loadServices } from './services/service-store.ts'
import { loadSuggestions } from './suggestions/suggestion-store.ts'
import { restThere } from './week/week-there.ts'

trustOwnScripts()
const worded = await startLanguage(keptLanguage(), {
  en: () => import('../../content/languages/lead-en.json'),
  cy: async () => {
    const [words] = await Promise.all([import('../../content/languages/lead-cy.json'), bringSaid()])
    return words
  },
})
// Without its words the page stays as it was built, which says what to do.
if (worded) {
  const root = document.getElementById('lead')!
  root.replaceChildren()
  render(<LeadApp />, root)
  keepOwnWords(document.body)
  if (!linkOpened.value) await loadAll()
}

async function loadAll(): Promise<void> {
  refused.value = await signedIn()
  if (refused.value) return
  await Promise.all([loadLead(), loadServices(), loadNetwork(), loadSuggestions()])
  restThere.value = true
  askWhileUsed(async () => {
    await catchUp()
    await loadSuggestions()
  })
}
