import { useEffect, useState } from 'preact/hooks'
import type { Pathway } from '#core/pathway/pathway.ts'
import { t } from '#ui/language.ts'
import { callCounts, loadCalls } from '../../calls/calls-data.ts'
import { practice, release } from '../../link/lead-data.ts'
import { TopicPage } from '../TopicPage.tsx'
import { type BookPart, mostUsed, sidesOf, topicsOf } from './book-parts.ts'
import { DangerPoster } from './DangerPoster.tsx'

/** Sides from which printing takes long. */
const MANY_SIDES = 50

/** Topics on paper for a day without screens, all or a part: the danger signs first, then an index, then the topics in its order, each with its number. How long it is, is said before it is printed. */
export function PaperBook() {
  const [part, setPart] = useState<BookPart>('all')
  const isNetwork = practice.value?.kind === 'network'
  useEffect(() => {
    if (!isNetwork) void loadCalls()
  }, [isNetwork])
  const content = release.value
  if (!content) return null
  const counts = callCounts.value
  const used = mostUsed(content, counts).length
  const topics = topicsOf(content, part, counts)
  const sides = sidesOf(topics.length)
  const number = (topic: Pathway) => topics.indexOf(topic) + 1
  const byTitle = topics.toSorted((one, other) => one.title.localeCompare(other.title))
  return (
    <>
      <section class="stack tight no-print" aria-label={t('paper-part')}>
        <label class="stack tight">
          {t('paper-part')}
          <select class="field" value={part} onChange={(event) => setPart(event.currentTarget.value)}>
            <option value="all">{t('paper-part-all')}</option>
            {used > 0 ? <option value="used">{t('paper-part-used', { n: used })}</option> : null}
            {Object.values(content.groups)
              .filter(({ id }) => topicsOf(content, id, counts).length > 0)
              .map(({ id, title }) => (
                <option key={id} value={id}>
                  {title}
                </option>
              ))}
          </select>
        </label>
        <p role="status">{t(sides > MANY_SIDES ? 'paper-length' : 'paper-length-short', { n: sides })}</p>
        {part === 'used' ? <p class="quiet-text">{t('paper-used-note')}</p> : null}
      </section>
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
