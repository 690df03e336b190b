/** A box to find something by words, with its label. Enter in it sends no form. */
export function SearchField({
  label,
  value,
  onInput,
  class: kind,
}: {
  readonly label: string
  readonly value: string
  readonly onInput: (words: string) => void
  readonly class?: string
}) {
  return (
    <label class={kind}>
      {label}{' '}
      <input
        class="field"
        type="search"
        value={value}
        onInput={(event) => onInput(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.preventDefault()
        }}
      />
    </label>
  )
}
