import { t } from '#ui/language.ts'

/** Offers the hours that were probably meant, to be used with one tap. */
export function HoursMeant({
  meant,
  onUse,
}: {
  readonly meant: string
  readonly onUse: (meant: string) => void
}) {
  return (
    <div>
      <button type="button" class="button" onClick={() => onUse(meant)}>
        {t('setup-hours-use', { meant })}
      </button>
    </div>
  )
}
