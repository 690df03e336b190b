import type { UsedColumn } from '#core/exchange/as-kept/columns.ts'
import { USES, type Use } from '#core/exchange/as-kept/uses.ts'
import { t } from '#ui/language.ts'

/** What each column of somebody's own table is used as, with what stands in it, to look at and to change. */
export function ColumnsChoice({
  columns,
  onChoose,
}: {
  readonly columns: readonly UsedColumn[]
  readonly onChoose: (uses: readonly Use[]) => void
}) {
  const choose = (at: number, use: Use) =>
    onChoose(columns.map((one, place) => (place === at ? use : one.use)))
  return (
    <fieldset class="kinds" aria-describedby="exchange-columns-help">
      <legend>{t('exchange-columns')}</legend>
      <p id="exchange-columns-help" class="quiet-text">
        {t('exchange-columns-help')}
      </p>
      <ol class="columns">
        {columns.map(({ heading, examples, use }, at) => (
          <li key={at}>
            <label>
              <strong>{heading || t('exchange-no-heading', { n: at + 1 })}</strong>{' '}
              <select
                class="field"
                value={use}
                onChange={(event) => {
                  const chosen = USES.find((one) => one === event.currentTarget.value)
                  if (chosen) choose(at, chosen)
                }}
              >
                {USES.map((one) => (
                  <option key={one} value={one}>
                    {t(`exchange-use-${one}`)}
                  </option>
                ))}
              </select>
            </label>
            <span class="quiet-text">{examples.join(' · ')}</span>
          </li>
        ))}
      </ol>
    </fieldset>
  )
}
