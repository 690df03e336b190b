import { useState } from 'preact/hooks'
import { possible } from '#core/call/person.ts'
import type { Fact } from '#core/pathway/pathway.ts'
import { t } from '#ui/language.ts'
import { type About, type Call, fillIn, reopen, sayAbout } from '../call/call.ts'
import { enquiryOf } from '../call/call-step.ts'
import { update } from '../call/desk-state.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { backToStep } from '../parts/keys.ts'
import { SEX_KEYS } from './answer-buttons.ts'
import { GlanceRows, glanceAnswers } from './glance.tsx'
import { useMarks } from './marks.ts'
import { NumberBox } from './NumberBox.tsx'
import { Question } from './Question.tsx'
import { RecordAloud } from './RecordAloud.tsx'
import { oneBreath } from './sign-breath.ts'
import { readByKey, readCallersAge, readTypedAge, spokenFor } from './typed-age.ts'

interface Props {
  readonly call: Call
  /** What is looked up on the record meanwhile. */
  readonly glance: readonly Fact[]
}

/** Who is on the line, with age and sex and what else the record shows: one key each, and "they" becomes "you" when it is the patient. */
export function WhoScreen({ call, glance: all }: Props) {
  const glance = oneBreath(all)
  const [closed, setClosed] = useState(false)
  const marks = useMarks('who')
  const { age, sex } = call.answers
  const [typed, setTyped] = useState(String(age ?? ''))
  const [byHand, setByHand] = useState(false)
  // A chip above may change it too: at once, as what is typed meanwhile must not be lost.
  const [before, setBefore] = useState(age)
  if (age !== before) {
    setBefore(age)
    if (readTypedAge(typed)?.age !== age) setTyped(String(age ?? ''))
  }
  const wrong = typed !== '' && !readTypedAge(typed)
  const box = () => document.getElementById(AGE_BOX)?.focus()
  const type = (now: string) => {
    setByHand(true)
    setTyped(now)
    // A letter that began a unit ("44 months") gave no sex.
    const [said, was] = [readTypedAge(now)?.sex, readTypedAge(typed)?.sex]
    if (said) update((open) => fillIn(open, { sex: said }))
    else if (was && was === sex && reads(now)) update((open) => reopen(open, ['sex']))
  }
  /** With the age as it stands in the box, where it is one. */
  const withAge = (open: Call, read = readTypedAge(typed)): Call =>
    // What was said in words before is no age of a caller who is the patient.
    spokenFor(
      byHand && read && read.age !== String(open.answers.age)
        ? fillIn(open, { ...read, ...saidSex(open) })
        : open,
    )
  // A letter that is a key here makes months or weeks only once that was read: it asks once, and Enter takes it.
  const byKey = byHand ? readByKey(typed) : undefined
  const [asked, setAsked] = useState<string>()
  const [sure, setSure] = useState<string>()
  // A topic for babies has no years.
  const years = { ...enquiryOf(call), answers: { age: String(Number.parseInt(typed, 10)) } }
  const doubtful = byKey && sure !== typed && possible(years, years.pathway.for ?? [[]])
  const ask = doubtful && asked === typed
  // Once it was asked only what makes it another age is typed: any other letter is a choice.
  const types = (now: string) => reads(now) && !(ask && readTypedAge(now)!.age === readTypedAge(typed)!.age)
  const choose = (about: About) => {
    // Nobody of 19 months rings: these are years.
    const read = (doubtful && about === 'self' ? readCallersAge : readTypedAge)(typed)
    const stalls = doubtful && !read!.sex
    if (stalls) setAsked(typed)
    if (wrong || stalls) box()
    else update((open) => withAge(sayAbout(open, about), read))
  }
  const leaveBox = () => {
    if (wrong) return
    if (ask) setSure(typed)
    else if (doubtful) return setAsked(typed)
    update((open) => withAge(open))
    backToStep()
  }
  const aloud = glance.filter((fact) => fact.glance)
  if (closed && call.about) return <RecordAloud call={call} facts={aloud} />
  const closeRecord = () => {
    setClosed(true)
    if (aloud.length === 0) update((open) => ({ ...open, recordClosed: true }))
  }
  const looks = glance.length > 0 && !closed
  // Once both are known they stand above, and nothing is asked of them here.
  const asksAge = !call.about || age === undefined
  return (
    <Question
      id="who"
      heading={t(call.about ? 'glance' : 'who-question')}
      note={t('who-note')}
      // Where the record has rows these have the digits. An age that was said is changed in its box alone: a digit typed ahead makes no child of 7 one of 71.
      typesInto={asksAge ? { id: AGE_BOX, anywhere: !looks && age === undefined, reads: types } : undefined}
      answers={[
        ...WHO.map(([letter, about]) => ({
          letter,
          words: t(`who-${about}`),
          give: () => choose(about),
          pressed: call.about === about,
        })),
        ...(looks ? glanceAnswers(glance, marks, closeRecord) : []),
      ]}
    >
      {call.forOther && !call.about ? <p class="tag">{t('said-other')}</p> : null}
      <fieldset class="record">
        <legend>
          {t('record-legend')}
          {/* Behind a problem the record is first looked at for the request: "it" is what was asked for. */}
          {call.answers.problem && glance.length > 0 ? (
            <>
              : <span lang="en">{call.release.pathways[call.pathway]!.title}</span>
            </>
          ) : null}
        </legend>
        <div class="row">
          {asksAge ? (
            <>
              <KeyButton letter="T" kind="quiet" onClick={box}>
                {t('type-age')}
              </KeyButton>
              <label for={AGE_BOX}>
                {t('age')}{' '}
                <NumberBox
                  id={AGE_BOX}
                  typed={typed}
                  onTyped={type}
                  onEnter={leaveBox}
                  reads={types}
                  wrong={wrong}
                  help="age-help"
                />
              </label>
            </>
          ) : null}
          {(['female', 'male', 'other'] as const).map((option) => (
            <KeyButton
              key={option}
              letter={SEX_KEYS[option]}
              pressed={sex === option}
              onClick={() => update((open) => fillIn(open, { sex: option }))}
            >
              {t(`sex-${option}`)}
            </KeyButton>
          ))}
        </div>
        {asksAge ? (
          <p id="age-help" class={byKey ? 'alike' : 'quiet-text'} role={wrong || ask ? 'alert' : undefined}>
            {wrong
              ? t('age-wrong', { age: typed })
              : ask
                ? t('age-look', { words: byKey })
                : (byKey ?? t('age-help'))}
          </p>
        ) : null}
        {looks ? <GlanceRows call={call} facts={glance} marks={marks} /> : null}
      </fieldset>
    </Question>
  )
}

/** A sex that was given, which the letter after an age leaves alone. */
function saidSex({ answers: { sex } }: Call) {
  return sex === undefined ? {} : { sex }
}

const AGE_BOX = 'age'

const WHO = [
  ['P', 'self'],
  ['W', 'with'],
  ['O', 'away'],
] as const

function reads(typed: string): boolean {
  return readTypedAge(typed) !== undefined
}
