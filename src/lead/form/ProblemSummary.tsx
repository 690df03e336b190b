import { useEffect } from 'preact/hooks'
import type { FieldProblem } from '#core/practice/service-check.ts'
import { t } from '#ui/language.ts'

/** What keeps the form from being saved, in a list whose entries lead to their fields; each refused save puts the focus on the first of them. */
export function ProblemSummary({
  problems,
  refusals,
}: {
  readonly problems: readonly FieldProblem[]
  readonly refusals: number
}) {
  const first = problems[0]?.field
  useEffect(() => {
    if (refusals > 0 && first) focusField(first)
  }, [refusals])
  if (problems.length === 0) return null
  return (
    <div
      class="problems"
      id="field-all"
      role="group"
      tabIndex={-1}
      aria-label={t('problems-title', { n: problems.length })}
    >
      <p>
        <strong>{t('problems-title', { n: problems.length })}</strong>
      </p>
      <ul>
        {problems.map(({ field, message }) => (
          <li key={`${field} ${message}`}>
            <a
              href={`#field-${field}`}
              onClick={(event) => {
                event.preventDefault()
                focusField(field)
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Opens the group that a field is in and puts the focus on what is wrong in it. */
function focusField(field: string): void {
  const found = document.getElementById(`field-${field}`)
  if (!found) return
  for (let at: Element | null = found; at; at = at.parentElement)
    if (at instanceof HTMLDetailsElement) at.open = true
  const target = found.matches('input, select, textarea, #field-all')
    ? found
    : (found.querySelector<HTMLElement>('[aria-invalid="true"]') ??
      found.querySelector<HTMLElement>('input, select, textarea, button'))
  const to = target ?? found
  to.focus()
  // What is wrong is said below the field, and the bar with Save covers the end of the window.
  requestAnimationFrame(() => to.scrollIntoView({ block: 'center' }))
}
