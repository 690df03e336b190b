import type { ComponentChildren } from 'preact'
import type { FieldProblem } from '#core/practice/service-check.ts'
import { t } from '#ui/language.ts'
import { saidHere } from '../link/said.ts'
import './fields.css'

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
  id = `field-${name}`,
  label,
  help,
  needed = false,
  problems,
  control,
}: {
  /** The field of the record, under which its problems are told. */
  readonly name: string
  readonly id?: string
  readonly label: string
  readonly help?: string | undefined
  readonly needed?: boolean
  readonly problems: readonly FieldProblem[]
  readonly control: (props: ControlProps) => ComponentChildren
}) {
  const wrong = problems.some(({ field }) => field === name)
  return (
    <div class="form-field">
      <label for={id}>
        {label}
        {needed ? <span class="needed"> {t('field-needed')}</span> : null}
      </label>
      {control({
        id,
        'aria-describedby': `${help ? `${id}-help ` : ''}${id}-wrong`,
        'aria-invalid': wrong,
        'aria-required': needed,
      })}
      {help ? (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      ) : null}
      <Problems name={name} id={id} problems={problems} />
    </div>
  )
}

/** What is wrong with one field, right below it. */
export function Problems({
  name,
  id = `field-${name}`,
  problems,
}: {
  readonly name: string
  readonly id?: string
  readonly problems: readonly FieldProblem[]
}) {
  return (
    <div id={`${id}-wrong`}>
      {problems
        .filter(({ field }) => field === name)
        .map(({ message }) => (
          <Wrong key={message}>{message}</Wrong>
        ))}
    </div>
  )
}

/** One sentence about what is wrong; nothing where nothing is. */
export function Wrong({ children }: { readonly children?: ComponentChildren }) {
  return children ? (
    <p class="wrong" role="alert">
      {typeof children === 'string' ? saidHere(children) : children}
    </p>
  ) : null
}
