import { useState } from 'preact/hooks'
import type { Reply } from '#core/call/answers.ts'
import type { OpeningRow } from '#core/pathway/pathway.ts'
import { voice } from '#core/pathway/voice.ts'
import { t } from '#ui/language.ts'
import { answer, type Call } from '../call/call.ts'
import { update } from '../call/desk-state.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { onGroupKey } from '../parts/keys.ts'
import { Screen } from '../parts/Screen.tsx'
import { TickList } from './TickList.tsx'

/** The danger signs asked of everyone, in short breaths: one key for "none of these", any sign can be ticked the moment it is noticed. */
export function OpeningScreen({ call, rows }: { readonly call: Call; readonly rows: readonly OpeningRow[] }) {
  const breaths = call.release.opening.breaths.filter((breath) =>
    rows.some((row) => row.breath === breath.id),
  )
  const [marked, setMarked] = useState<Readonly<Record<string, Reply>>>({})
  const current = breaths[0]!
  const inBreath = (id: string) => rows.filter((row) => row.breath === id)
  const self = call.about === 'self'
  const give = (chosen: readonly OpeningRow[], reply: Reply) => {
    setMarked({})
    update((open) => answer(open, Object.fromEntries(chosen.map((row) => [row.id, marked[row.id] ?? reply]))))
  }
  const tick = (id: string, reply: Reply | undefined) => {
    if (reply === 'yes') update((open) => answer(open, { [id]: 'yes' }))
    else setMarked(reply ? { ...marked, [id]: reply } : omit(marked, id))
  }
  const digits = Object.fromEntries(
    inBreath(current.id).map((row, at) => [String(at + 1), () => tick(row.id, 'yes')]),
  )
  const keys = {
    ...digits,
    n: () => give(inBreath(current.id), 'no'),
    a: () => give(rows, 'no'),
    u: () => give(inBreath(current.id), 'unsure'),
    r: () => give(rows, 'declined'),
  }
  return (
    <Screen
      id={`opening ${current.id}`}
      heading={current.stem ? t('opening-stem', { stem: current.stem }) : t('opening-any')}
      {...(breaths.length === call.release.opening.breaths.length
        ? { note: t('opening-intro', { intro: call.release.opening.intro }) }
        : {})}
      aloud
      keys={(event, shownAt) => onGroupKey(event, shownAt, keys)}
    >
      {breaths.map((breath) => (
        <div class={`breath ${breath === current ? 'now' : 'later'}`} key={breath.id}>
          {breath !== current && breath.stem ? <p class="stem">{breath.stem}</p> : null}
          <TickList
            rows={inBreath(breath.id).map((row, at) => ({
              id: row.id,
              words: voice(row.say, self),
              reply: marked[row.id],
              atOnce: true,
              ...(breath === current ? { digit: at + 1 } : {}),
            }))}
            onReply={tick}
          />
          {breath === current ? (
            <div class="row answers">
              <KeyButton letter="N" kind="main" onClick={keys.n}>
                {t('none-of-these')}
              </KeyButton>
              <KeyButton letter="U" onClick={keys.u}>
                {t('not-sure')}
              </KeyButton>
              <KeyButton letter="R" onClick={keys.r}>
                {t('rather-not-say')}
              </KeyButton>
              {breaths.length > 1 ? (
                <KeyButton letter="A" onClick={keys.a}>
                  {t('none-of-all')}
                </KeyButton>
              ) : null}
            </div>
          ) : null}
        </div>
      ))}
    </Screen>
  )
}

function omit<T>(map: Readonly<Record<string, T>>, id: string): Record<string, T> {
  return Object.fromEntries(Object.entries(map).filter(([key]) => key !== id))
}
