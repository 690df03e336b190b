import type { Pathway } from '#core/pathway/pathway.ts'
import { maySayOwn } from '#core/practice/compose.ts'
import { helpsOf } from '#core/practice/ours/misfits.ts'
import { ownKey } from '#core/practice/ours/own-guidance.ts'
import { t } from '#ui/language.ts'
import { practice, release } from '../../link/lead-data.ts'
import { HideTopic } from './HideTopic.tsx'
import { OwnNote } from './OwnNote.tsx'
import { OwnSay } from './OwnSay.tsx'
import { ownHere } from './own-store.ts'
import { PhrasesCard } from './PhrasesCard.tsx'

/** What a practice may make its own in one topic; a network keeps notes for its practices. */
export function TopicOwn({ pathway }: { readonly pathway: Pathway }) {
  const content = release.value
  const { id } = pathway
  if (!content || !practice.value) return null
  if (practice.value.kind === 'network')
    return (
      <Own>
        <OwnNote key={id} place={id} />
      </Own>
    )
  const helps = [...helpsOf(pathway)].filter(
    (help) => content.destinations[help] && maySayOwn(content.destinations[help]),
  )
  return (
    <Own>
      <OwnNote key={`note ${id}`} place={id} />
      <PhrasesCard key={`words ${id}`} topic={id} />
      <HideTopic key={`hide ${id}`} pathway={pathway} />
      <h4>{t('own-say-topic')}</h4>
      <p class="quiet-text measure">{t('own-say-fixed')}</p>
      {helps.map((help) => {
        const key = ownKey({ topic: id, help })
        return (
          <details key={key} open={ownHere('say', key) !== undefined}>
            <summary>{content.destinations[help]!.label}</summary>
            <OwnSay place={{ topic: id, help }} />
            <p>
              <a href={`#guidance/help:${help}`}>
                {t('own-help-all', { name: content.destinations[help]!.label })}
              </a>
            </p>
          </details>
        )
      })}
    </Own>
  )
}

function Own({ children }: { readonly children: preact.ComponentChildren }) {
  return (
    <section class="own no-print" aria-labelledby="own-title">
      <h3 id="own-title">{t('own-here')}</h3>
      {children}
    </section>
  )
}
