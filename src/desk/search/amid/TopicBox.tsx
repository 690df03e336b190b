import type { ComponentChildren } from 'preact'
import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import type { Found } from '#core/search/topics.ts'
import type { OnlyWho } from '#core/search/who/only-who.ts'
import type { WhoSaid } from '#core/search/who/who.ts'
import { guide } from '../../call/guide.ts'
import { goOnIn } from '../../parts/keys.ts'
import { ChoiceBox, ChoiceList } from '../ChoiceBox.tsx'
import { guessOf, opensAt } from '../choose.ts'
import { DangerCard, isDrawn } from '../DangerCard.tsx'
import { find, knowsAny, moreSearch } from '../find.ts'
import { isWhoAsked, WhoMeant } from './WhoMeant.tsx'

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
  /** The words only say who is meant: they open no topic. */
  readonly onWho: (who: OnlyWho) => void
}

/** A search box in the middle of a call: what was typed, the emergency card it raises, the topics it finds; words that only say who is meant are asked about instead. */
export function TopicBox({ id, label, words, onWords, known, among, onTopic, onCard, onWho }: Props) {
  const input = useRef<HTMLInputElement>(null)
  const [chosen, setChosen] = useState(0)
  useLayoutEffect(() => {
    const box = input.current
    box?.focus()
    goOnIn(box)
  }, [])
  const heard = find(words, known, among)
  // No single Enter leaves a topic for what no known word found.
  const found = heard.topics.length > 0 && !knowsAny(words) ? { ...heard, weak: true as const } : heard
  const who = found.danger ? undefined : moreSearch.value?.onlyWho(words)
  const results = who ? [] : found.topics
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
        onEnter={() => {
          if (!who) opensAt(at, found, words) && open(at)
          else if (isWhoAsked()) onWho(who)
        }}
      />
      {found.danger ? <DangerCard card={found.danger} chosen={at < 0} onOpen={() => open(-1)} /> : null}
      {guide.value && !who ? <guide.value.FoundAloud found={found} words={words} /> : null}
      <ChoiceList id={`${id}-topics`} words={words} topics={results} at={at} onOpen={open} />
      {who ? <WhoMeant who={who} onTake={() => onWho(who)} /> : null}
      {found.weak && !who && guide.value ? <guide.value.WeakMatch /> : null}
    </>
  )
}
