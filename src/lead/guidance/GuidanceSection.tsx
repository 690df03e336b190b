import type { ComponentChildren } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import type { Pathway } from '#core/pathway/pathway.ts'
import { t } from '#ui/language.ts'
import { SearchField } from '../fields/SearchField.tsx'
import { bringCallersWords, callersWords } from '../link/callers-words.ts'
import { practice, release } from '../link/lead-data.ts'
import { part } from '../link/view.ts'
import { HelpPage } from './own/HelpPage.tsx'
import { OwnPage } from './own/OwnPage.tsx'
import { TopicOwn } from './own/TopicOwn.tsx'
import { ownToLookAt } from './own/to-look-at.ts'
import { isPaper, PaperLinks, PaperSection } from './paper/PaperSection.tsx'
import { TopicPage } from './TopicPage.tsx'
import './guidance.css'

/** Everything that the desk may say, for a lead to read: all topics by their groups, and each as it is drawn. */
export function GuidanceSection() {
  useEffect(() => void bringCallersWords(), [])
  const content = release.value
  if (!content) return <p>{t('calls-loading')}</p>
  if (isPaper(part.value)) return <PaperSection part={part.value} />
  if (part.value === 'ours') return <Within page={<OwnPage />} />
  const help = part.value.startsWith(HELP) ? content.destinations[part.value.slice(HELP.length)] : undefined
  if (help) return <Within page={<HelpPage destination={help} />} />
  const pathway = content.pathways[part.value]
  if (!pathway) return <TopicList />
  return (
    <section>
      <div class="row no-print">
        <a class="button" href="#guidance">
          {t('guide-all')}
        </a>
        <button type="button" class="button" onClick={() => print()}>
          {t('guide-print')}
        </button>
      </div>
      <TopicPage pathway={pathway} />
      <TopicOwn pathway={pathway} />
    </section>
  )
}

/** A kind of help is read under this and its id. */
const HELP = 'help:'

/** A page of what is the practice's own, with the ways back. */
function Within({ page }: { readonly page: ComponentChildren }) {
  return (
    <section>
      <div class="row no-print">
        <a class="button" href="#guidance">
          {t('guide-all')}
        </a>
        {part.value === 'ours' ? null : (
          <a class="button" href="#guidance/ours">
            {t('own-page')}
          </a>
        )}
      </div>
      {page}
    </section>
  )
}

function TopicList() {
  const [typed, setTyped] = useState('')
  const content = release.value!
  const fits = ({ id, title }: Pathway) =>
    [title, ...(callersWords.value?.[id] ?? [])].some((words) =>
      words.toLowerCase().includes(typed.trim().toLowerCase()),
    )
  const all = Object.values(content.pathways).filter(fits)
  const look = practice.value ? ownToLookAt(content, practice.value).length : 0
  return (
    <section aria-labelledby="guidance-title">
      <h2 id="guidance-title">{t('view-guidance')}</h2>
      <p class="measure">{t('guide-help')}</p>
      <p class="no-print">
        <a href="#guidance/ours">{t('own-page')}</a> <span class="quiet-text">{t('own-page-for')}</span>
        {look > 0 ? <strong> {t('week-need-guidance', { count: look })}</strong> : null}
      </p>
      {practice.value?.kind === 'network' ? null : <PaperLinks />}
      <SearchField class="row no-print" label={t('guide-find')} value={typed} onInput={setTyped} />
      <p role="status">{t('guide-count', { count: all.length })}</p>
      <div class="topic-groups">
        {Object.values(content.groups).map(({ id, title }) => {
          const topics = all.filter(({ group }) => group === id)
          return topics.length === 0 ? null : (
            <section key={id} aria-labelledby={`group-${id}`}>
              <h3 id={`group-${id}`} lang="en">
                {title}
              </h3>
              <ul>
                {topics.map((topic) => (
                  <li key={topic.id}>
                    <a href={`#guidance/${topic.id}`} lang="en">
                      {topic.title}
                    </a>
                  </li>
                ))}
              </ul>
            </section>
          )
        })}
      </div>
    </section>
  )
}
