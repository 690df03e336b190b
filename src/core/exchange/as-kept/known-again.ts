import type { Service } from '../../practice/service.ts'
import { isOneService, plainName } from '../compare.ts'
import { type ColumnId, standingOf } from '../services-csv.ts'
import type { TableRow } from '../table.ts'
import { loosePhones } from './phones/loose-phones.ts'

type Row = TableRow<ColumnId>

/** The service held that a line without an id is of; `sure` where more than the name says so. */
export interface KnownAgain {
  readonly id: string
  readonly sure: boolean
}

/** Lines without an id that are of a service held: of its name and its phone number, postcode or ODS code, or of a name that stands once here and once in the table. No two lines are of one service. */
export function knownAgain(rows: readonly Row[], held: readonly Service[]): ReadonlyMap<Row, KnownAgain> {
  const byName = Map.groupBy(held, ({ name }) => plainName(name))
  const lines = Map.groupBy(rows, ({ cells }) => plainName(cells.name ?? ''))
  const claimed = new Set(rows.flatMap(({ cells }) => cells.id ?? []))
  const found = new Map<Row, KnownAgain>()
  for (const row of rows) {
    const { id, name, ods, address } = row.cells
    if (id || !name) continue
    const of = {
      name,
      phones: loosePhones(row.cells.phones),
      ...(ods && { ods }),
      ...(address && { address }),
    }
    const named = (byName.get(plainName(name)) ?? []).filter((one) => !claimed.has(one.id))
    const alike = named.filter((one) => isOneService(of, one) === 'sure')
    const alone = lines.get(plainName(name))?.length === 1 && named.length === 1
    const [match] = alike.length === 1 ? alike : alone && isOneService(of, named[0]!) ? named : []
    if (!match) continue
    claimed.add(match.id)
    found.set(row, { id: match.id, sure: alike.length === 1 })
  }
  return found
}

/** Whether a service was saved here after the line was written, so that taking the line undoes that. */
export function isOlder({ cells }: Row, service: Service, held: Service | undefined): boolean {
  if (!held || !cells.written) return false
  const now = standingOf(held)
  return now !== cells.written && now !== standingOf(service)
}

/** What a line says itself, without what was put in where it has columns of its own. */
export function saidIn(cells: Row['cells'], others: true | undefined): Row['cells'] {
  if (!others) return cells
  const { way: _, checkedBy: __, serves, checkedOn, ...said } = cells
  return {
    ...said,
    ...(serves && serves !== 'none' && { serves }),
    ...(checkedOn && checkedOn !== 'never checked' && { checkedOn }),
  }
}
