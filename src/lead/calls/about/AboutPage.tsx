import { t } from '#ui/language.ts'
import { callCounts } from '../calls-data.ts'
import '../cards-table.css'
import { ABOUT, type AboutAxis, aboutRows, heardLately } from './about.ts'

const WEEKS = 13

/** What calls were: how urgent, what was said, how old, what caused them, which words were not known; and how whole these counts are. */
export function AboutPage() {
  const counts = callCounts.value
  if (!counts) return null
  const heard = heardLately(counts, WEEKS)
  return (
    <>
      <p class="quiet-text">{t('calls-heard', { ...heard, count: heard.all })}</p>
      <div class="calls-pair">
        {ABOUT.map((axis) => (
          <AboutTable key={axis} axis={axis} {...aboutRows(counts, axis, WEEKS)} />
        ))}
      </div>
    </>
  )
}

function AboutTable({
  axis,
  rows,
  all,
  allBefore,
}: { readonly axis: AboutAxis } & ReturnType<typeof aboutRows>) {
  return (
    <section class="card calls-measure" aria-labelledby={`about-${axis}`}>
      <h3 id={`about-${axis}`}>{t(`axis-${axis}`)}</h3>
      {rows.length === 0 ? (
        <p>{t('calls-nothing')}</p>
      ) : (
        <div class="scroll" tabIndex={0} role="region" aria-labelledby={`about-${axis}`}>
          <table class="calls-table cards-table">
            <thead>
              <tr>
                <th scope="col">{t(`axis-${axis}`)}</th>
                <th scope="col">{t('calls-weeks-13')}</th>
                <th scope="col">{t('calls-weeks-before')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ id, now, before }) => (
                <tr key={id}>
                  <th scope="row">{nameOf(axis, id)}</th>
                  <td data-head={t('calls-weeks-13')}>
                    {axis === 'search' ? now : t('lead-of', { n: now, all })}
                  </td>
                  <td data-head={t('calls-weeks-before')}>
                    {axis === 'search' ? before : t('lead-of', { n: before, all: allBefore })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function nameOf(axis: AboutAxis, id: string): string {
  if (id === 'other') return t('lead-other')
  switch (axis) {
    case 'urgency':
      return t(`rank-${id}`)
    case 'response':
      return t(`response-${id}`)
    case 'age':
      return t(`band-${id}`)
    case 'avoidable':
      return t(`cause-${id}`)
    case 'search':
      return id
  }
}
