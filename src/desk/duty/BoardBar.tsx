import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { KeyButton, MORE } from '../parts/KeyButton.tsx'
import { backTo } from '../parts/keys.ts'
import { BoardForm } from './BoardForm.tsx'
import { BoardLine } from './BoardLine.tsx'
import { dutyBoard } from './board.ts'

/** Today's board, always in sight: who is duty, where, until when visits go on the list. */
export function BoardBar() {
  const editing = useSignal(false)
  const bar = useRef<HTMLElement>(null)
  const wasEditing = useRef(false)
  useEffect(() => {
    if (editing.value) bar.current?.querySelector('input')?.focus()
    else if (wasEditing.current) backTo(document.activeElement)
    wasEditing.current = editing.value
  }, [editing.value])
  return (
    <section class="board" aria-label={t('board')} ref={bar}>
      {editing.value ? (
        <BoardForm onDone={() => (editing.value = false)} />
      ) : (
        <>
          <BoardLine />
          <KeyButton letter={MORE} kind="quiet" onClick={() => (editing.value = true)}>
            {t('board-edit')}
          </KeyButton>
          {dutyBoard.unsentFields.value.size > 0 ? (
            <span class="unsent" role="status">
              {t('board-not-sent')}
            </span>
          ) : null}
        </>
      )}
    </section>
  )
}
