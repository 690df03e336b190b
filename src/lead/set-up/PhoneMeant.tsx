import { meantPhone } from '#core/practice/phones/phone.ts'
import { t } from '#ui/language.ts'

/** Offers the number that was probably meant by one that cannot be rung, to be used with one tap; nothing where that cannot be told. */
export function PhoneMeant({
  text,
  onUse,
}: {
  /** What stands there now, which was refused. */
  readonly text: string
  readonly onUse: (meant: string) => void
}) {
  const meant = meantPhone(text)
  if (!meant || meant === text) return null
  return (
    <div class="row">
      <q dir="auto">{text}</q>
      <span aria-hidden="true">→</span>
      <button type="button" class="button" onClick={() => onUse(meant)}>
        {t('exchange-repair', { text: meant })}
      </button>
    </div>
  )
}
