import { t } from '#ui/language.ts'
import { besideName, whenWords } from '../call/when-words.ts'
import type { Part } from './plan.ts'

/** Several answers for one patient as one plan, the most urgent first: where, by when and for what. */
export function Plan({ plan }: { readonly plan: readonly Part[] }) {
  if (plan.length < 2) return null
  return (
    <section class="plan" aria-label={t('one-plan')}>
      <h2>{t('one-plan')}</h2>
      <ol>
        {plan.map(({ call, disposition }) => {
          const destination = call.release.destinations[disposition.destination]!
          const service = call.practice.services.find(({ id }) => id === disposition.service?.service)
          const name = service?.name ?? destination.label
          return (
            <li key={call.id}>
              <strong>
                <span lang="en">{name}</span>
                {besideName(name, whenWords(disposition, destination, call.at))}
              </strong>{' '}
              <span class="quiet-text" lang="en">
                {call.release.pathways[call.pathway]?.title}
              </span>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
