import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { call, composed, query } from '../call/desk-state.ts'
import { guide } from '../call/guide.ts'
import { topics } from '../link/content-store.ts'
import { actOnCard, choose } from './choose.ts'
import { DangerCard } from './DangerCard.tsx'
import { type Found, find } from './find.ts'
import { GroupBrowser } from './GroupBrowser.tsx'

/** The search: what the caller says, in their words; topics, services and teams at each keystroke, danger above everything. */
export function SearchScreen() {
  const input = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState(0)
  const [group, setGroup] = useState<string | undefined>(undefined)
  // Before anything can be typed elsewhere.
  useLayoutEffect(() => {
    input.current?.focus()
  }, [])
  const words = query.value
  const found = find(words)
  const results = found.topics
  const at = Math.min(chosen, Math.max(0, results.length - 1))
  const nothing =
    words.trim() !== '' && results.length === 0 && found.services.length === 0 && topics.value !== undefined
  const open = (index: number) => {
    const topic = results[index]
    if (topic) choose(topic.id, found)
  }
  return (
    <section class="search">
      <h1 class="task">
        <label for="query">{t('search-question')}</label>
      </h1>
      <input
        id="query"
        ref={input}
        class="field query"
        value={words}
        type="search"
        autocomplete="off"
        spellcheck={false}
        maxLength={200}
        aria-controls="results"
        aria-describedby="search-help"
        onInput={(event) => {
          setChosen(0)
          query.value = event.currentTarget.value
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setChosen(Math.min(at + 1, results.length - 1))
          else if (event.key === 'ArrowUp') setChosen(Math.max(at - 1, 0))
          else if (event.key === 'Enter' && !event.repeat) open(at)
          else return
          event.preventDefault()
        }}
      />
      <SaidChips found={found} />
      {found.danger ? <DangerCard card={found.danger} onAct={() => actOnCard(found)} /> : null}
      <ol id="results" class="results" aria-label={t('results')}>
        {results.map((topic, index) => (
          <li key={topic.id}>
            <button
              type="button"
              class="button result"
              aria-current={index === at ? 'true' : undefined}
              onClick={() => open(index)}
              disabled={!composed.value}
            >
              <strong>{topic.title}</strong>
              {topic.matched && topic.matched !== topic.title.toLowerCase() ? (
                <span class="matched">{topic.matched}</span>
              ) : null}
              <span class="quiet-text group">{topic.group}</span>
            </button>
          </li>
        ))}
      </ol>
      {found.services.length > 0 ? (
        <ul class="directory" aria-label={t('directory')}>
          {found.services.map((service) => (
            <li key={service.id} class="card">
              {guide.value ? <guide.value.FoundService service={service} /> : <strong>{service.name}</strong>}
            </li>
          ))}
        </ul>
      ) : null}
      {nothing && guide.value ? <guide.value.NothingFound words={words} onGroup={setGroup} /> : null}
      {words.trim() === '' || results.length === 0 ? <GroupBrowser open={group} onOpen={setGroup} /> : null}
      <p id="search-help" class="quiet-text">
        {call.value ? '' : t('search-help')}
      </p>
    </section>
  )
}

function SaidChips({ found }: { readonly found: Found }) {
  const { said } = found
  if (!said.age && !said.sex && !said.about) return null
  return (
    <ul class="row" aria-label={t('said')}>
      {said.age ? <li class="tag">{`${t('age')}: ${said.age}`}</li> : null}
      {said.sex ? <li class="tag">{t(`sex-${said.sex}`)}</li> : null}
      {said.about ? <li class="tag">{t(said.about === 'self' ? 'said-self' : 'said-other')}</li> : null}
    </ul>
  )
}
