import { raisedByStaff } from '#core/call/disposition.ts'
import { notesAt } from '#core/practice/ours/notes.ts'
import { LocalNoteLine } from '#ui/LocalNoteLine.tsx'
import { t } from '#ui/language.ts'
import { WithEnglish, withEnglish } from '#ui/WithEnglish.tsx'
import { DispositionScreen } from './answer/DispositionScreen.tsx'
import { FallbackScreen } from './answer/FallbackScreen.tsx'
import { HasChanged } from './aside/HasChanged.tsx'
import { ChangeKey } from './call/ChangeAnswer.tsx'
import { askAbout, type Call, fillIn, reopen } from './call/call.ts'
import { enquiryOf, lookedUpFirst, onItsPathway, stepOf } from './call/call-step.ts'
import { chipsOf } from './call/chips.ts'
import { update } from './call/desk-state.ts'
import { asksIdentity, IdentityScreen } from './identity/IdentityScreen.tsx'
import { NextPatient } from './plan/NextPatient.tsx'
import { AwayScreen } from './questions/AwayScreen.tsx'
import { FactsScreen } from './questions/FactsScreen.tsx'
import { GateScreen } from './questions/GateScreen.tsx'
import { GlanceScreen } from './questions/GlanceScreen.tsx'
import { OpeningScreen } from './questions/OpeningScreen.tsx'
import { SignsScreen } from './questions/SignsScreen.tsx'
import { childOnLine, likelyYears, perhapsYears } from './questions/typed-age.ts'
import { WhoScreen } from './questions/WhoScreen.tsx'
import { AlsoSaid } from './search/amid/AlsoSaid.tsx'
import { ProblemScreen } from './search/amid/ProblemScreen.tsx'
import { InterpreterScreen, NoEnglish, needsInterpreter } from './search/NoEnglish.tsx'

/** The open call: the answers so far, and the one screen it is at. */
export function OpenCall({ call: open }: { readonly call: Call }) {
  try {
    const walked = stepOf(open)
    // The answers may lead to the pathway that takes this person; the call goes on there.
    const here = onItsPathway(open, walked)
    const opens = walked.pathway.kind === 'symptom' || open.answers.gate === 'yes'
    const { step } = walked
    const looked = lookedUpFirst(here, step)
    const urgent = step.screen === 'disposition' && step.disposition.acts >= 4
    const behindGate = step.screen === 'disposition' || step.screen === 'facts'
    const identity = !opens && !open.ended && behindGate && !urgent && asksIdentity(here)
    // What the practice notes of a request helps from the first step; nothing stands before danger signs.
    const first = walked.pathway.kind !== 'symptom' && step.screen !== 'disposition' && !opens
    const fresh = first && here.trail.length === 0
    const foreign = needsInterpreter(walked.pathway.id)
    const child = opens && !open.ended ? childOnLine(open) : undefined
    const begins = fresh ? notesAt(here.practice, walked.pathway.id) : []
    // What was asked for in one breath with a problem waits behind it.
    const { pathways } = open.release
    const asked = pathways[open.pathway]!.title
    const problem = opens ? pathways[String(open.answers.problem)] : undefined
    return (
      <>
        <Chips
          call={here}
          title={(here === open && problem ? problem : walked.pathway).title}
          waits={problem && step.screen !== 'disposition' ? asked : undefined}
        />
        {open.alsoSaid && !open.ended ? <AlsoSaid said={open.alsoSaid} /> : null}
        {first && !fresh && foreign ? (
          <div class="first-note">
            <NoEnglish />
          </div>
        ) : null}
        {child ? (
          <p class="first-note" role="status">
            {child}
          </p>
        ) : null}
        {begins.map((note) => (
          <div key={note.text} class="first-note">
            <LocalNoteLine note={note} />
          </div>
        ))}
        {open.takenUp && !open.ended ? (
          <HasChanged call={here} />
        ) : fresh && foreign && !open.ended ? (
          <InterpreterScreen />
        ) : identity ? (
          <IdentityScreen />
        ) : step.screen === 'disposition' ? (
          <DispositionScreen call={here} disposition={step.disposition} />
        ) : open.ended ? (
          // Only telling the duty clinician ends a call before its answer.
          <DispositionScreen call={here} disposition={raisedByStaff(enquiryOf(here))} />
        ) : opens && open.about === 'away' ? (
          <AwayScreen />
        ) : opens && (!open.about || looked.length > 0) ? (
          <WhoScreen call={here} glance={looked} />
        ) : step.screen === 'opening' ? (
          <OpeningScreen call={here} rows={step.rows} />
        ) : step.screen === 'gate' ? (
          <GateScreen call={here} gate={step.gate} />
        ) : step.screen === 'problem' ? (
          <ProblemScreen call={here} />
        ) : step.screen === 'glance' ? (
          <GlanceScreen key={walked.pathway.id} call={here} facts={step.facts} />
        ) : step.screen === 'signs' ? (
          <SignsScreen key={walked.pathway.id} call={here} signs={step.signs} />
        ) : (
          <FactsScreen call={here} facts={step.facts} />
        )}
      </>
    )
  } catch (fault) {
    return <FallbackScreen fault={fault as Error} />
  }
}

interface ChipsProps {
  readonly call: Call
  readonly title: string
  /** The title of a request that is finished after this. */
  readonly waits: string | undefined
}

function Chips({ call: open, title, waits }: ChipsProps) {
  const { age, sex } = open.answers
  const years = open.ended || sex === 'female' ? undefined : perhapsYears(String(age))
  return (
    <nav class="chips" aria-label={t('answers-so-far')}>
      <strong lang="en">{title}</strong>
      {waits ? (
        <span class="first-request">{withEnglish(t('first-go-on', { title: waits }), waits)}</span>
      ) : null}
      <NextPatient words={open.next} />
      <ChangeKey call={open} />
      {open.about ? (
        <button
          type="button"
          class="tag"
          disabled={open.ended !== undefined}
          onClick={() => update(askAbout)}
        >
          {t(`about-${open.about}`)}
        </button>
      ) : null}
      {chipsOf(open).map((chip) => (
        <button
          type="button"
          class="tag"
          key={chip.ids.join()}
          disabled={open.ended !== undefined}
          onClick={() => update((current) => reopen(current, chip.ids))}
        >
          <span>
            <WithEnglish words={chip.label} english={chip.english} />
          </span>
        </button>
      ))}
      {years ? (
        <button
          type="button"
          class={likelyYears(years) ? 'tag alike' : 'tag'}
          aria-keyshortcuts="Shift+M"
          onClick={() => update((current) => fillIn(current, { age: years, sex: 'male' }))}
        >
          <kbd aria-hidden="true">⇧M</kbd> {t('age-or-years', { male: t('sex-male'), years })}
        </button>
      ) : null}
    </nav>
  )
}
