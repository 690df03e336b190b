import { useState } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { practice } from '../link/lead-data.ts'
import { isOpenTo, PLACES, placeOfView, type View } from '../link/view.ts'
import { mayChange } from '../people/sign-in.ts'
import { live } from '../services/service-store.ts'

/** The places of the lead page, and below them the pages of the one that is shown. On a phone they fold behind one button. */
export function LeadNav({ shown }: { readonly shown: View }) {
  // It is open on the page that it was opened on: to go to another folds it.
  const [openOn, setOpenOn] = useState<View>()
  const open = openOn === shown
  const kind = practice.value?.kind
  const reports = live.value.reports.filter(({ outcome }) => outcome === '').length
  const places = PLACES.map(({ id, views }) => ({
    id,
    views: (views as readonly View[]).filter((one) => isOpenTo(one, kind, mayChange.value)),
  })).filter(({ views }) => views.length > 0)
  const here = places.find(({ id }) => id === placeOfView(shown).id)
  return (
    <div class="lead-navs no-print" data-open={open ? '' : undefined}>
      <button
        type="button"
        class="button lead-fold"
        aria-expanded={open}
        aria-controls="lead-places"
        onClick={() => setOpenOn(open ? undefined : shown)}
      >
        <span aria-hidden="true">☰</span> {t('lead-menu', { here: t(`view-${shown}`) })}
      </button>
      <div id="lead-places">
        <nav class="lead-nav" aria-label={t('lead-places')}>
          <ul>
            {places.map(({ id, views }) => (
              <li key={id}>
                <a href={`#${views[0]}`} aria-current={id === here?.id ? 'true' : undefined}>
                  {t(`place-${id}`)}
                  {id === 'week' && reports > 0 ? ` (${reports})` : ''}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {here && here.views.length > 1 ? (
          <nav class="lead-pages" aria-label={t('lead-pages', { place: t(`place-${here.id}`) })}>
            <ul>
              {here.views.map((one) => (
                <li key={one}>
                  <a href={`#${one}`} aria-current={one === shown ? 'page' : undefined}>
                    {t(`view-${one}`)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        ) : null}
      </div>
    </div>
  )
}
