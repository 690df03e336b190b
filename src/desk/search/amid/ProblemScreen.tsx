import { useState } from 'preact/hooks'
import { NO_PROBLEM } from '#core/call/gate.ts'
import { knownOf } from '#core/search/problem.ts'
import { t } from '#ui/language.ts'
import { withEnglish } from '#ui/WithEnglish.tsx'
import { answer, type Call } from '../../call/call.ts'
import { update } from '../../call/desk-state.ts'
import { KeyButton, MORE } from '../../parts/KeyButton.tsx'
import { changeToCard } from './change-topic.ts'
import { TopicBox } from './TopicBox.tsx'
import { takeWho } from './who-meant.ts'

/** After a yes at the gate: what is the problem? The first request stays on the screen and is finished after; where no topic fits, the duty clinician deals with it today (engine rule 27). */
export function ProblemScreen({ call }: { readonly call: Call }) {
  const [words, setWords] = useState('')
  const { pathways } = call.release
  const give = (problem: string) => update((open) => answer(open, { problem }))
  return (
    <section class="screen search">
      <div class="step">
        <p class="tag first-request">
          {withEnglish(
            t('first-go-on', { title: pathways[call.pathway]!.title }),
            pathways[call.pathway]!.title,
          )}
        </p>
        <TopicBox
          id="problem"
          label={t('problem-question')}
          words={words}
          onWords={setWords}
          known={knownOf(call.answers)}
          among={(id) => pathways[id]?.kind === 'symptom'}
          onTopic={give}
          onCard={(found) => changeToCard(found, words)}
          onWho={(who) => {
            takeWho(who)
            setWords('')
          }}
        />
      </div>
      <div class="actions">
        <KeyButton letter={MORE} onClick={() => give(NO_PROBLEM)}>
          {t('problem-none')}
        </KeyButton>
      </div>
    </section>
  )
}
