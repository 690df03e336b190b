import { unmarkedThey, withThey } from '#core/practice/ours/unmarked-they.ts'
import { t } from '#ui/language.ts'

/** Where "they" may be the patient or whoever helps: a button for each puts it plainly. */
export function WhoIsThey({
  typed,
  onInput,
}: {
  readonly typed: string
  readonly onInput: (typed: string) => void
}) {
  const word = unmarkedThey(typed)
  if (!word) return null
  return (
    <div class="row" role="group" aria-label={t('own-say-they-is', { word })}>
      <span>{t('own-say-they-is', { word })}</span>
      {(['helper', 'patient'] as const).map((who) => (
        <button key={who} type="button" class="button" onClick={() => onInput(withThey(typed, who))}>
          {t(`own-say-they-${who}`)}
        </button>
      ))}
    </div>
  )
}
