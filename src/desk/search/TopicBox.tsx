import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { WhoSaid } from '#core/search/who.ts'
import { t } from '#ui/language.ts'
import { guide } from '../call/guide.ts'
import { DangerCard, isDrawn } from './DangerCard.tsx'
import { type Found, find } from './find.ts'

interface Props {
  readonly id: string
  readonly label: ComponentChildren
  readonly words: string
  readonly onWords: (words: string) => void
  /** What the call knows of the person. */
  readonly known: Partial<WhoSaid>
  readonly among?: (topic: string) => boolean
  readonly onTopic: (topic: string, found: Found) => void
  /** The emergency card above the topics is acted on; never by a key that was pressed before it was drawn. */
  readonly onCard: (found: Found) => void
}

/** A search box in the middle of a call: what was typed, the emergency card it raises, the topics it finds. */
export function TopicBox({ id, label, words, onWords, known, among, onTopic, onCard }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState(0)
  useLayoutEffect(() => {
    const box = input.current
    box?.focus()
    box?.setSelectionRange(box.value.length, box.value.length)
  }, [])
  const found = find(words, known, among)
  const results = found.topics
  // The emergency card is the first choice of all.
  const first = found.danger ? -1 : 0
  const last = results.length - 1
  const at = Math.max(first, Math.min(chosen + first, last))
  const actOn = () => {
    if (isDrawn(found.danger!)) onCard(found)
  }
  return (
    <>
      <h1 class="task">
        <label for={id}>{label}</label>
      </h1>
      <input
        id={id}
        ref={input}
        class="field query"
        value={words}
        type="search"
        autocomplete="off"
        spellcheck={false}
        maxLength={200}
        aria-controls={`${id}-topics`}
        onInput={(event) => {
          setChosen(0)
          onWords(event.currentTarget.value)
        }}
        onKeyDown={(event) => {
          const topic = results[at]
          if (event.key === 'ArrowDown') setChosen(Math.min(at + 1, last) - first)
          else if (event.key === 'ArrowUp') setChosen(Math.max(at - 1, first) - first)
          else if (event.key === 'Enter' && !event.repeat && at < 0) actOn()
          else if (event.key === 'Enter' && !event.repeat && topic) onTopic(topic.id, found)
          else return
          event.preventDefault()
        }}
      />
      {found.danger ? <DangerCard card={found.danger} chosen={at < 0} onOpen={actOn} /> : null}
      <ol id={`${id}-topics`} class="results" aria-label={t('results')}>
        {results.map((topic, index) => (
          <li key={topic.id}>
            <button
              type="button"
              class="button result"
              aria-current={index === at ? 'true' : undefined}
              onClick={() => onTopic(topic.id, found)}
            >
              <strong>{topic.title}</strong>
              <span class="quiet-text group">{topic.group}</span>
            </button>
          </li>
        ))}
      </ol>
      {found.weak && guide.value ? <guide.value.WeakMatch /> : null}
    </>
  )
}
