import { TYPED_MARKS, type TypedMark } from '#core/practice/ours/typed-marks.ts'
import { t } from '#ui/language.ts'

const MARKS = Object.keys(TYPED_MARKS) as TypedMark[]

/** Buttons that put what the desk fills in where somebody writes, so that nobody has to know how it is written. */
export function MarkPicker({
  field,
  value,
  onInput,
}: {
  /** The id of the box that is written in. */
  readonly field: string
  readonly value: string
  readonly onInput: (value: string) => void
}) {
  const put = (make: (chosen: string) => string) => {
    const box = document.getElementById(field) as HTMLTextAreaElement
    const [from, to] = [box.selectionStart, box.selectionEnd]
    const before = value.slice(0, from)
    const after = value.slice(to)
    const mark = make(value.slice(from, to))
    const spaced = `${before && !/\s$/.test(before) ? ' ' : ''}${mark}${/^\w/.test(after) ? ' ' : ''}`
    onInput(before + spaced + after)
    requestAnimationFrame(() => {
      box.focus()
      box.setSelectionRange(from + spaced.length, from + spaced.length)
    })
  }
  return (
    <div class="row" role="group" aria-label={t('own-say-marks')}>
      <span class="quiet-text">{t('own-say-marks')}</span>
      {MARKS.map((mark) => (
        <button key={mark} type="button" class="button quiet" onClick={() => put(() => TYPED_MARKS[mark])}>
          {t(`own-say-mark-${mark}`)}
        </button>
      ))}
      <button
        type="button"
        class="button quiet"
        onClick={() => put((chosen) => `[only said: ${chosen.trim()}]`)}
      >
        {t('own-say-mark-said')}
      </button>
    </div>
  )
}
