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
  const { topicOf, weights, gains, found } = index.columns
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
  // Laid out by topic, so that only the phrases of topics that may come first are read.
  const starts = new Int32Array(index.topics.length + 1)
  for (let at = 0; at < count; at++) starts[topicOf[found[at]!]! + 1]!++
  for (let topic = 0; topic < index.topics.length; topic++) starts[topic + 1]! += starts[topic]!
  const next = starts.slice()
  const phrases = new Int32Array(count)
  const met = new Float64Array(count)
  const best = new Float64Array(index.topics.length)
  const covered = new Float64Array(index.topics.length)
  const ofPhrase = new Float64Array(index.topics.length)
  for (let at = 0; at < count; at++) {
    const phrase = found[at]!
    const topic = topicOf[phrase]!
    const gain = gains[phrase]!
    const place = next[topic]!++
    gains[phrase] = 0
    phrases[place] = phrase
    met[place] = gain
    if (gain > best[topic]!) best[topic] = gain
    ofPhrase[topic] = Math.max(ofPhrase[topic]!, gain / weights[phrase]!)
    covered[topic]! += gain
  }
  const topics: number[] = []
  for (let topic = 0; topic < best.length; topic++) {
    const gain = best[topic]!
    if (gain === 0) continue
    topics.push(topic)
    covered[topic] = gain * (1 + OFTEN_SAID * Math.log2(covered[topic]! / gain))
  }
  return { worth, topics, starts, phrases, met, best, covered, ofPhrase }
}
