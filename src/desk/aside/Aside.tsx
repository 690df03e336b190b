import { t } from '#ui/language.ts'
import { WithEnglish } from '#ui/WithEnglish.tsx'
import { cleared } from '../call/cleared.ts'
import { call, emergency, parked, parkOrTakeUp } from '../call/desk-state.ts'
import { undoClear } from '../call/later-steps.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { ParkedWords } from './ParkedWords.tsx'
import { titleOf } from './take-up.ts'

/** The way back over the last step, and the calls set aside. */
export function Aside({ closed }: { readonly closed: boolean }) {
  const [first, ...more] = parked.value
  const last = cleared.value.at(-1)
  // Beside another call "Undo" would be of that one's last answer.
  const named = last?.call && (call.value ?? emergency.value) && last.call.id !== call.value?.id
  const left = named ? titleOf(last.call) : ''
  return (
    <>
      {last ? (
        <KeyButton letter={closed ? 'Z' : 'Ctrl+Z'} onClick={undoClear}>
          {left ? <WithEnglish words={t('undo-topic', { title: left })} english={[left]} /> : t('undo')}
        </KeyButton>
      ) : null}
      {first ? (
        <KeyButton letter="F9" kind="quiet" onClick={parkOrTakeUp}>
          {more.length > 0 ? t('parked-count', { n: more.length + 1 }) : <ParkedWords {...first} />}
        </KeyButton>
      ) : null}
    </>
  )
}
