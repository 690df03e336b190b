import { useState } from 'preact/hooks'
import { longDate } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { trialsHere } from '../calls/calls-kept.ts'
import { planTrial } from '../calls/trials/wanted.ts'
import { practice, release } from '../link/lead-data.ts'
import { ForLeads } from '../people/ForLeads.tsx'
import { AnswerForm } from './AnswerForm.tsx'
import { RemoveSuggestion } from './RemoveSuggestion.tsx'
import type { LeadSuggestion } from './suggestion-store.ts'

/** One suggestion, what it is about, and what came of it; with what a lead can do. */
export function SuggestionCard({
  suggestion,
  onDone,
}: {
  readonly suggestion: LeadSuggestion
  readonly onDone: (message: string) => void
}) {
  const { id, said, day, from, outcome, answer, answered, by, networkOutcome, networkAnswer } = suggestion
  const [answering, setAnswering] = useState(false)
  const about = aboutWords(suggestion)
  const tried = trialsHere.value.some((trial) => trial.suggestion === id)
  const network = practice.value?.kind === 'network'
  return (
    <article class="card stack" aria-labelledby={`suggestion-${id}`}>
      <div class="stack tight">
        <p id={`suggestion-${id}`} dir="auto">
          <q>{said}</q>
        </p>
        <p class="quiet-text">
          {[from ? t('suggestion-from', { name: from }) : '', longDate(day), about]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {outcome ? (
        <div class="stack tight">
          <p>
            <strong>{t(`suggestion-${outcome}`)}</strong>
            {answer ? ': ' : ''}
            <span dir="auto">{answer}</span>
          </p>
          <p class="quiet-text">{t('suggestion-by', { name: by, day: longDate(answered) })}</p>
          {networkOutcome ? (
            <p>
              {t('suggestion-network', {
                outcome: t(`suggestion-${networkOutcome}`),
                answer: networkAnswer,
              })}
            </p>
          ) : null}
        </div>
      ) : null}
      {tried ? (
        <p>
          <a href="#calls/trials">{t('suggestion-tried')}</a>
        </p>
      ) : null}
      <ForLeads>
        {answering ? (
          <AnswerForm
            suggestion={suggestion}
            onAnswered={() => {
              setAnswering(false)
              onDone(t('suggestion-sent'))
            }}
          />
        ) : null}
        <div class="row no-print">
          {answering ? null : (
            <button
              type="button"
              class={outcome ? 'button quiet' : 'button main'}
              onClick={() => setAnswering(true)}
            >
              {t(outcome ? 'suggestion-again' : 'suggestion-write')}
            </button>
          )}
          {tried || network ? null : (
            <button
              type="button"
              class="button quiet"
              onClick={() => planTrial({ aim: said, suggestion: id })}
            >
              {t('suggestion-try')}
            </button>
          )}
          <RemoveSuggestion id={id} onRemoved={() => onDone(t('suggestion-removed'))} />
        </div>
      </ForLeads>
    </article>
  )
}

/** What it is about, in the words of the desk; of a topic or service that is gone, nothing. */
function aboutWords({ topic, service, screen }: LeadSuggestion): string {
  const names = [
    release.value?.pathways[topic]?.title,
    screen ? t(`desk-screen-${screen}`) : undefined,
    practice.value?.services.find(({ id }) => id === service)?.name,
  ].filter(Boolean)
  return names.length > 0 ? t('suggestion-about', { what: names.join(', ') }) : ''
}
