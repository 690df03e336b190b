import { mondayOf } from '#core/clock/iso-week.ts'
import { addDays } from '#core/clock/wall-clock.ts'
import { type CallsChanged, changedMost } from '#core/measured/changed.ts'
import { chartOf, letterOf, type Sentence } from '#core/measured/letter.ts'
import { sentenceWords, unusualWords } from '#core/measured/letter-words.ts'
import { decimal, longDate } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { callCounts } from '../calls/calls-data.ts'
import { newLimitsOf } from '../calls/calls-kept.ts'
import { placeName } from '../calls/calls-names.ts'
import { release } from '../link/lead-data.ts'

const SPEECH = { say: t, decimal }

/** Last week in five sentences, each with its evidence one tap away. */
export function LetterCard() {
  const counts = callCounts.value
  const places = release.value?.destinations
  if (!counts || !places) return null
  const letter = letterOf(counts, places, placeName, (id) => newLimitsOf(id).map(({ from }) => from))
  return (
    <section class="card letter" aria-labelledby="letter">
      <h3 id="letter">
        {letter
          ? t('letter-title', {
              from: longDate(mondayOf(letter.week)),
              to: longDate(addDays(mondayOf(letter.week), 6)),
            })
          : t('letter-none-title')}
        {counts.sample ? <span class="tag">{t('sample')}</span> : null}
      </h3>
      {letter && letter.sentences.length > 0 ? (
        <>
          <ul>
            {letter.sentences.map((sentence) => (
              <li key={sentence.id}>
                {sentenceWords(sentence, SPEECH)}{' '}
                {sentence.signal || sentence.moved ? (
                  <>
                    <strong>
                      <span aria-hidden="true">{isUp(sentence) ? '▲' : '▼'}</span>{' '}
                      {unusualWords(sentence, SPEECH)}
                    </strong>{' '}
                    {sentence.href === chartOf(sentence.id) ? null : (
                      <a
                        class="no-print"
                        href={chartOf(sentence.id)}
                        aria-label={t('letter-see-chart-of', { name: t(`calls-measure-${sentence.id}`) })}
                      >
                        {t('letter-see-chart')}
                      </a>
                    )}
                  </>
                ) : null}{' '}
                <a class="no-print" href={sentence.href} aria-label={t(`letter-see-${sentence.id}`)}>
                  {t('letter-see')}
                </a>
              </li>
            ))}
            <li>{changedWords(changedMost(counts, places))}</li>
          </ul>
          <p class="quiet-text no-print">{t('letter-totals')}</p>
        </>
      ) : (
        <p>{letter ? t('letter-silent') : t('letter-none')}</p>
      )}
    </section>
  )
}

/** Where the last week went; where that is not said, on which side of the usual it is. */
function isUp({ signal, moved }: Sentence): boolean {
  return moved ? moved.way === 'up' : signal?.way === 'high'
}

/** What changed most in the last week, in one sentence with both figures. */
function changedWords(changed: readonly CallsChanged[]): string {
  if (changed.length === 0) return t('letter-changed-none')
  const list = changed.map(({ kind, place, n, usual }) =>
    t(`letter-changed-${kind}`, { place: placeName(place), n, usual: decimal(usual, 0) }),
  )
  return t('letter-changed', { list: list.join('; ') })
}
