import { useState } from 'preact/hooks'
import type { Reply } from '#core/call/answers.ts'
import { AT_ONCE } from '#core/call/flags.ts'
import type { Sign } from '#core/pathway/pathway.ts'
import { voice } from '#core/pathway/voice.ts'
import { t } from '#ui/language.ts'
import { answer, type Call } from '../call/call.ts'
import { update } from '../call/desk-state.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { onGroupKey } from '../parts/keys.ts'
import { Screen } from '../parts/Screen.tsx'
import { TickList } from './TickList.tsx'

/** The pathway's own danger signs: a sign of rank 4 or more goes at once, lower ones toggle and the list goes on (engine rule 22). */
export function SignsScreen({ call, signs }: { readonly call: Call; readonly signs: readonly Sign[] }) {
  const [marked, setMarked] = useState<Readonly<Record<string, Reply>>>({})
  const rankOf = (sign: Sign) => call.release.destinations[sign.to]!.high
  const self = call.about === 'self'
  const mark = (id: string, reply: Reply | undefined) => {
    const sign = signs.find((one) => one.id === id)!
    if (reply && rankOf(sign) >= AT_ONCE) update((open) => answer(open, { [id]: reply }))
    else
      setMarked(
        reply
          ? { ...marked, [id]: reply }
          : Object.fromEntries(Object.entries(marked).filter(([key]) => key !== id)),
      )
  }
  const rest = (reply: Reply) =>
    update((open) =>
      answer(open, Object.fromEntries(signs.map((sign) => [sign.id, marked[sign.id] ?? reply]))),
    )
  const digits = Object.fromEntries(
    signs
      .slice(0, 9)
      .map((sign, at) => [
        String(at + 1),
        () => mark(sign.id, marked[sign.id] === 'yes' ? undefined : 'yes'),
      ]),
  )
  const keys = { ...digits, n: () => rest('no'), u: () => rest('unsure'), r: () => rest('declined') }
  const some = Object.keys(marked).length > 0
  return (
    <Screen
      id={`signs ${call.pathway}`}
      heading={t('signs-stem')}
      aloud
      keys={(event, shownAt) => onGroupKey(event, shownAt, keys)}
    >
      <TickList
        rows={signs.map((sign, at) => ({
          id: sign.id,
          words: voice(sign.say, self),
          reply: marked[sign.id],
          atOnce: rankOf(sign) >= AT_ONCE,
          ...(at < 9 ? { digit: at + 1 } : {}),
        }))}
        onReply={mark}
      />
      <div class="row answers hold">
        <KeyButton letter="N" kind="main" onClick={keys.n}>
          {some ? t('none-of-rest') : t('none-of-these')}
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
