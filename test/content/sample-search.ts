import { readDanger } from '#content/read/danger.ts'
import { topicsToFind } from '#content/words/heard.ts'
import { oddsOfHeard } from '#content/words/odds.ts'
import { type PhraseSearch, phraseSearch } from '#core/guidance/phrase-faults.ts'
import { packOdds } from '#core/search/closer/packed-odds.ts'
import { content } from './sample.ts'

let made: PhraseSearch | undefined

/** The search of the real content, made ready once for all that ask for it. */
export function sampleSearch(): PhraseSearch {
  const { release, folder, lexicon } = content
  made ??= phraseSearch(release, {
    topics: topicsToFind(content),
    groups: Object.values(release.groups),
    danger: readDanger(folder),
    lexicon,
    odds: packOdds(oddsOfHeard(content)),
  })
  return made
}
