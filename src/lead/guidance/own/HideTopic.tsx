import type { Pathway } from '#core/pathway/pathway.ts'
import { leadsTo999 } from '#core/practice/ours/misfits.ts'
import { t } from '#ui/language.ts'
import { AskFirst } from '../../fields/AskFirst.tsx'
import { release } from '../../link/lead-data.ts'
import { ForLeads } from '../../people/ForLeads.tsx'
import { OwnCard, Preview, useOwn } from './OwnCard.tsx'

/** Leaves a topic out of the groups of the desk, or shows it there again. */
export function HideTopic({ pathway: { id, title, group } }: { readonly pathway: Pathway }) {
  const { held, save, said } = useOwn('hidden', id)
  const hidden = held === true
  const name = release.value?.groups[group]?.title ?? group
  return (
    <OwnCard id="own-hide" title={t('own-hide')} help={t('own-hide-help')}>
      <Preview>
        <p>{t(hidden ? 'own-hide-now' : 'own-hide-not', { title, group: name })}</p>
      </Preview>
      <ForLeads>
        {!hidden && release.value && leadsTo999(release.value, id) ? (
          <div class="row">
            <AskFirst
              words={t('own-hide-do')}
              question={<p class="measure">{t('own-hide-lost', { title, group: name })}</p>}
              yes={t('own-hide-lost-yes')}
              no={t('own-hide-lost-no')}
              onYes={() => void save(true, true)}
            />
          </div>
        ) : (
          <button type="button" class="button" onClick={() => void save(hidden ? null : true)}>
            {t(hidden ? 'own-hide-back' : 'own-hide-do')}
          </button>
        )}
      </ForLeads>
      {said}
    </OwnCard>
  )
}
