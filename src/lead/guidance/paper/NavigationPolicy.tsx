import { londonNow } from '#core/clock/wall-clock.ts'
import type { Destination } from '#core/pathway/pathway.ts'
import { freshness } from '#core/practice/freshness.ts'
import { t } from '#ui/language.ts'
import { practice, release } from '../../link/lead-data.ts'
import { PaperFoot } from './PaperFoot.tsx'

/** The parts of the policy whose words are the same for every practice. */
const BEFORE = ['policy-why', 'policy-who', 'policy-danger', 'policy-unsure'] as const
const AFTER = ['policy-never', 'policy-refuses', 'policy-private', 'policy-learn'] as const

/** How this practice leads callers, made from the guidance and the services in use: for induction and inspection. */
export function NavigationPolicy() {
  const content = release.value
  if (!content) return null
  const topics = Object.values(content.pathways)
  const signs = new Set(topics.flatMap((topic) => topic.signs.map(({ id }) => id))).size
  const values = { topics: topics.length, signs, practice: practice.value?.name ?? '' }
  return (
    <article aria-labelledby="policy-title">
      <h2 id="policy-title">{t('policy-title', values)}</h2>
      {BEFORE.map((id) => (
        <PolicyPart key={id} id={id} values={values} />
      ))}
      <h3>{t('policy-where')}</h3>
      <p class="measure">{t('policy-where-text')}</p>
      <Places />
      {AFTER.map((id) => (
        <PolicyPart key={id} id={id} values={values} />
      ))}
      <PaperFoot />
    </article>
  )
}

function PolicyPart({
  id,
  values,
}: {
  readonly id: string
  readonly values: Readonly<Record<string, string | number>>
}) {
  return (
    <>
      <h3>{t(id)}</h3>
      <p class="measure">{t(`${id}-text`, values)}</p>
    </>
  )
}

/** The places that a call can be led to, those for the greatest need first, each with the services that this practice has for it. How soon somebody acts is said by the answer to each call, never by the place. */
function Places() {
  const content = release.value!
  const used = new Set(
    Object.values(content.pathways).flatMap(({ signs, raise, send }) => [
      ...signs.map(({ to }) => to),
      ...[...raise, ...send].flatMap(({ steps }) => steps.flat()),
    ]),
  )
  const services = practice.value?.services ?? []
  const today = londonNow(Date.now()).slice(0, 10)
  const here = ({ id }: Destination) =>
    services
      .filter(({ serves }) => serves.includes(id))
      .map((service) =>
        freshness(service, today, practice.value?.freshness) === 'stale'
          ? t('policy-not-offered', { name: service.name })
          : service.name,
      )
  const all = Object.values(content.destinations)
    .filter(({ id }) => used.has(id))
    .toSorted((one, other) => other.high - one.high)
  // Rows without a service would tell whoever is new what is not here.
  const shown = all.filter((place) => place.always || here(place).length > 0)
  const none = all.filter((place) => !shown.includes(place))
  return (
    <>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('policy-place')}</th>
            <th scope="col">{t('policy-here')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((place) => (
            <tr key={place.id}>
              <th scope="row">{place.label}</th>
              <td>{here(place).join(', ') || t('policy-always')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {none.length > 0 ? (
        <p class="quiet-text">{t('policy-none', { places: none.map(({ label }) => label).join('; ') })}</p>
      ) : null}
    </>
  )
}
