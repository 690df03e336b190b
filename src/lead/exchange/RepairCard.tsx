import type { UsedColumn } from '#core/exchange/as-kept/columns.ts'
import { fileHeading } from '#core/exchange/as-kept/file-heading.ts'
import type { ImportProblem, Repairs } from '#core/exchange/imported.ts'
import { COLUMNS } from '#core/exchange/services-csv.ts'
import { cellPlace } from '#core/exchange/table.ts'
import { t } from '#ui/language.ts'
import { saidHere } from '../link/said.ts'

const SHOWN = 50
// When a place is open is looked at line by line: two times made one may open a door that is shut.
const HOURS = COLUMNS.find(({ id }) => id === 'hours')!.label

/** Cells that a spreadsheet spoilt, each with what it was probably meant to hold, taken one by one or all but hours at once; and cells that only a person may leave empty, one by one. Never unasked. */
export function RepairCard({
  problems,
  columns,
  onRepair,
}: {
  readonly problems: readonly ImportProblem[]
  readonly columns: readonly UsedColumn[] | undefined
  readonly onRepair: (repairs: Repairs) => void
}) {
  const places = new Map(problems.flatMap((one) => (one.repair === undefined ? [] : [[cellPlace(one), one]])))
  const offered = [...places.values()]
  const meant = offered.filter(({ repair, column }) => repair && column !== HOURS)
  if (offered.length === 0) return null
  const of = (some: readonly ImportProblem[]) =>
    Object.fromEntries(some.map((one) => [cellPlace(one), one.repair ?? '']))
  return (
    <div class="stack kinds" role="group" aria-labelledby="exchange-repairs">
      <p id="exchange-repairs">
        <strong>{t('exchange-repairs', { count: offered.length })}</strong>
      </p>
      {meant.length > 0 ? (
        <button type="button" class="button" onClick={() => onRepair(of(meant))}>
          {t('exchange-repair-all', { count: meant.length })}
        </button>
      ) : null}
      <ul class="stack">
        {offered.slice(0, SHOWN).map((one) => (
          <li key={cellPlace(one)} class="row">
            <span>
              {t('exchange-repair-at', { row: one.row, column: fileHeading(one.column, columns) })}{' '}
              {one.was ? <q dir="auto">{one.was}</q> : null}
            </span>
            <button
              type="button"
              class="button"
              aria-describedby={`repair-${one.row}-${one.column.replaceAll(/\W/g, '')}`}
              onClick={() => onRepair(of([one]))}
            >
              {one.repair ? t('exchange-repair', { text: one.repair }) : t('exchange-repair-without')}
            </button>
            <span
              class="quiet-text"
              lang={saidHere(one.message) === one.message ? 'en' : undefined}
              id={`repair-${one.row}-${one.column.replaceAll(/\W/g, '')}`}
            >
              {saidHere(one.message)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
