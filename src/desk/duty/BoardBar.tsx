import { useSignal } from '@preact/signals'
import { t } from '#ui/language.ts'
import { KeyButton, MORE } from '../parts/KeyButton.tsx'
import { BoardForm } from './BoardForm.tsx'
import { BoardLine } from './BoardLine.tsx'
import { dutyBoard } from './board.ts'

/** Today's board, always in sight: who is duty, where, until when visits go on the list. */
export function BoardBar() {
  const editing = useSignal(false)
  // An open form is left as by Esc, which asks where something was typed.
  const toggle = () => {
    if (editing.value)
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', cancelable: true }))
    else editing.value = true
  }
  return (
    <section class="board" aria-label={t('board')}>
      <BoardLine />
      <KeyButton letter={MORE} kind="quiet" expands={editing.value} onClick={toggle}>
        {t('board-edit')}
      </KeyButton>
      {dutyBoard.unsentFields.value.size > 0 ? (
        <span class="unsent" role="status">
          {t('board-not-sent')}
        </span>
      ) : null}
      {editing.value ? <BoardForm onDone={() => (editing.value = false)} /> : null}
    </section>
  )
}
