import { useEffect, useRef, useState } from 'preact/hooks'
import { londonNow } from '#core/clock/wall-clock.ts'
import {
  asBoardValue,
  BLANK_BOARD,
  BOARD_FIELDS,
  type BoardField,
  type BoardWords,
} from '#core/practice/board.ts'
import { t } from '#ui/language.ts'
import { TextField } from '../fields/TextField.tsx'
import { AskToLeave } from '../leaving/AskToLeave.tsx'
import { practice } from '../link/lead-data.ts'
import { FieldsForLeads, ForLeads } from '../people/ForLeads.tsx'
import { DutyDays } from './DutyDays.tsx'
import { board, loadBoard, saveBoard } from './practice-store.ts'

/** Who is on duty today, as every desk shows it: set here or at any desk; and below it the rota of the days to come. */
export function DutySection() {
  const [draft, setDraft] = useState<Partial<BoardWords>>({})
  const [message, setMessage] = useState('')
  const [wrong, setWrong] = useState<BoardField>()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => void loadBoard(), [])
  const read = board.value
  const own = practice.value
  const words: BoardWords = { ...BLANK_BOARD, ...read, ...draft }
  const save = async () => {
    const unread = BOARD_FIELDS.find((field) => asBoardValue(field, words[field]) === undefined)
    setWrong(unread)
    if (unread) {
      setMessage('')
      return document.getElementById(`duty-${unread}`)?.focus()
    }
    const refused = await saveBoard(
      Object.fromEntries(BOARD_FIELDS.map((field) => [field, words[field]])) as BoardWords,
    )
    if (!refused) setDraft({})
    setMessage(refused ?? t('duty-saved'))
  }
  return (
    <section aria-labelledby="duty-title">
      <h2 id="duty-title" tabIndex={-1} ref={heading}>
        {t('view-duty')}
      </h2>
      <AskToLeave
        dirty={BOARD_FIELDS.some((field) => words[field] !== (read?.[field] ?? ''))}
        back={heading}
      />
      <h3>{t('duty-of-today')}</h3>
      <p class="measure">{t('board-collects')}</p>
      {read ? (
        <form
          class="card stack duty-form"
          onSubmit={(event) => {
            event.preventDefault()
            void save()
          }}
        >
          <FieldsForLeads>
            {BOARD_FIELDS.map((field) => (
              <TextField
                key={field}
                id={`duty-${field}`}
                label={t(`on-board-${field}`)}
                kind="text"
                value={words[field]}
                wrong={wrong === field ? t('setup-time-wrong', { text: words[field] }) : undefined}
                onInput={(value) => setDraft({ ...draft, [field]: value })}
              />
            ))}
          </FieldsForLeads>
          <ForLeads>
            <div class="row">
              <button type="submit" class="button main">
                {t('save')}
              </button>
            </div>
          </ForLeads>
          <p role="status">{message}</p>
        </form>
      ) : (
        <p>{t('practice-loading')}</p>
      )}
      {own ? <DutyDays own={own} today={londonNow(Date.now()).slice(0, 10)} /> : null}
    </section>
  )
}
