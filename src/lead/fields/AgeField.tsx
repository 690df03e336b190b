import { readAgeLimit } from '#core/practice/limits.ts'
import { t } from '#ui/language.ts'
import { Field } from './Field.tsx'
import { draftProblem } from './form-check.ts'
import type { FormState } from './form-state.ts'
import { useTyped } from './TextFields.tsx'
import { useLeft } from './use-left.ts'

const written = (age: string | undefined) => age ?? ''

/** The youngest or the oldest age that a service takes. */
export function AgeField({
  form,
  name,
  age,
  onAge,
}: {
  readonly form: FormState
  readonly name: 'lowest' | 'highest'
  readonly age: string | undefined
  readonly onAge: (age: string | undefined) => void
}) {
  const [text, setText] = useTyped(age, written)
  const { left, enter, leave } = useLeft()
  const draft = form.drafts[name]
  const said = form.problems.some(({ field }) => field === name)
  const problems =
    left && draft && !said ? [{ field: name, message: draftProblem(name, draft) }] : form.problems
  return (
    <Field
      name={name}
      label={t(`field-${name}`)}
      help={t(`help-${name}`)}
      problems={problems}
      control={(props) => (
        <input
          {...props}
          class="field short"
          value={draft ?? text}
          onInput={(event) => {
            const typed = event.currentTarget.value
            const next = ageFor(name, typed)
            enter()
            setText(typed, next)
            form.setDraft(name, next || !typed.trim() ? undefined : typed)
            onAge(next)
          }}
          onBlur={leave}
        />
      )}
    />
  )
}

/** The oldest age is in whole years; a youngest age of nought is no limit. */
function ageFor(name: 'lowest' | 'highest', typed: string): string | undefined {
  const age = readAgeLimit(typed)
  if (name === 'highest') return age?.endsWith('m') ? undefined : age
  return age === '0' || age === '0m' ? undefined : age
}
