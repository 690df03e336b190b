import type { WordShare } from './phrases.ts'
import { similarWords, weightOf } from './similar-words.ts'
import type { TopicIndex } from './topic-index.ts'

/** How much more a word counts with each doubling of the topic's phrases that hold it: what is said in many ways is what the topic is about. */
const OFTEN_SAID = 0.4
const MOST_KEPT = 200

/** What a word gives. Words already typed are looked up once: each further letter only changes the last one. `factor` is how much it counts as a whole. */
export function shareOf(index: TopicIndex, word: string, unfinished: boolean, factor: number): WordShare {
  const { shares } = index
  const key = `${word} ${unfinished} ${factor}`
  const share = shares.get(key) ?? makeShare(index, word, unfinished, factor)
  // The one that was used last stands last, so that the first is the one to let go of.
  shares.delete(key)
  shares.set(key, share)
  if (shares.size > MOST_KEPT) shares.delete(shares.keys().next().value!)
  return share
}

function makeShare(index: TopicIndex, word: string, unfinished: boolean, factor: number): WordShare {
  const { topicOf, gains, found } = index.columns
  const similar = similarWords(index, word, unfinished)
  const worth = weightOf(index, word, similar) * factor
  let count = 0
  for (const [match, likeness] of similar) {
    const gain = Math.min(worth, index.weights.get(match)! * factor) * likeness
    for (const phrase of index.postings.get(match)!) {
      const before = gains[phrase]!
      if (before === 0) found[count++] = phrase
      if (gain > before) gains[phrase] = gain
    }
  }
  const phrases = found.slice(0, count)
  const met = new Float64Array(count)
  const best = new Float64Array(index.topics.length)
  const covered = new Float64Array(index.topics.length)
  for (let at = 0; at < count; at++) {
    const phrase = phrases[at]!
    const topic = topicOf[phrase]!
    const gain = gains[phrase]!
    gains[phrase] = 0
    met[at] = gain
    if (gain > best[topic]!) best[topic] = gain
    covered[topic]! += gain
  }
  for (let topic = 0; topic < best.length; topic++) {
    const gain = best[topic]!
    if (gain > 0) covered[topic] = gain * (1 + OFTEN_SAID * Math.log2(covered[topic]! / gain))
  }
  return { worth, phrases, met, best, covered }
}
