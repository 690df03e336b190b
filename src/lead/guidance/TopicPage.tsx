import type { Pathway } from '#core/pathway/pathway.ts'
import { inVoice } from '#core/pathway/voice.ts'
import { longDate } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { callersWords } from '../link/callers-words.ts'
import { leadContent, release } from '../link/lead-data.ts'
import { TopicTree } from './TopicTree.tsx'

/** One topic as a lead may read it whole: how it runs, what is said, what callers say, whence it comes and until when it holds. */
export function TopicPage({ pathway }: { readonly pathway: Pathway }) {
  const content = release.value
  if (!content) return null
  const label = (id: string) => content.destinations[id]?.label ?? id
  const { id, title, version, review, say, slip, staff, kind, also } = pathway
  const words = callersWords.value?.[id] ?? []
  const sources = leadContent.value.sources?.[id] ?? []
  return (
    <article class="topic" aria-labelledby={`topic-${id}`}>
      <h2 id={`topic-${id}`} lang="en">
        {title}
      </h2>
      <p class="quiet-text">
        {t('guide-meta', {
          group: content.groups[pathway.group]?.title ?? '',
          version,
          review: longDate(review),
        })}
      </p>
      <p class="tag">{t('guide-sample')}</p>
      {kind === 'symptom' ? <p>{t('guide-opening-first')}</p> : null}
      <h3>{t('guide-tree')}</h3>
      <TopicTree pathway={pathway} />
      <h3>{t('guide-said-aloud')}</h3>
      <ul class="plain-list">
        {Object.entries(say).map(([to, text]) => (
          <li key={to}>
            <span lang="en">
              <strong>{label(to)}:</strong> {spoken(text)}
            </span>
          </li>
        ))}
        {slip.map(({ say: line }) => (
          <li lang="en" key={line}>
            {spoken(line)}
          </li>
        ))}
        {staff.map((line) => (
          <li key={line}>
            <strong>{t('guide-staff')}</strong> <span lang="en">{line}</span>
          </li>
        ))}
        {also.length > 0 ? (
          <li>
            <strong>{t('guide-also')}</strong> <span lang="en">{also.map(label).join(', ')}</span>
          </li>
        ) : null}
      </ul>
      {words.length > 0 ? (
        <details>
          <summary>{t('guide-words', { count: words.length })}</summary>
          <p lang="en">{words.join(', ')}</p>
        </details>
      ) : null}
      {sources.length > 0 ? (
        <>
          <h3>{t('guide-sources')}</h3>
          <ul class="plain-list">
            {sources.map((source) => (
              <li lang="en" key={source}>
                {source}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </article>
  )
}

/** A line as it is said of a patient; what is a question stands in angle brackets in the content, a place in braces. */
function spoken(text: string): string {
  return inVoice(text, 'they', 'sentence')
    .replace(/[<>]/g, '')
    .replace(/\s*\{\w+\}/g, '')
}
