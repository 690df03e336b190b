import { useEffect, useRef, useState } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { SuggestionCard } from './SuggestionCard.tsx'
import { loadSuggestions, openSuggestions, suggestions } from './suggestion-store.ts'

/** What staff say would make things better: what waits for an answer, and what was answered. */
export function SuggestionsSection() {
  const [said, setSaid] = useState('')
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => void loadSuggestions(), [])
  const answered = suggestions.value.filter(({ outcome }) => outcome !== '')
  const onDone = (message: string) => {
    setSaid(message)
    // The card that had the focus has gone to another place.
    title.current?.focus()
  }
  return (
    <section aria-labelledby="suggestions-title">
      <h2 id="suggestions-title" tabIndex={-1} ref={title}>
        {t('view-suggestions')}
      </h2>
      <p class="measure">{t('suggestions-help')}</p>
      <p role="status">{said}</p>
      {openSuggestions.value.length === 0 ? <p>{t('suggestions-none')}</p> : null}
      {openSuggestions.value.map((one) => (
        <SuggestionCard key={one.id} suggestion={one} onDone={onDone} />
      ))}
      {answered.length > 0 ? (
        <>
          <h3>{t('suggestions-answered')}</h3>
          {answered.map((one) => (
            <SuggestionCard key={`${one.id} ${one.answer}`} suggestion={one} onDone={onDone} />
          ))}
        </>
      ) : null}
    </section>
  )
}
