import type { Pathway } from '#core/pathway/pathway.ts'
import { t } from '#ui/language.ts'
import { release } from '../../link/lead-data.ts'
import { TopicPage } from '../TopicPage.tsx'
import { DangerPoster } from './DangerPoster.tsx'

/** Every topic on paper for a day without screens: the danger signs first, then an index, then the topics in its order, each with its number. */
export function PaperBook() {
  const content = release.value
  if (!content) return null
  const groups = Object.values(content.groups)
    .map((group) => ({
      ...group,
      topics: Object.values(content.pathways).filter((topic) => topic.group === group.id),
    }))
    .filter(({ topics }) => topics.length > 0)
  const topics = groups.flatMap((group) => group.topics)
  const number = (topic: Pathway) => topics.indexOf(topic) + 1
  const byTitle = topics.toSorted((one, other) => one.title.localeCompare(other.title))
  return (
    <>
      <DangerPoster />
      <section class="book-index" aria-labelledby="index-title">
        <h2 id="index-title">{t('paper-index')}</h2>
        <p>{t('paper-index-help')}</p>
        <ol>
          {byTitle.map((topic) => (
            <li key={topic.id}>
              <a href={`#guidance/${topic.id}`}>{topic.title}</a> <span>{number(topic)}</span>
            </li>
          ))}
        </ol>
      </section>
      {topics.map((topic) => (
        <div class="book-topic" key={topic.id}>
          <p class="book-number">{number(topic)}</p>
          <TopicPage pathway={topic} />
        </div>
      ))}
    </>
  )
}
