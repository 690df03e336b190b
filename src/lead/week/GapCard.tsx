import { t } from '#ui/language.ts'
import { callCounts } from '../calls/calls-data.ts'
import { gapsOf } from '../gaps/gaps.ts'
import { practice, release } from '../link/lead-data.ts'

/** The gap that cost most over the last weeks: what callers could not have here, how often, and what they got instead. */
export function GapCard() {
  const own = practice.value
  const content = release.value
  if (!own || !content) return null
  const [gap] = gapsOf(content, own, callCounts.value).filter(({ notHere, times }) => !notHere && times > 0)
  if (!gap) return null
  const label = (id: string) => content.destinations[id]?.label ?? t('lead-other')
  const [instead] = gap.instead
  return (
    <section class="card" aria-labelledby="gap-most">
      <div class="card-head">
        <div>
          <h3 id="gap-most">{t('week-gap')}</h3>
          <p>
            {t('week-gap-say', { name: label(gap.destination), count: gap.times })}{' '}
            {instead ? t('week-gap-instead', { name: label(instead.destination), n: instead.times }) : ''}
          </p>
        </div>
        <a class="button no-print" href="#gaps">
          {t('week-gap-see')}
        </a>
      </div>
    </section>
  )
}
