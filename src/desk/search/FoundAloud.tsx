import { useEffect, useState } from 'preact/hooks'
import type { Found } from '#core/search/topics.ts'
import { t } from '#ui/language.ts'
import { withEnglish } from '#ui/WithEnglish.tsx'
import { later } from '../parts/clock.ts'

/** Typing rests when no key has come for this long. */
const REST_MS = 700

/** What was found, in one short sentence for a screen reader once typing rests; beside an emergency card, which speaks for itself, the words that raised it where no list has them, to be read. */
export function FoundAloud({ found, words }: { readonly found: Found; readonly words: string }) {
  const [rested, setRested] = useState('')
  useEffect(() => later(REST_MS, () => setRested(words)), [words])
  const { because } = found
  if (because) return <p class="quiet-text">{t('danger-because', { words: because })}</p>
  return (
    <p class="unseen" role="status">
      {rested === words && words.trim() && !found.danger ? sentence(found) : ''}
    </p>
  )
}

function sentence({ topics, services, named, weak }: Found) {
  const service = services[0]?.name
  const topic = topics[0]?.title
  if (service && (named || !topic)) return t('found-aloud-service', { first: service })
  if (!topic) return t('nothing-found')
  return withEnglish(
    weak
      ? t('found-aloud-guess', { first: topic })
      : t('found-aloud', { count: topics.length, first: topic }),
    topic,
  )
}
