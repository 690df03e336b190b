import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Found } from '#core/search/topics.ts'
import type { WhoSaid } from '#core/search/who/who.ts'
import { guide } from '../call/guide.ts'
import { ChoiceBox, ChoiceList } from './ChoiceBox.tsx'
import { guessOf, opensAt } from './choose.ts'
import { DangerCard, isDrawn } from './DangerCard.tsx'
import { find } from './find.ts'

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
  const open = (index: number) => {
    const topic = results[index]
    if (topic) onTopic(topic.id, found)
    else if (found.danger && isDrawn(found.danger)) onCard(found)
  }
  return (
    <>
      <h1 class="task">
        <label for={id}>{label}</label>
      </h1>
      <ChoiceBox
        id={id}
        box={input}
        words={words}
        choices={`${id}-topics`}
        chosen={at >= 0 && at <= last ? `${id}-topics-${at}` : undefined}
        onWords={(typed) => {
          setChosen(0)
          guessOf.value = undefined
          onWords(typed)
        }}
        onStep={(by) => setChosen(Math.max(first, Math.min(at + by, last)) - first)}
        onEnter={() => opensAt(at, found, words) && open(at)}
      />
      {found.danger ? <DangerCard card={found.danger} chosen={at < 0} onOpen={() => open(-1)} /> : null}
      <ChoiceList id={`${id}-topics`} topics={results} at={at} onOpen={open} />
      {found.weak && guide.value ? <guide.value.WeakMatch /> : null}
      {guide.value ? <guide.value.FoundAloud found={found} words={words} /> : null}
    </>
  )
}
