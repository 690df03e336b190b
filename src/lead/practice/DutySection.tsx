import { useEffect, useState } from 'preact/hooks'
import { BLANK_BOARD, BOARD_FIELDS, type BoardWords } from '#core/practice/board.ts'
import { t } from '#ui/language.ts'
import { TextField } from '../fields/TextField.tsx'
import { board, loadBoard, saveBoard } from './practice-store.ts'

/** Who is on duty today, as every desk shows it: set here or at any desk. */
export function DutySection() {
  const [draft, setDraft] = useState<Partial<BoardWords>>({})
  const [message, setMessage] = useState('')
  useEffect(() => void loadBoard(), [])
  const read = board.value
  const words: BoardWords = { ...BLANK_BOARD, ...read, ...draft }
  const save = async () => {
    const wrong = await saveBoard(
      Object.fromEntries(BOARD_FIELDS.map((field) => [field, words[field]])) as BoardWords,
    )
    if (!wrong) setDraft({})
    setMessage(wrong ?? t('duty-saved'))
  }
  return (
    <section aria-labelledby="duty-title">
      <h2 id="duty-title">{t('view-duty')}</h2>
      <p class="measure">{t('board-collects')}</p>
      {read ? (
        <form
          class="card stack duty-form"
          onSubmit={(event) => {
            event.preventDefault()
            void save()
          }}
        >
          {BOARD_FIELDS.map((field) => (
            <TextField
              key={field}
              id={`duty-${field}`}
              label={t(`board-${field}`)}
              kind="text"
              value={words[field]}
              onInput={(value) => setDraft({ ...draft, [field]: value })}
            />
          ))}
          <div class="row">
            <button type="submit" class="button main">
              {t('save')}
            </button>
          </div>
          <p role="status">{message}</p>
        </form>
      ) : (
        <p>{t('practice-loading')}</p>
      )}
    </section>
  )
}
