import type { Destination, Rank } from '../../pathway/pathway.ts'
import type { PracticeOverrides, Slot } from '../practice.ts'

/** Whether a national category is for what cannot wait, for what can, or for both. */
type CategoryUse = 'urgent' | 'routine' | 'either'

/**
 * The national categories of GP appointments (GPAD, read on 26 November 2026), with what each is for. "Routine" is what the national
 * measure counts as routine (general consultation routine, care home visit), and what is planned ahead by its own name.
 */
export const CATEGORIES: Readonly<Record<string, CategoryUse>> = {
  'General Consultation Acute': 'urgent',
  'General Consultation Routine': 'routine',
  'Unplanned Clinical Activity': 'either',
  'Clinical Triage': 'either',
  'Walk-in': 'either',
  'Home Visit': 'either',
  'Care Home Visit': 'routine',
  'Patient contact during Care Home Round': 'routine',
  'Care Home Needs Assessment & Personalised Care and Support Planning': 'routine',
  'Planned Clinics': 'routine',
  'Planned Clinical Procedure': 'routine',
  'Structured Medication Review': 'routine',
  'Social Prescribing Service': 'routine',
  'Group Consultation and Group Education': 'routine',
  'Service provided by organisation external to the practice': 'either',
  'Non-contractual chargeable work': 'routine',
}

/** The category that the national measure of what is clinically urgent counts. */
export const URGENT_CATEGORY = 'General Consultation Acute'

/** Today or sooner. */
const URGENT: Rank = 3
/** Nobody books the hospital or an ambulance into a slot. */
const BOOKABLE: Rank = 4

/** Whether an answer that needs this clock is booked wrongly in a slot: today or sooner, in a routine category. */
export function isWrongSlot({ category }: Pick<Slot, 'category'>, clock: number): boolean {
  return clock >= URGENT && Object.hasOwn(CATEGORIES, category) && CATEGORIES[category] === 'routine'
}

/** The clocks at which a kind of help acts and may have a slot, the soonest first: none for the hospital, for an ambulance and for what nobody books. */
export function slotClocks({
  low,
  high,
  level,
  always,
  practice,
}: Pick<Destination, 'low' | 'high' | 'level' | 'always' | 'practice'>): Rank[] {
  if (high > BOOKABLE || (always && !practice) || level === 0) return []
  const all: readonly Rank[] = [4, 3, 2, 1, 0]
  return all.filter((clock) => clock <= high && clock >= low)
}

/** The practice's slot for a kind of help and the clock at which it acts; undefined where it named none. */
export function slotFor(overrides: PracticeOverrides, help: string, clock: Rank): Slot | undefined {
  const slots = overrides.slots && Object.hasOwn(overrides.slots, help) ? overrides.slots[help] : undefined
  return slots?.[clock]
}
