import { t } from '#ui/language.ts'
import type { Call } from '../call/call.ts'
import { update } from '../call/desk-state.ts'
import { Question } from '../questions/Question.tsx'

/** Whether this topic tells what is on the record, and nobody has said yet whom. */
export function asksIdentity({ release, pathway, told }: Call): boolean {
  const { group, tells } = release.pathways[pathway]!
  return told === undefined && tells !== 'nothing' && release.groups[group]?.tells === true
}

/** Before anything of the record is told: is it the patient, by three points, or somebody with consent? Not sure counts as none. N, which said that there is no danger, says nothing here. */
export function IdentityScreen() {
  const tell = (told: NonNullable<Call['told']>) => () => update((open) => ({ ...open, told }))
  return (
    <Question
      id="identity"
      heading={t('identity-question')}
      note={t('identity-points')}
      answers={[
        { letter: 'P', words: t('identity-patient'), kind: 'main', give: tell('patient') },
        { letter: 'C', words: t('identity-consent'), give: tell('consent') },
        { letter: 'O', words: t('identity-none'), give: tell('none') },
        { letter: 'U', words: t('not-sure'), give: tell('none') },
      ]}
    />
  )
}
