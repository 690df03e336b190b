import { useEffect, useRef, useState } from 'preact/hooks'
import { asBoardValue, BOARD_FIELDS, type BoardField, type BoardWords } from '#core/practice/board.ts'
import { t } from '#ui/language.ts'
import { withoutNetwork } from '../link/heard.ts'
import { ENTER, KeyButton } from '../parts/KeyButton.tsx'
import { backTo } from '../parts/keys.ts'
import { onEsc, useKeysAnywhere } from '../parts/over-step.tsx'
import { board, dutyBoard } from './board.ts'

/** Sets today's board. Only the fields that were changed here are sent; what another desk writes meanwhile is shown, and is taken into the fields that were not touched. */
export function BoardForm({ onDone }: { readonly onDone: () => void }) {
  const [opened] = useState(board.value)
  const [typed, setTyped] = useState<Partial<BoardWords>>({})
  const [asking, setAsking] = useState(false)
  const [noTime, setNoTime] = useState(false)
  const words = board.value
  const changed = BOARD_FIELDS.flatMap((field) => {
    const value = written(field, typed[field]?.trim())
    return value === undefined || value === words[field] ? [] : [[field, value] as const]
  })
  const save = (event: Event) => {
    event.preventDefault()
    const wrong = isNoTime(typed)
    setNoTime(wrong)
    if (wrong) {
      document.querySelector<HTMLElement>(`.drawer [name=${TIME}]`)?.focus()
      return
    }
    void dutyBoard.write(Object.fromEntries(changed))
    onDone()
  }
  const form = useRef<HTMLFormElement>(null)
  const begin = () => form.current?.querySelector('input')?.focus()
  useEffect(() => {
    begin()
    return () => backTo(document.activeElement)
  }, [])
  /** What was typed here is never lost without asking. */
  const leave = (mayLose: boolean) => {
    if (changed.length === 0 || mayLose) onDone()
    else setAsking(true)
  }
  useKeysAnywhere((event) => {
    const inside = form.current!.contains(document.activeElement)
    if (event.key === 'F2') leave(false)
    if (inside && changed.length === 0) onEsc(event, onDone, '/')
    onEsc(event, () => {
      leave(asking && inside)
      if (!inside) begin()
    })
  })
  return (
    <form ref={form} class="drawer card stack" aria-label={t('board-edit')} onSubmit={save}>
      <strong>{t('board-edit')}</strong>
      <p class="quiet-text">{t('board-collects')}</p>
      {withoutNetwork() ? <p class="unsent">{t('board-offline')}</p> : null}
      {BOARD_FIELDS.map((field) => {
        const other = typed[field] !== undefined && words[field] !== opened[field]
        return (
          <label key={field}>
            {t(`on-board-${field}`)}{' '}
            <input
              class="field"
              dir="auto"
              name={field}
              value={typed[field] ?? words[field]}
              onInput={(event) => setTyped({ ...typed, [field]: event.currentTarget.value })}
              maxLength={field === 'whenFull' ? 80 : 40}
              aria-invalid={field === TIME && noTime}
              placeholder={field === TIME ? '10:30' : undefined}
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
      {noTime ? <p role="alert">{t('board-time-wrong')}</p> : null}
      <div class="row">
        <button type="submit" class="button main" aria-keyshortcuts={ENTER}>
          <kbd aria-hidden="true">{ENTER}</kbd> {t('save')}
        </button>
        <KeyButton letter="Esc" kind="quiet" onClick={() => leave(asking)}>
          {t(asking ? 'board-leave' : 'this-desk-close')}
        </KeyButton>
      </div>
      {asking ? <span role="status">{t('board-not-saved')}</span> : null}
    </form>
  )
}

/** The one field that is a time. */
const TIME = 'visitCutOff'

/** A field as it is kept, where it can be. */
function written(field: BoardField, value: string | undefined): string | undefined {
  return value && (asBoardValue(field, value) ?? value)
}

function isNoTime(typed: Partial<BoardWords>): boolean {
  return asBoardValue(TIME, typed[TIME] ?? '') === undefined
}
