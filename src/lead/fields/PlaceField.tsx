import { readPlace, writePlace } from '#core/practice/map-place.ts'
import type { Place } from '#core/practice/service.ts'
import { t } from '#ui/language.ts'
import { Field } from './Field.tsx'
import { draftProblem } from './form-check.ts'
import type { FormState } from './form-state.ts'
import { useTyped } from './TextFields.tsx'
import { useLeft } from './use-left.ts'

const written = (place: Place | undefined) => (place ? writePlace(place) : '')

/** Where a service is on the map: two numbers, or the pasted address of a map. */
export function PlaceField({ form }: { readonly form: FormState }) {
  const { place } = form.service
  const [text, setText] = useTyped(place, written)
  const { left, enter, leave } = useLeft()
  const draft = form.drafts.place
  const said = form.problems.some(({ field }) => field === 'place')
  const problems =
    left && draft && !said ? [{ field: 'place', message: draftProblem('place', draft) }] : form.problems
  return (
    <Field
      name="place"
      label={t('field-place')}
      help={t('help-place')}
      problems={problems}
      control={(props) => (
        <input
          {...props}
          class="field"
          value={draft ?? text}
          onInput={(event) => {
            const typed = event.currentTarget.value
            const read = readPlace(typed)
            const next = 'place' in read ? read.place : undefined
            enter()
            setText(next && typed.includes('/') ? written(next) : typed, next)
            form.setDraft('place', next || !typed.trim() ? undefined : typed)
            form.set({ place: next })
          }}
          onBlur={leave}
        />
      )}
    />
  )
}
