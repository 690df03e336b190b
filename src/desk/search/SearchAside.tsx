import { computed } from '@preact/signals'
import type { Found } from '#core/search/topics.ts'
import { t } from '#ui/language.ts'
import { practice, topics } from '../link/content-store.ts'
import { now } from '../parts/clock.ts'
import { untilWords } from '../services/age-words.ts'
import { fullNow } from '../services/live.ts'
import { choose } from './choose.ts'
import { recentTopics } from './recent-topics.ts'
import './aside.css'

/** What most callers ask for that is no symptom. */
const OFTEN = [
  'repeat-prescription',
  'result-waiting',
  'fit-note-new',
  'book-cancel',
  'blood-test-booking',
] as const

/** The services that are full now, with the words for how long; worked out again when that changes, not at each key. */
const fullServices = computed(() =>
  (practice.value?.services ?? []).flatMap((service) => {
    const until = fullNow(service)
    return until ? [{ ...service, when: untilWords(until, now.value) }] : []
  }),
)

/** Beside the search box: what is full now, the topics of the last calls, and while nothing is typed what is often asked for. */
export function SearchAside({ found, often }: { readonly found: Found; readonly often: boolean }) {
  // No name stands twice.
  const recent = recentTopics.value.filter((id) => !found.topics.some((topic) => topic.id === id))
  const { hidden } = practice.value?.overrides ?? {}
  const asked = OFTEN.filter((id) => !recent.includes(id) && !hidden?.[id])
  const full = fullServices.value
  return (
    <aside class="beside">
      <TopicList words={t('last-topics')} ids={recent} found={found} />
      {often ? <TopicList words={t('often-here')} ids={asked} found={found} /> : null}
      {/* It comes from the server, after the rest: last, so that it moves nothing. */}
      {full.length > 0 ? (
        <section>
          <h2>{t('full-now')}</h2>
          <ul>
            {full.map(({ id, name, when }) => (
              <li key={id}>
                <bdi>{name}</bdi> · {t('full-until', { when })}
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </aside>
  )
}

function TopicList({
  words,
  ids,
  found,
}: {
  readonly words: string
  readonly ids: readonly string[]
  readonly found: Found
}) {
  const known = ids.flatMap((id) => topics.value?.topics.find((topic) => topic.id === id) ?? [])
  if (known.length === 0) return null
  return (
    <section>
      <h2>{words}</h2>
      <ul>
        {known.map((topic) => (
          <li key={topic.id}>
            <button type="button" class="button quiet" lang="en" onClick={() => choose(topic.id, found)}>
              {topic.title}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
