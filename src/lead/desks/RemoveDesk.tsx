import { t } from '#ui/language.ts'
import { AskFirst } from '../fields/AskFirst.tsx'

/** Takes a desk away, after the question whether that is meant: a desk that is removed needs a new code. */
export function RemoveDesk({
  called,
  onRemove,
}: {
  /** Its name, or its number while it has none. */
  readonly called: string | number
  readonly onRemove: () => void
}) {
  return (
    <AskFirst
      words={t('lead-desk-remove')}
      label={t('lead-desk-remove-one', { n: called })}
      question={t('lead-desk-remove-sure', { n: called })}
      yes={t('lead-desk-remove-yes')}
      no={t('lead-desk-remove-no')}
      onYes={onRemove}
    />
  )
}
