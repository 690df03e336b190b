import { useEffect, useRef, useState } from 'preact/hooks'
import type { Service, ServiceText } from '#core/practice/service.ts'
import { t } from '#ui/language.ts'
import { Field } from './Field.tsx'
import type { FormState } from './form-state.ts'
import { TextField } from './TextField.tsx'

/** Longer than any text may be, so that the check says what is too long and nothing pasted is cut. */
const ANY_LENGTH = 100_000

/** A text of a record, which may be left empty. */
export function RecordText({
  form,
  name,
  rows,
}: {
  readonly form: FormState
  readonly name: ServiceText
  readonly rows?: number
}) {
  return (
    <TextField
      id={`field-${name}`}
      label={t(`field-${name}`)}
      help={t(`help-${name}`)}
      wrong={form.problems.filter(({ field }) => field === name).map(({ message }) => message)}
      most={ANY_LENGTH}
      value={form.service[name] ?? ''}
      onInput={(text) => form.set({ [name]: text || undefined })}
      {...(rows ? { kind: 'area', rows } : {})}
    />
  )
}

/** Several short words in one field, with commas between them. */
export function WordsField({
  form,
  name,
}: {
  readonly form: FormState
  readonly name: 'words' | 'languages'
}) {
  const list = form.service[name]
  const [text, setText] = useTyped(list, (words) => (words ?? []).join(', '))
  return (
    <Field
      name={name}
      label={t(`field-${name}`)}
      help={t(`help-${name}`)}
      problems={form.problems}
      control={(props) => (
        <input
          {...props}
          class="field"
          value={text}
          onInput={(event) => {
            const words = parts(event.currentTarget.value, ',')
            const next: Service['words'] = words.length > 0 ? words : undefined
            setText(event.currentTarget.value, next)
            form.set({ [name]: next })
          }}
        />
      )}
    />
  )
}

/** Text that is typed for a value: it stays as typed until the value is changed from elsewhere. */
export function useTyped<T>(
  value: T,
  write: (value: T) => string,
): [string, (text: string, sent: T) => void] {
  const [text, setText] = useState(write(value))
  const sent = useRef(JSON.stringify(value))
  const now = JSON.stringify(value)
  useEffect(() => {
    if (sent.current === now) return
    sent.current = now
    setText(write(value))
  }, [now, value, write])
  return [
    text,
    (typed, next) => {
      sent.current = JSON.stringify(next)
      setText(typed)
    },
  ]
}

/** The parts of a text between its separators, without empty ones. */
export function parts(text: string, by: string): string[] {
  return text
    .split(by)
    .map((part) => part.trim())
    .filter(Boolean)
}
