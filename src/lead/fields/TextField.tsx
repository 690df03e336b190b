import type { ComponentChildren } from 'preact'
import './fields.css'

/** One labelled line to fill in, with its help and, beside it, what is wrong with it; both are tied to the field. */
export function TextField({
  id,
  label,
  value,
  onInput,
  help,
  wrong,
  kind = 'text',
  unit,
  most = 200,
  disabled = false,
}: {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
  readonly help?: string | undefined
  readonly wrong?: string | undefined
  readonly kind?: 'text' | 'tel' | 'area' | 'time' | 'date'
  readonly unit?: string | undefined
  readonly most?: number
  readonly disabled?: boolean
}) {
  const described = [help ? `${id}-help` : '', wrong ? `${id}-wrong` : ''].filter(Boolean).join(' ')
  const shared = {
    id,
    class: 'field',
    value,
    disabled,
    maxLength: most,
    autocomplete: 'off',
    'aria-describedby': described || undefined,
    'aria-invalid': wrong ? true : undefined,
  }
  return (
    <div class={`text-field ${kind}`}>
      <label for={id}>{label}</label>
      {kind === 'area' ? (
        <textarea {...shared} rows={2} onInput={(event) => onInput(event.currentTarget.value)} />
      ) : (
        <span class="row">
          <input {...shared} type={kind as 'text'} onInput={(event) => onInput(event.currentTarget.value)} />
          {unit}
        </span>
      )}
      {help ? (
        <p class="quiet-text" id={`${id}-help`}>
          {help}
        </p>
      ) : null}
      <Wrong id={`${id}-wrong`}>{wrong}</Wrong>
    </div>
  )
}

/** What is wrong with a field, said beside it. */
export function Wrong({ id, children }: { readonly id?: string; readonly children?: ComponentChildren }) {
  return children ? (
    <p class="wrong" role="alert" id={id}>
      {children}
    </p>
  ) : null
}
