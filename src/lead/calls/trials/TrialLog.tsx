import { isoWeek } from '#core/clock/iso-week.ts'
import { writeCsv } from '#core/exchange/csv.ts'
import { type Trial, weeksTried } from '#core/practice/calls/trials.ts'
import { t } from '#ui/language.ts'
import { download } from '../../exchange/download.ts'
import { weekWords } from '../measure-words.ts'
import { TrialWordsForm } from './TrialWordsForm.tsx'

const COLUMNS = ['from', 'weeks', 'aim', 'change', 'measure', 'predict', 'outcome', 'learned'] as const

/** What was tried and what was learned, to print or to share with a neighbour: words alone, no counts. */
export function TrialLog({
  trials,
  onSaid,
}: {
  readonly trials: readonly Trial[]
  readonly onSaid: (message: string) => void
}) {
  const rows = trials.map(({ from, weeks, aim, change, measure, predict, end }) => [
    weekWords(from),
    t('lead-of', { n: end ? weeksTried({ from, weeks }, isoWeek(end.on)) : 0, all: weeks }),
    aim,
    change,
    t(`calls-measure-${measure}`),
    predict,
    end ? t(`trial-${end.as}`) : '',
    end?.learned ?? '',
  ])
  const heads = COLUMNS.map((column) => t(`trial-column-${column}`))
  return (
    <section aria-labelledby="trial-log">
      <div class="card-head">
        <h3 id="trial-log">{t('trial-log')}</h3>
        <button
          type="button"
          class="button no-print"
          onClick={() => download('trials.csv', 'text/csv', writeCsv([heads, ...rows]))}
        >
          {t('calls-share-save')}
        </button>
      </div>
      <div class="scroll" tabIndex={0} role="region" aria-labelledby="trial-log">
        <table class="words">
          <thead>
            <tr>
              {heads.map((head) => (
                <th scope="col" key={head}>
                  {head}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {trials.map(({ id }, at) => (
              <tr key={id}>
                {rows[at]!.map((cell, place) => (
                  <td key={COLUMNS[place]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {trials.map((trial) => (
        <TrialWordsForm key={trial.id} trial={trial} onSaid={onSaid} />
      ))}
    </section>
  )
}
