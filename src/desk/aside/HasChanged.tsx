import { t } from '#ui/language.ts'
import { type Call, reopen } from '../call/call.ts'
import { enquiryOf } from '../call/call-step.ts'
import { update } from '../call/desk-state.ts'
import { Question } from '../questions/Question.tsx'

/** The first question of a call that was set aside: whoever may be worse is asked the opening and the danger signs again. */
export function HasChanged({ call }: { readonly call: Call }) {
  const goOn = (again: boolean) => () =>
    update(({ takenUp: _, ...open }) => (again ? reopen(open, askedOfDanger(call)) : open))
  return (
    <Question
      id="changed"
      heading={t('has-changed')}
      aloud
      clinical
      answers={[
        { letter: 'N', words: t('answer-no'), kind: 'main', give: goOn(false) },
        { letter: 'Y', words: t('answer-yes'), give: goOn(true) },
        { letter: 'U', words: t('not-sure'), give: goOn(true) },
      ]}
    />
  )
}

/** What was answered of danger: the opening, the signs, and the gate that stands before them. */
export function askedOfDanger(call: Call): string[] {
  const { release, pathway } = enquiryOf(call)
  const rows = release.opening.breaths.flatMap((breath) => breath.rows)
  const ids = ['opening', 'signs', 'gate', 'problem', ...[...rows, ...pathway.signs].map(({ id }) => id)]
  return ids.filter((id) => call.answers[id] !== undefined)
}
