import { useLayoutEffect, useRef, useState } from 'preact/hooks'
import { NO_PROBLEM } from '#core/call/gate.ts'
import { knownOf } from '#core/search/problem.ts'
import { t } from '#ui/language.ts'
import { answer, type Call } from '../call/call.ts'
import { leaveCall, update } from '../call/desk-state.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { openCard } from './choose.ts'
import { DangerCard, isDrawn } from './DangerCard.tsx'
import { find } from './find.ts'

/** After a yes at the gate: what is the problem? The first request stays on the screen and is finished after; where no topic fits, the duty clinician deals with it today (engine rule 27). */
export function ProblemScreen({ call }: { readonly call: Call }) {
  const input = useRef<HTMLInputElement>(null)
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState(0)
  useLayoutEffect(() => {
    input.current?.focus()
  }, [])
  const { pathways } = call.release
  const isSymptom = (id: string) => pathways[id]?.kind === 'symptom'
  const found = find(words, knownOf(call.answers), isSymptom)
  const results = found.topics
  // The emergency card is the first choice of all.
  const first = found.danger ? -1 : 0
  const last = results.length - 1
  const at = Math.max(first, Math.min(chosen + first, last))
  const give = (problem: string) => update((open) => answer(open, { problem }))
  const actOn = () => {
    if (!isDrawn(found.danger!)) return
    leaveCall()
    openCard(found)
  }
  return (
    <section class="screen search">
      <div class="step">
        <p class="tag first-request">{t('first-request', { title: pathways[call.pathway]!.title })}</p>
        <h1 class="task">
          <label for="problem">{t('problem-question')}</label>
        </h1>
        <input
          id="problem"
          ref={input}
          class="field query"
          value={words}
          type="search"
          autocomplete="off"
          spellcheck={false}
          maxLength={200}
          aria-controls="problems"
          onInput={(event) => {
            setChosen(0)
            setWords(event.currentTarget.value)
          }}
          onKeyDown={(event) => {
            const topic = results[at]
            if (event.key === 'ArrowDown') setChosen(Math.min(at + 1, last) - first)
            else if (event.key === 'ArrowUp') setChosen(Math.max(at - 1, first) - first)
            else if (event.key === 'Enter' && !event.repeat && at < 0) actOn()
            else if (event.key === 'Enter' && !event.repeat && topic) give(topic.id)
            else return
            event.preventDefault()
          }}
        />
        {found.danger ? <DangerCard card={found.danger} chosen={at < 0} onOpen={actOn} /> : null}
        <ol id="problems" class="results" aria-label={t('results')}>
          {results.map((topic, index) => (
            <li key={topic.id}>
              <button
                type="button"
                class="button result"
                aria-current={index === at ? 'true' : undefined}
                onClick={() => give(topic.id)}
              >
                <strong>{topic.title}</strong>
                <span class="quiet-text group">{topic.group}</span>
              </button>
            </li>
          ))}
        </ol>
      </div>
      <div class="actions">
        <KeyButton onClick={() => give(NO_PROBLEM)}>{t('problem-none')}</KeyButton>
      </div>
    </section>
  )
}
