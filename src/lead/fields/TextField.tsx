import { Field } from './Field.tsx'

/** One labelled line or box to fill in, with its help and what is wrong with it. */
export function TextField({
  id,
  label,
  value,
  onInput,
  help,
  wrong = [],
  kind = 'text',
  unit,
  rows = 2,
  most = 200,
}: {
  readonly id: string
  readonly label: string
  readonly value: string
  readonly onInput: (value: string) => void
  readonly help?: string | undefined
  /** One sentence or several. */
  readonly wrong?: string | readonly string[] | undefined
  readonly kind?: 'text' | 'tel' | 'area'
  readonly unit?: string | undefined
  readonly rows?: number
  readonly most?: number
}) {
  const problems = [wrong].flat().map((message) => ({ field: id, message }))
  return (
    <Field
      name={id}
      id={id}
      label={label}
      help={help}
      problems={problems}
      control={(props) => {
        const shared = {
          ...props,
          class: 'field',
          dir: 'auto' as const,
          value,
          maxLength: most,
          autocomplete: 'off',
        }
        if (kind === 'area')
          return <textarea {...shared} rows={rows} onInput={(event) => onInput(event.currentTarget.value)} />
        const input = (
          <input {...shared} type={kind as 'text'} onInput={(event) => onInput(event.currentTarget.value)} />
        )
        return unit === undefined ? (
          input
        ) : (
          <span class="row with-unit">
            {input}
            {unit}
          </span>
        )
      }}
    />
  )
}
