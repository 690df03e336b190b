import { t } from '#ui/language.ts'
import { openSuggestions } from '../suggestions/suggestion-store.ts'

const SHOWN = 3

/** What staff suggest and nobody has answered, the newest of it, and where it is answered. */
export function SuggestionsCard() {
  const open = openSuggestions.value
  if (open.length === 0) return null
  return (
    <section class="card" aria-labelledby="suggestions-open">
      <div class="card-head">
        <h3 id="suggestions-open">{t('week-need-suggestions', { count: open.length })}</h3>
        <a class="button no-print" href="#suggestions">
          {t('suggestions-see')}
        </a>
      </div>
      <ul>
        {open.slice(0, SHOWN).map(({ id, said }) => (
          <li key={id}>
            <q dir="auto">{said}</q>
          </li>
        ))}
      </ul>
    </section>
  )
}
