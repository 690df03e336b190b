import { t } from '#ui/language.ts'
import { cleared } from '../call/cleared.ts'
import { parked, parkOrTakeUp } from '../call/desk-state.ts'
import { undoClear } from '../call/later-steps.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { ParkedWords } from './ParkedWords.tsx'

/** The way back over the last step, and the calls set aside. */
export function Aside({ closed }: { readonly closed: boolean }) {
  const [first, ...more] = parked.value
  return (
    <>
      {cleared.value.length > 0 ? (
        <KeyButton letter={closed ? 'Z' : 'Ctrl+Z'} onClick={undoClear}>
          {t('undo')}
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
