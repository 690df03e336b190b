import { t } from '#ui/language.ts'
import { practice } from '../../link/lead-data.ts'
import { ForLeads } from '../../people/ForLeads.tsx'
import { useOwn } from './OwnCard.tsx'

/** Makes a network's note a safety notice, which stands at its practices at once, or an ordinary one again; nothing where there is no note, or no network. */
export function SafetyNotice({ place }: { readonly place: string }) {
  const { held, save, said } = useOwn('safety', place)
  const own = practice.value
  if (own?.kind !== 'network' || !own.overrides.notes?.[place]) return null
  return (
    <div class="stack tight">
      <p class="measure">{t(held ? 'own-notice-is' : 'own-notice-not')}</p>
      <ForLeads>
        <div class="row">
          <button type="button" class="button" onClick={() => void save(held ? null : true)}>
            {t(held ? 'own-notice-back' : 'own-notice-do')}
          </button>
        </div>
      </ForLeads>
      {said}
    </div>
  )
}
