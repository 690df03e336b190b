import type { OpeningRow } from '#core/pathway/pathway.ts'
import { t } from '#ui/language.ts'
import { practice, release } from '../../link/lead-data.ts'
import { signLine } from '../tree.ts'
import { PaperFoot } from './PaperFoot.tsx'

/** The danger signs of the opening on one side of A4, for the wall: what is asked, and who is called on a yes. */
export function DangerPoster() {
  const content = release.value
  if (!content) return null
  const settings = practice.value?.settings ?? {}
  // Anybody may stand in for the topic: the signs of the opening name no question of one.
  const pathway = Object.values(content.pathways)[0]!
  const line = (row: OpeningRow) => signLine(row, { release: content, pathway, settings })
  const place = ({ to }: OpeningRow) => content.destinations[to]?.label ?? to
  return (
    <article class="poster" aria-labelledby="poster-title">
      <h2 id="poster-title">{t('poster-title')}</h2>
      <p class="poster-intro">{t('poster-intro')}</p>
      {content.opening.breaths.map(({ id, stem, rows }) => (
        <section key={id}>
          <h3>{stem || t('poster-now-too')}</h3>
          <ul>
            {rows
              .filter(({ follows }) => !follows)
              .map((row) => (
                <li key={row.id}>
                  <span>{line(row)}</span>
                  <strong>{place(row)}</strong>
                  {rows.some(({ follows }) => follows === row.id) ? (
                    <ul class="poster-then">
                      {rows
                        .filter(({ follows }) => follows === row.id)
                        .map((then) => (
                          <li key={then.id}>
                            <span>{t('poster-then', { ask: then.ask ?? line(then) })}</span>
                            <strong>{place(then)}</strong>
                          </li>
                        ))}
                    </ul>
                  ) : null}
                </li>
              ))}
          </ul>
        </section>
      ))}
      <p class="poster-last">{t('poster-unsure')}</p>
      <PaperFoot />
    </article>
  )
}
