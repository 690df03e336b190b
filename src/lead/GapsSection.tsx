import { t } from '#ui/language.ts'
import { gapsOf, setUp } from './gaps.ts'
import { counts, practice, release } from './lead-data.ts'

const SHOWN = 12

/** What the practice lacks, what callers get instead and how often; and how far it is with the essential ten. */
export function GapsSection() {
  const own = practice.value
  const content = release.value
  if (!own || !content) return null
  const label = (id: string) => content.destinations[id]?.label ?? t('lead-other')
  const gaps = gapsOf(content, own, counts.value)
  const steps = setUp(own)
  const left = steps.filter(({ done }) => !done)
  return (
    <section aria-labelledby="gaps">
      <h2 id="gaps">{t('gaps')}</h2>
      {left.length > 0 ? (
        <div class="card">
          <p>
            <strong>{t('setup', { done: steps.length - left.length, all: steps.length })}</strong>
          </p>
          <ol>
            {steps.map(({ id, done }) => (
              <li key={id}>
                <span aria-hidden="true">{done ? '✓' : '○'}</span> {t(`setup-${id}`)}{' '}
                <span class="quiet-text">{t(done ? 'setup-done' : 'setup-open')}</span>
              </li>
            ))}
          </ol>
        </div>
      ) : null}
      {gaps.length === 0 ? (
        <p>{t('gaps-none')}</p>
      ) : (
        <ul class="stack">
          {gaps.slice(0, SHOWN).map((gap) => (
            <li key={gap.destination}>
              <strong>{label(gap.destination)}</strong>: {t('gaps-times', { count: gap.times })}
              {gap.instead.length > 0
                ? ` ${t('gaps-instead', { places: gap.instead.map((one) => `${label(one.destination)} (${one.times})`).join(', ') })}`
                : ''}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
