import type { FieldProblem } from '#core/practice/service-check.ts'
import { t } from '#ui/language.ts'

/** What a control takes from its field: its name on the page, what describes it, and whether it is wrong. */
export interface ControlProps {
  readonly id: string
  readonly 'aria-describedby': string
  readonly 'aria-invalid': boolean
  readonly 'aria-required': boolean
}

/** A label, a control, what to write there, and what is wrong with it, in that order. */
export function Field({
  name,
  label,
  help,
  needed = false,
  problems,
  control,
}: {
  readonly name: string
  readonly label: string
  readonly help: string
  readonly needed?: boolean
  readonly problems: readonly FieldProblem[]
  readonly control: (props: ControlProps) => preact.ComponentChildren
}) {
  const id = `field-${name}`
  const own = problems.filter(({ field }) => field === name)
  return (
    <div class="form-field">
      <label for={id}>
        {label}
        {needed ? <span class="needed"> {t('field-needed')}</span> : null}
      </label>
      {control({
        id,
        'aria-describedby': `${id}-help ${id}-wrong`,
        'aria-invalid': own.length > 0,
        'aria-required': needed,
      })}
      <p class="help" id={`${id}-help`}>
        {help}
      </p>
      <Problems name={name} problems={problems} />
    </div>
  )
}

/** What is wrong with one field, right below it. */
export function Problems({
  name,
  problems,
}: {
  readonly name: string
  readonly problems: readonly FieldProblem[]
}) {
  return (
    <div id={`field-${name}-wrong`}>
      {problems
        .filter(({ field }) => field === name)
        .map(({ message }) => (
          <p class="wrong" role="alert" key={message}>
            {message}
          </p>
        ))}
    </div>
  )
}
