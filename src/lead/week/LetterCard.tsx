import { mondayOf } from '#core/clock/iso-week.ts'
import { addDays } from '#core/clock/wall-clock.ts'
import { decimal, longDate } from '#ui/dates.ts'
import { t } from '#ui/language.ts'
import { callCounts } from '../calls/calls-data.ts'
import { placeName } from '../calls/calls-names.ts'
import { signalWords } from '../calls/measure-words.ts'
import { release } from '../link/lead-data.ts'
import { letterOf, type Sentence } from './letter.ts'

/** Last week in five sentences, each with its evidence one tap away. */
export function LetterCard() {
  const counts = callCounts.value
  const places = release.value?.destinations
  if (!counts || !places) return null
  const letter = letterOf(counts, places, placeName)
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
                {sentenceWords(sentence)}{' '}
                {sentence.signal ? (
                  <strong>
                    <span aria-hidden="true">{sentence.signal.way === 'high' ? '▲' : '▼'}</span>{' '}
                    {signalWords(sentence.signal)}
                    {sentence.better === undefined
                      ? ''
                      : `: ${t(sentence.better ? 'letter-better' : 'letter-worse')}`}
                    .
                  </strong>
                ) : null}{' '}
                <a class="no-print" href={sentence.href} aria-label={t(`letter-see-${sentence.id}`)}>
                  {t('letter-see')}
                </a>
              </li>
            ))}
          </ul>
          <p class="quiet-text">{t('letter-totals')}</p>
        </>
      ) : (
        <p>{letter ? t('letter-silent') : t('letter-none')}</p>
      )}
    </section>
  )
}

function sentenceWords({ id, values }: Sentence): string {
  const a = decimal(Number(values.a ?? 0), 1)
  const said = t(`letter-${id}`, { ...values, a, count: Number(values.n) })
  if (id === 'not-had' && Number(values.times) > 0)
    return `${said} ${t('letter-most', { place: values.place!, count: Number(values.times) })}`
  if (id === 'duty' && Number(values.asked) > 0)
    return `${said} ${t('letter-gate', { ill: values.ill!, all: values.asked! })}`
  return said
}
