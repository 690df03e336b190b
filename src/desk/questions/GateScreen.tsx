import type { Reply } from '#core/call/answers.ts'
import { phrase } from '#core/pathway/phrases.ts'
import { t } from '#ui/language.ts'
import { answer, type Call } from '../call/call.ts'
import { leaveCall, query, update } from '../call/desk-state.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { onGroupKey } from '../parts/keys.ts'
import { Screen } from '../parts/Screen.tsx'

/** The one question of planned, admin and social calls; a yes is a same-day matter, or the problem is looked for (engine rule 27). */
export function GateScreen({ call }: { readonly call: Call }) {
  const give = (reply: Reply) => update((current) => answer(current, { gate: reply }))
  const find = () => {
    leaveCall()
    query.value = ''
  }
  const keys = {
    y: () => give('yes'),
    n: () => give('no'),
    u: () => give('unsure'),
    r: () => give('declined'),
    f: find,
  }
  return (
    <Screen
      id={`gate ${call.pathway}`}
      heading={`${phrase(call.release.phrases, 'gate-poorly')}?`}
      aloud
      keys={(event, shownAt) => onGroupKey(event, shownAt, keys)}
    >
      <div class="row answers">
        <KeyButton letter="N" kind="main" onClick={keys.n}>
          {t('no')}
        </KeyButton>
        <KeyButton letter="Y" onClick={keys.y}>
          {t('yes')}
        </KeyButton>
        <KeyButton letter="F" onClick={keys.f}>
          {t('gate-find')}
        </KeyButton>
        <KeyButton letter="U" onClick={keys.u}>
          {t('not-sure')}
        </KeyButton>
        <KeyButton letter="R" onClick={keys.r}>
          {t('rather-not-say')}
        </KeyButton>
      </div>
    </Screen>
  )
}
