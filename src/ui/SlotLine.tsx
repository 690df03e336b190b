import { isWrongSlot, URGENT_CATEGORY } from '#core/practice/ours/slots.ts'
import type { Slot } from '#core/practice/practice.ts'
import { t } from './language.ts'
import { withEnglish } from './WithEnglish.tsx'

/** Which slot of the appointment book an answer goes in; an urgent one never goes in a slot that counts as routine. */
export function SlotLine({ slot, clock }: { readonly slot: Slot; readonly clock: number }) {
  if (isWrongSlot(slot, clock))
    return (
      <p class="local-note warns">
        {withEnglish(
          t('slot-wrong', { name: slot.name, category: slot.category, urgent: URGENT_CATEGORY }),
          slot.name,
          slot.category,
          URGENT_CATEGORY,
        )}
      </p>
    )
  return (
    <p class="local-note">
      <strong>{t('slot-book')}</strong>{' '}
      <span dir="auto" lang="en">
        {slot.name}
      </span>{' '}
      <span class="quiet-text" lang="en">
        {slot.category}
      </span>
    </p>
  )
}
