import type { Pathway, Step } from '#core/pathway/pathway.ts'
import { t } from '#ui/language.ts'
import { WithEnglish } from '#ui/WithEnglish.tsx'
import { practice, release } from '../link/lead-data.ts'
import { contentWords, englishIn } from './english-in.ts'
import { refusalLines } from './refusal-lines.ts'
import { treeRows } from './tree.ts'

/** A topic drawn as the desk runs it: down the left what is asked, on the right where a yes goes; a no goes on down, and so does a yes that only sets how soon at the latest. */
export function TopicTree({ pathway }: { readonly pathway: Pathway }) {
  const content = release.value
  if (!content) return null
  const rows = treeRows(content, pathway, practice.value?.settings)
  const english = contentWords(content, pathway)
  const marked = (line: string) => <WithEnglish words={line} english={englishIn(line, english)} />
  return (
    <>
      {rows.every(({ ends }) => ends) ? null : <p class="measure">{t('guide-tree-how')}</p>}
      <p class="measure">{t('guide-not-for-how')}</p>
      <ol class="tree">
        {rows.map(({ kind, key, head, lines, steps, rank, ends }, at) => (
          <li key={key} class={kind}>
            <div class="tree-ask">
              <strong>{head}</strong>
              {kind !== 'send' ? (
                <ul>
                  {lines.map((line) => (
                    <li key={line}>{marked(line)}</li>
                  ))}
                </ul>
              ) : (
                lines.map((line) => <p key={line}>{marked(line)}</p>)
              )}
            </div>
            <span class="tree-yes">
              {head === t('guide-else') ? '' : t('yes')} <span aria-hidden="true">→</span>
            </span>
            <div class={`tree-go rank-${rank}`}>
              <strong>{ends ? t(`rank-${rank}`) : t('guide-at-least', { soon: t(`rank-${rank}`) })}</strong>
              <ChainWords steps={steps} pathway={pathway} />
              {ends ? null : <p>{t(`guide-go-on-${kind}`)}</p>}
            </div>
            {at < rows.length - 1 ? (
              <span class="tree-no">
                <span aria-hidden="true">↓</span> {t(ends ? 'no' : 'guide-yes-or-no')}
              </span>
            ) : null}
          </li>
        ))}
      </ol>
    </>
  )
}

/** A chain of help in words: the first that is to be had and takes this person is offered. */
function ChainWords({ steps, pathway }: { readonly steps: readonly Step[]; readonly pathway: Pathway }) {
  const content = release.value!
  const settings = practice.value?.settings ?? {}
  const english = contentWords(content, pathway)
  const notFor = (id: string) => {
    const kind = content.destinations[id]
    const who = kind ? refusalLines(kind, { release: content, pathway, settings }).join('; ') : ''
    return who && t('guide-not-for', { who })
  }
  const label = (id: string) => content.destinations[id]?.label ?? id
  return (
    <ol class="chain">
      {steps.map((step, at) => (
        <li key={step.join('+')}>
          {at > 0 ? <span class="quiet-text">{t('guide-next')} </span> : null}
          {step.map((id, nth) => (
            <span key={id}>
              {nth > 0 ? t('guide-with') : ''}
              <span lang="en">{label(id)}</span>
              {notFor(id) ? (
                <span class="not-for">
                  {' '}
                  <WithEnglish words={notFor(id)} english={englishIn(notFor(id), english)} />
                </span>
              ) : null}
            </span>
          ))}
        </li>
      ))}
    </ol>
  )
}
