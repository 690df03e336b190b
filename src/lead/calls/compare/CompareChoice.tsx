import { useState } from 'preact/hooks'
import { t } from '#ui/language.ts'
import { ForLeads } from '../../people/ForLeads.tsx'
import { type Comparison, joinComparison } from './compare-data.ts'

/** Joins the comparison, chooses whether with the practice's name, or leaves it: the practice's own act, at any time. */
export function CompareChoice({ of: { joined, named, name } }: { readonly of: Comparison }) {
  const [withName, setWithName] = useState(named ?? false)
  const [message, setMessage] = useState('')
  const choose = (join: boolean, done: string) =>
    void joinComparison(join, withName).then((saved) =>
      setMessage(saved.kind === 'saved' ? t(done) : saved.message),
    )
  return (
    <section class="card no-print" aria-labelledby="compare-choice">
      <h3 id="compare-choice">{t(joined ? 'compare-in' : 'compare-out', { name: name ?? '' })}</h3>
      <p class="measure">{t(joined ? 'compare-in-help' : 'compare-out-help')}</p>
      <ForLeads>
        <label class="row">
          <input
            type="checkbox"
            checked={withName}
            onChange={(event) => setWithName(event.currentTarget.checked)}
          />{' '}
          {t('compare-with-name')}
        </label>
        <div class="row">
          {joined ? (
            <>
              <button
                type="button"
                class="button"
                aria-disabled={withName === named}
                onClick={() => (withName === named ? undefined : choose(true, 'compare-name-saved'))}
              >
                {t('save')}
              </button>
              <button type="button" class="button" onClick={() => choose(false, 'compare-left')}>
                {t('compare-leave')}
              </button>
            </>
          ) : (
            <button type="button" class="button main" onClick={() => choose(true, 'compare-joined')}>
              {t('compare-join')}
            </button>
          )}
        </div>
      </ForLeads>
      <p role="status">{message}</p>
    </section>
  )
}
