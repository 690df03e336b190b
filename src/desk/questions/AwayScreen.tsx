import { t } from '#ui/language.ts'
import type { Call } from '../call/call.ts'
import { park, raising, update } from '../call/desk-state.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { onGroupKey } from '../parts/keys.ts'
import { Screen } from '../parts/Screen.tsx'

/** A caller who is not with the patient cannot see the danger signs: park the call, reach the patient or someone beside them, ask once (brief, C). */
export function AwayScreen({ call }: { readonly call: Call }) {
  const keys = {
    p: () => update((open) => ({ ...open, about: 'self' })),
    w: () => update((open) => ({ ...open, about: 'with' })),
    c: () => {
      raising.value = true
    },
    k: park,
  }
  return (
    <Screen
      id="away"
      heading={t('away-say')}
      aloud
      note={t('away-note')}
      keys={(event, shownAt) => onGroupKey(event, shownAt, keys)}
    >
      <div class="row answers">
        <KeyButton letter="P" onClick={keys.p}>
          {t('away-patient-here')}
        </KeyButton>
        <KeyButton letter="W" onClick={keys.w}>
          {t('away-someone-there')}
        </KeyButton>
        <KeyButton letter="K" onClick={keys.k} disabled={call.ended !== undefined}>
          {t('park')}
        </KeyButton>
        <KeyButton letter="C" kind="alarm" onClick={keys.c}>
          {t('away-cannot-reach')}
        </KeyButton>
      </div>
    </Screen>
  )
}
