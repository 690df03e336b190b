import type { Ref } from 'preact'
import type { FoundTopic } from '#core/search/topics.ts'
import { language, t } from '#ui/language.ts'
import { WithEnglish } from '#ui/WithEnglish.tsx'

interface BoxProps {
  readonly id: string
  readonly words: string
  /** The id of the list of choices under the box. */
  readonly choices: string
  /** The id of the choice that Enter opens, where there is one. */
  readonly chosen: string | undefined
  readonly described?: string
  readonly autofocus?: true
  readonly box: Ref<HTMLInputElement>
  readonly onWords: (words: string) => void
  readonly onStep: (by: 1 | -1, event: KeyboardEvent) => void
  readonly onEnter: () => void
}

/** The choices are ours, and no list of the browser's. */
const NO_LIST = { list: undefined } as const

/** A search box over a list of choices: the focus stays in it, arrows choose, Enter opens, and the choice is named to a screen reader. */
export function ChoiceBox({
  choices,
  chosen,
  described,
  box,
  words,
  onWords,
  onStep,
  onEnter,
  ...rest
}: BoxProps) {
  return (
    <input
      role="combobox"
      {...NO_LIST}
      {...rest}
      ref={box}
      class="field query"
      value={words}
      type="search"
      dir="auto"
      autocomplete="off"
      spellcheck={false}
      maxLength={200}
      aria-autocomplete="list"
      aria-expanded={chosen !== undefined}
      aria-controls={choices}
      aria-activedescendant={chosen}
      aria-describedby={described}
      onInput={(event) => onWords(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'ArrowDown') onStep(1, event)
        else if (event.key === 'ArrowUp') onStep(-1, event)
        else if (event.key === 'Enter' && !event.repeat) onEnter()
        else return
        event.preventDefault()
      }}
    />
  )
}

interface ListProps {
  readonly id: string
  /** What was typed. */
  readonly words: string
  readonly topics: readonly FoundTopic[]
  /** Names of services that stand in cards of their own before and after the topics. */
  readonly before?: readonly string[]
  readonly after?: readonly string[]
  /** Which of all of them is chosen. */
  readonly at: number
  readonly disabled?: boolean
  readonly onOpen: (at: number) => void
}

/** Whether a Welsh desk would name a phrase of which no word was typed: the words that were say more to who typed them, of the first row alone, as others hold less of them. */
function isTranslated({ matched }: FoundTopic, words: string): boolean {
  const typed = words.toLowerCase()
  return language.value === 'cy' && !matched.split(' ').some((word) => typed.includes(word))
}

/** The choices of a search box; a service is named here for a screen reader alone, as its card stands by itself. */
export function ChoiceList({ id, words, topics, before = [], after = [], at, disabled, onOpen }: ListProps) {
  const choice = (index: number) => ({
    id: `${id}-${index}`,
    key: index,
    role: 'option' as const,
    tabIndex: -1,
    'aria-selected': index === at,
    'aria-disabled': disabled || undefined,
    onClick: () => !disabled && onOpen(index),
  })
  const named = (from: number) => (name: string, index: number) => (
    <div {...choice(from + index)} class="unseen">
      {name}
    </div>
  )
  return (
    <div id={id} class="results" role="listbox" aria-label={t('results')}>
      {before.map(named(0))}
      {topics.map((topic, index) => (
        <div {...choice(before.length + index)} class="button result">
          <strong lang="en">{topic.title}</strong>
          {topic.matched &&
          topic.matched !== topic.title.toLowerCase() &&
          !(index && isTranslated(topic, words)) ? (
            <span class="matched">
              {isTranslated(topic, words) ? (
                <bdi>{t('matched', { words: words.trim() })}</bdi>
              ) : (
                <WithEnglish words={t('matched', { words: topic.matched })} english={[topic.matched]} />
              )}
            </span>
          ) : null}
          <span class="quiet-text group" lang="en">
            {topic.group}
          </span>
        </div>
      ))}
      {after.map(named(before.length + topics.length))}
    </div>
  )
}
