import { useRef, useState } from 'preact/hooks'
import type { Destination } from '#core/pathway/pathway.ts'
import { SLOT_LENGTH } from '#core/practice/ours/own-text.ts'
import { CATEGORIES, isWrongSlot, slotClocks, URGENT_CATEGORY } from '#core/practice/ours/slots.ts'
import type { Slot } from '#core/practice/practice.ts'
import { t } from '#ui/language.ts'
import { SlotLine } from '#ui/SlotLine.tsx'
import { Field } from '../../fields/Field.tsx'
import { TextField } from '../../fields/TextField.tsx'
import { AskToLeave } from '../../leaving/AskToLeave.tsx'
import { FieldsForLeads, ForLeads } from '../../people/ForLeads.tsx'
import { OwnCard, Preview, useOwn } from './OwnCard.tsx'
import { SaveOwn } from './SaveOwn.tsx'

type Slots = Readonly<Record<string, Slot>>

/** Which slots of the appointment book a kind of help is booked in, by how soon somebody must be seen, and the national category of each. */
export function OwnSlots({ destination }: { readonly destination: Destination }) {
  const [draft, setDraft] = useState<Slots>()
  const { held, save, said } = useOwn('slots', destination.id, draft)
  const heading = useRef<HTMLDivElement>(null)
  const clocks = slotClocks(destination)
  if (clocks.length === 0) return null
  const slots = draft ?? held ?? {}
  const changed = draft !== undefined
  const set = (clock: number, part: Partial<Slot>) => {
    const { name = '', category = '' } = { ...slots[clock], ...part }
    setDraft({ ...slots, [clock]: { name, category } })
  }
  const filled = Object.entries(slots).filter(([, { name, category }]) => name.trim() || category)
  const keep = async (value: Slots | null) => {
    if (await save(value)) setDraft((now) => (now === draft ? undefined : now))
  }
  return (
    <OwnCard id="own-slots" title={t('own-slots')} help={t('own-slots-help')}>
      <div ref={heading} tabIndex={-1}>
        <AskToLeave dirty={changed} back={heading} />
      </div>
      <FieldsForLeads>
        {clocks.map((clock) => (
          <fieldset key={clock} class="own-slot">
            <legend>{t(`rank-${clock}`)}</legend>
            <TextField
              id={`own-slot-${clock}`}
              label={t('own-slot-name')}
              most={SLOT_LENGTH}
              value={slots[clock]?.name ?? ''}
              onInput={(name) => set(clock, { name })}
            />
            <Field
              name="category"
              id={`own-category-${clock}`}
              label={t('own-slot-category')}
              problems={
                slots[clock] && isWrongSlot(slots[clock], clock)
                  ? [
                      {
                        field: 'category',
                        message: t('own-slot-wrong', {
                          category: slots[clock].category,
                          urgent: URGENT_CATEGORY,
                        }),
                      },
                    ]
                  : []
              }
              control={(props) => (
                <select
                  {...props}
                  class="field"
                  value={slots[clock]?.category ?? ''}
                  onChange={(event) => set(clock, { category: event.currentTarget.value })}
                >
                  <option value="">{t('own-slot-choose')}</option>
                  {Object.keys(CATEGORIES).map((category) => (
                    <option key={category} value={category}>
                      {category}
                    </option>
                  ))}
                </select>
              )}
            />
          </fieldset>
        ))}
      </FieldsForLeads>
      {filled.length > 0 ? (
        <Preview>
          {filled.map(([clock, slot]) => (
            <div key={clock}>
              <p class="quiet-text">{t(`rank-${clock}`)}</p>
              <SlotLine slot={slot} clock={Number(clock)} />
            </div>
          ))}
        </Preview>
      ) : null}
      <ForLeads>
        <div class="row">
          <SaveOwn
            words={t('own-slots-save')}
            why={changed ? undefined : t('own-unchanged')}
            onSave={() => void keep(filled.length > 0 ? Object.fromEntries(filled) : null)}
          />
          {held ? (
            <button type="button" class="button" onClick={() => void keep(null)}>
              {t('own-slots-away')}
            </button>
          ) : null}
        </div>
      </ForLeads>
      {said}
    </OwnCard>
  )
}
