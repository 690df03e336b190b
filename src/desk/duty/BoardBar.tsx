import { useSignal } from '@preact/signals'
import { timeOfDay } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { KeyButton } from '../parts/KeyButton.tsx'
import { board, markAnswered, overdue, saveBoard, waiting } from './board.ts'

const FIELDS = ['clinician', 'extension', 'room', 'deputy', 'visitCutOff', 'whenFull'] as const

/** Today's board, always in sight: who is duty, where, until when visits go on the list, and a call that nobody has answered. */
export function BoardBar() {
  const editing = useSignal(false)
  const today = board.value
  return (
    <section class={`board ${overdue.value ? 'overdue' : ''}`} aria-label={t('board')}>
      {editing.value ? (
        <form
          class="row"
          onSubmit={(event) => {
            event.preventDefault()
            const form = new FormData(event.currentTarget)
            void saveBoard(
              Object.fromEntries(FIELDS.map((field) => [field, String(form.get(field) ?? '').trim()])),
            )
            editing.value = false
          }}
        >
          {FIELDS.map((field) => (
            <label key={field}>
              {t(`board-${field}`)}{' '}
              <input
                class="field"
                name={field}
                defaultValue={today[field]}
                placeholder={field === 'visitCutOff' ? '10:30' : ''}
                {...(field === 'visitCutOff' ? { pattern: '\\d\\d:\\d\\d' } : {})}
                maxLength={field === 'whenFull' ? 80 : 40}
                autocomplete="off"
              />
            </label>
          ))}
          <button type="submit" class="button main">
            {t('save')}
          </button>
        </form>
      ) : (
        <div class="row">
          <span>
            <strong>{t('board-duty')}</strong>{' '}
            {today.clinician
              ? t('board-line', {
                  name: today.clinician,
                  extension: today.extension || '–',
                  room: today.room || '–',
                  deputy: today.deputy || '–',
                  cutOff: today.visitCutOff || '–',
                })
              : t('board-empty')}
          </span>
          <KeyButton kind="quiet" onClick={() => (editing.value = true)}>
            {t('board-edit')}
          </KeyButton>
          {waiting.value ? (
            <span class="told" role="status">
              <span aria-hidden="true">{overdue.value ? '▲' : '●'}</span>{' '}
              {t(overdue.value ? 'told-not-answered' : 'told-at', { time: timeOfDay(waiting.value.at) })}
              <KeyButton kind="quiet" onClick={() => void markAnswered(waiting.value!.id)}>
                {t('mark-answered')}
              </KeyButton>
            </span>
          ) : null}
        </div>
      )}
    </section>
  )
}
