/** A group of fields that folds: its name, and folded one line of what is in it. */
export function FormGroup({
  name,
  summary,
  open = false,
  children,
}: {
  readonly name: string
  readonly summary: string
  readonly open?: boolean
  readonly children: preact.ComponentChildren
}) {
  return (
    <details class="form-group" open={open}>
      <summary>
        <span class="group-name">{name}</span> <span class="group-line quiet-text">{summary}</span>
      </summary>
      <fieldset class="stack">
        <legend class="unseen">{name}</legend>
        {children}
      </fieldset>
    </details>
  )
}
