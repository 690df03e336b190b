import { longDate } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { OverPage } from '../parts/OverPage.tsx'
import { answers } from './answers.ts'

/** Everything that was answered of late, to be found again: what was suggested, and what came of it. */
export function AnswersPage({ onClose }: { readonly onClose: () => void }) {
  return (
    <OverPage id="you-said" heading={t('you-said')} headingClass="task" onClose={onClose}>
      {() =>
        answers.value.length === 0 ? (
          <p>{t('you-said-none')}</p>
        ) : (
          <ul class="said-answers">
            {answers.value.map(({ id, said, outcome, answer, on }) => (
              <li key={id}>
                <p>
                  <q dir="auto">{said}</q>
                </p>
                <p>
                  <strong>{t(`you-said-${outcome}`)}</strong>
                  {answer ? ': ' : ''}
                  <bdi>{answer}</bdi>
                </p>
                <p class="quiet-text">{longDate(on)}</p>
              </li>
            ))}
          </ul>
        )
      }
    </OverPage>
  )
}
