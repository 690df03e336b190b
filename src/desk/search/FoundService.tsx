import type { Service } from '#core/practice/service.ts'
import { foundBy } from '#core/search/directory.ts'
import { t } from '#ui/language.ts'
import { withEnglish } from '#ui/WithEnglish.tsx'
import { query } from '../call/desk-state.ts'
import { practice, release } from '../link/content-store.ts'
import { now } from '../parts/clock.ts'
import { ServiceActions } from '../services/ServiceActions.tsx'
import { Tags } from '../services/ServiceCard.tsx'
import { ServiceDetails } from '../services/ServiceDetails.tsx'
import { ServiceLine } from '../services/ServiceLine.tsx'
import { stateWords } from '../services/service-words.ts'

/** A service found by its name: its line with phone, hours and state; its small card with the rest on one tap. */
export function FoundService({ service }: { readonly service: Service }) {
  if (!practice.value) return null
  const why = foundBy(service, query.value, release.value?.destinations)
  const here = { at: now.value, practice: practice.value }
  return (
    <>
      <ServiceLine call={here} service={service} />
      {why ? <p class="matched">{withEnglish(t('matched', { words: why }), why)}</p> : null}
      <Tags words={stateWords(here, service)} />
      <details class="folded found">
        <summary>
          {t('found-more')} <bdi class="unseen">{service.name}</bdi>
        </summary>
        <p dir="auto" lang="en">
          {service.refer.steps}
        </p>
        {service.notesForStaff ? (
          <p class="quiet-text" dir="auto" lang="en">
            {service.notesForStaff}
          </p>
        ) : null}
        <ServiceDetails service={service} />
        <ServiceActions service={service} />
      </details>
    </>
  )
}
