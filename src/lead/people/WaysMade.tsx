import { useEffect, useState } from 'preact/hooks'
import { longDate } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { list, record, text } from '#ui/shape.ts'
import { ask } from '../link/lead-server.ts'

interface WayMade {
  readonly name: string
  readonly day: string
}

const isWaysMade = record<{ made: readonly WayMade[] }>({
  made: list(record<WayMade>({ name: text, day: text })),
})

/** Tells whoever is signed in that somebody else made a way in for them: whoever holds it can come in under their name. */
export function WaysMade() {
  const [made, setMade] = useState<readonly WayMade[]>([])
  useEffect(() => {
    void ask(isWaysMade, 'GET', '/api/me/ways-made').then((answer) => {
      if (answer.ok) setMade(answer.body.made)
    })
  }, [])
  if (made.length === 0) return null
  return (
    <section class="card no-print" aria-label={t('ways-made')}>
      <ul>
        {made.map(({ name, day }) => (
          <li key={`${day} ${name}`}>{t('ways-made-line', { name, date: longDate(day) })}</li>
        ))}
      </ul>
      <p>{t('ways-made-help')}</p>
    </section>
  )
}
