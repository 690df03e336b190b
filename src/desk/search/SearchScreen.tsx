import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Service } from '#core/practice/service.ts'
import type { Found } from '#core/search/topics.ts'
import { t } from '#ui/language.ts'
import { dropOver } from '../call/cleared.ts'
import { composed, query, toldNumber } from '../call/desk-state.ts'
import { guide } from '../call/guide.ts'
import { topics } from '../link/content-store.ts'
import { ChoiceBox, ChoiceList } from './ChoiceBox.tsx'
import { choose, guessOf, openCard, opensAt } from './choose.ts'
import { DangerCard, isDrawn } from './DangerCard.tsx'
import { find } from './find.ts'

/** Where there is no keyboard no key is named, as none is shown. */
const TOUCH = '(hover: none) and (pointer: coarse)'
let touch: MediaQueryList | undefined

/** The first time the browser gives the focus with the first frame: to take it lays out a page that is not whole yet. */
let shownBefore = false

/** The search: what the caller says, in their words; topics, services and teams at each keystroke, danger above everything. */
export function SearchScreen() {
  const input = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState(0)
  const [group, setGroup] = useState<string | undefined>(undefined)
  // Before anything can be typed elsewhere.
  useLayoutEffect(() => {
    if (shownBefore) input.current?.focus()
  }, [])
  // What had the focus may go away with the words.
  useLayoutEffect(() => {
    if (shownBefore && document.activeElement === document.body) input.current?.focus()
  })
  useEffect(() => {
    if (!shownBefore) input.current?.focus()
    shownBefore = true
  }, [])
  touch ??= matchMedia(TOUCH)
  const there = guide.value
  const words = query.value
  const found = find(words)
  const results = found.topics
  // Services that were meant are the first choices; the topics come after them, then the other services.
  const { named: before = 0 } = found
  const named = found.services.slice(0, before)
  const others = found.services.slice(before)
  const after = before + results.length
  const last = after + others.length - 1
  // Somebody in our own waiting room comes before the emergency card, which is for who rings; that is before all else.
  const here = there?.collapseHere(words)
  const first = -Number(here !== undefined) - Number(found.danger !== undefined)
  const at = Math.max(first, Math.min(chosen + first, last))
  // Until all phrases are here, nobody knows that nothing fits.
  const nothing = words.trim() !== '' && last < 0 && topics.value?.lexicon !== undefined
  const step = useRef<HTMLDivElement>(null)
  const onKeys = (event: KeyboardEvent) => there?.arrowOn(event, step.current!)
  const open = (index: number) => {
    if (here && index === first) here()
    else if (index < 0) {
      if (found.danger && isDrawn(found.danger)) openCard(found)
    } else {
      const topic = results[index - before]
      if (topic) {
        if (composed.value) choose(topic.id, found)
      } else
        unfold(
          step.current?.querySelectorAll('.directory > li')[index < before ? index : index - results.length],
        )
    }
  }
  return (
    <section class="screen search">
      <div class="step" role="search" ref={step} onKeyDown={onKeys}>
        <h1 class="task">
          <label for="query">{t('search-question')}</label>
        </h1>
        <ChoiceBox
          id="query"
          box={input}
          words={words}
          autofocus
          choices="results"
          chosen={at >= 0 && at <= last ? `results-${at}` : undefined}
          described="search-help"
          onWords={(typed) => {
            setChosen(0)
            guessOf.value = undefined
            query.value = typed
            if (typed) dropOver()
            else toldNumber.value = undefined
          }}
          onStep={(by, event) => {
            if (by > 0 && at >= last) onKeys(event)
            else setChosen(Math.max(at + by, first) - first)
          }}
          onEnter={() => opensAt(at, found, words, before) && open(at)}
        />
        <SaidChips found={found} />
        {there ? <there.WhoseNext /> : null}
        {there ? <there.PageHint found={found} chosen={here !== undefined && at === first} /> : null}
        {there && words === '' ? <there.YouSaid /> : null}
        {found.danger ? (
          <DangerCard
            card={found.danger}
            chosen={at === -1 && !(here && at === first)}
            onOpen={() => open(-1)}
          />
        ) : null}
        {there ? <there.FoundAloud found={found} words={words} /> : null}
        <Directory services={named} at={at} />
        <ChoiceList
          id="results"
          words={words}
          topics={results}
          before={named.map(({ name }) => name)}
          after={others.map(({ name }) => name)}
          at={at}
          disabled={!composed.value}
          onOpen={open}
        />
        {found.weak && there ? <there.WeakMatch /> : null}
        <Directory services={others} at={at - after} />
        {nothing && there ? <there.NothingFound words={words} onGroup={setGroup} /> : null}
        {there && (words.trim() === '' || results.length === 0) ? (
          <there.GroupBrowser open={group} onOpen={setGroup} found={found} />
        ) : null}
        {there ? <there.SearchAside found={found} often={words.trim() === ''} /> : null}
      </div>
      <p id="search-help" class="actions quiet-text">
        {t(touch.matches ? 'search-help-touch' : 'search-help')}
      </p>
    </section>
  )
}

/** Services found by their names; the chosen one has its mark. */
function Directory({ services, at }: { readonly services: readonly Service[]; readonly at: number }) {
  if (services.length === 0) return null
  return (
    <ul class="directory" aria-label={t('directory')}>
      {services.map((service, index) => (
        <li key={service.id} class={`card ${index === at ? 'chosen' : ''}`}>
          {guide.value ? (
            <guide.value.FoundService service={service} />
          ) : (
            <strong dir="auto">{service.name}</strong>
          )}
        </li>
      ))}
    </ul>
  )
}

/** Opens the small card of a service, and takes the focus to it. */
function unfold(service: Element | undefined) {
  const card = service?.querySelector('details')
  if (!card) return
  card.open = true
  card.querySelector('summary')?.focus()
}

function SaidChips({ found }: { readonly found: Found }) {
  const { said } = found
  if (!said.age && !said.sex && !said.about && !said.unclear && !toldNumber.value) return null
  return (
    <ul class="row" aria-label={t('said')}>
      {said.age ? <li class="tag">{`${t('age')}: ${said.age}`}</li> : null}
      {said.sex ? <li class="tag">{t(`sex-${said.sex}`)}</li> : null}
      {said.about ? <li class="tag">{t(said.about === 'self' ? 'said-self' : 'said-other')}</li> : null}
      {found.next ? <li class="tag">{t('next-patient', { words: found.next })}</li> : null}
      {said.unclear ? <li class="tag">{t('age-unclear', { said: said.unclear })}</li> : null}
      {toldNumber.value ? <li class="tag">{t('number-told', { number: toldNumber.value })}</li> : null}
    </ul>
  )
}
