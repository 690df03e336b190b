import { useState } from 'preact/hooks'
import { TIME_OF_DAY } from '#core/clock/time-of-day.ts'
import { BOARD_FIELDS, type BoardField, type BoardWords } from '#core/practice/board.ts'
import { t } from '#ui/language.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { board, dutyBoard } from './board.ts'

/** Sets today's board. Only the fields that were changed here are sent; what another desk writes meanwhile is shown, and is taken into the fields that were not touched. */
export function BoardForm({ onDone }: { readonly onDone: () => void }) {
  const [opened] = useState(board.value)
  const [typed, setTyped] = useState<Partial<BoardWords>>({})
  const [asking, setAsking] = useState(false)
  const words = board.value
  const changed = BOARD_FIELDS.flatMap((field) => {
    const value = typed[field]?.trim()
    return value === undefined || value === words[field] ? [] : [[field, value] as const]
  })
  const save = (event: Event) => {
    event.preventDefault()
    void dutyBoard.write(Object.fromEntries(changed))
    onDone()
  }
  /** The keys that lead to the caller leave the form; what was typed here is never lost without asking. */
  const leave = (event: KeyboardEvent) => {
    const { key } = event
    if (key !== 'Escape' && key !== 'F2' && !(key === '/' && changed.length === 0)) return
    if (key !== 'F2') {
      event.preventDefault()
      event.stopPropagation()
    }
    if (changed.length === 0 || (asking && key === 'Escape')) onDone()
    else setAsking(true)
  }
  return (
    <form class="row" onSubmit={save} onKeyDown={leave}>
      {BOARD_FIELDS.map((field) => {
        const other = typed[field] !== undefined && words[field] !== opened[field]
        return (
          <label key={field}>
            {t(`board-${field}`)}{' '}
            <input
              class="field"
              name={field}
              value={typed[field] ?? words[field]}
              onInput={(event) => setTyped({ ...typed, [field]: event.currentTarget.value })}
              {...limitsOf(field)}
              autocomplete="off"
            />
            {other ? (
              <span class="quiet-text" role="status">
                {t('board-other-writes', { theirs: words[field] || '–' })}
              </span>
            ) : null}
          </label>
        )
      })}
      <button type="submit" class="button main">
        {t('save')}
      </button>
      {asking ? (
        <>
          <span role="status">{t('board-not-saved')}</span>
          <KeyButton kind="quiet" onClick={onDone}>
            {t('board-leave')}
          </KeyButton>
        </>
      ) : null}
    </form>
  )
}

function limitsOf(field: BoardField) {
  if (field === 'visitCutOff') return { pattern: TIME_OF_DAY, placeholder: '10:30', maxLength: 5 }
  return { maxLength: field === 'whenFull' ? 80 : 40 }
}
