import { t } from '#ui/language.ts'

/** Offers the hours that were probably meant, beside those that stand there, to be used with one tap. */
export function HoursMeant({
  text,
  meant,
  onUse,
}: {
  /** What stands there now. */
  readonly text: string
  readonly meant: string
  readonly onUse: (meant: string) => void
}) {
  return (
    <div class="row">
      <q dir="auto">{text}</q>
      <span aria-hidden="true">→</span>
      <button type="button" class="button" onClick={() => onUse(meant)}>
        {t('setup-hours-use', { meant })}
      </button>
    </div>
  )
}
