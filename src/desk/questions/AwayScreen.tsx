import { t } from '#ui/language.ts'
import { sayAbout } from '../call/call.ts'
import { raising, update } from '../call/desk-state.ts'
import { Question } from './Question.tsx'

/** A caller who is not with the patient cannot see the danger signs: park the call, reach the patient or someone beside them, ask once. */
export function AwayScreen() {
  return (
    <Question
      id="away"
      heading={t('away-say')}
      aloud
      note={t('away-note')}
      answers={[
        {
          letter: 'P',
          words: t('away-patient-here'),
          give: () => update((open) => sayAbout(open, 'self')),
        },
        {
          letter: 'W',
          words: t('away-someone-there'),
          give: () => update((open) => sayAbout(open, 'with')),
        },
        {
          letter: 'C',
          words: t('away-cannot-reach'),
          kind: 'alarm',
          give: () => {
            raising.value = true
          },
        },
      ]}
    />
  )
}
