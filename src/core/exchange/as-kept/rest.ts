import { phoneFault } from '../../practice/phones/phone.ts'
import type { Service } from '../../practice/service.ts'
import type { ImportProblem } from '../imported.ts'
import { COLUMNS, type ColumnId, textsByColumn } from '../services-csv.ts'
import { cellPlace, type TableRow } from '../table.ts'
import { loosePhones } from './phones/loose-phones.ts'

type Row = TableRow<ColumnId>

/** Without these nobody knows which service it is, or whom it must not be sent. */
const NEEDED: ReadonlySet<ColumnId> = new Set(['id', 'name', 'refuses'])
/** Without these callers may be sent when it is shut or full, or in a way that it does not take: a person has to say that the rest is right. */
const ASKED: ReadonlySet<ColumnId> = new Set(['specialDays', 'fullUntil', 'way'])
const PLACE: readonly ColumnId[] = ['latitude', 'longitude']
const REACHED_BY: readonly ColumnId[] = ['phones', 'address', 'steps']
const idOf = new Map<string, ColumnId>(COLUMNS.map(({ id, label }) => [label, id]))

/** What is said of cells without which the line is taken. */
const WITHOUT: Readonly<Partial<Record<ColumnId, string>>> = {
  serves: 'The line is taken without it; choose below what it does.',
  phones: 'The line is taken without that number.',
  hours: 'The line is taken, and its hours are not known.',
}
const WITHOUT_IT = 'The line is taken without it.'

/** A line without the cells in which something is wrong, with what `held` says in their place; the numbers and kinds of help of a cell that are right stay. Undefined where the line cannot be taken so, or a repair that is offered is waited for. */
export function restOf(
  row: Row,
  problems: readonly ImportProblem[],
  held: Service | undefined,
  isKind: (text: string) => boolean,
): Row | undefined {
  const faults = problems.filter(({ warning }) => !warning)
  // A cell under no heading may have moved all those beside it; for its hours alone nothing waits.
  const waits = ({ column, repair }: ImportProblem) => repair !== undefined && idOf.get(column) !== 'hours'
  if (faults.some((one) => waits(one) || !idOf.has(one.column))) return undefined
  if ([...row.faulty].some((id) => NEEDED.has(id) || ASKED.has(id))) return undefined
  const kept = new Map(held && textsByColumn(held).map(({ id, text }) => [id, text]))
  const cells = { ...row.cells }
  const wrong = new Set(row.faulty)
  // Half a map position is none.
  if (PLACE.some((id) => wrong.has(id))) for (const id of PLACE) wrong.add(id)
  for (const id of wrong) {
    const right = kept.get(id) || rightPart(id, row.cells[id] ?? '', isKind)
    if (right) cells[id] = right
    else delete cells[id]
  }
  if (!REACHED_BY.some((id) => cells[id])) return undefined
  const faulty = new Set<ColumnId>()
  return { ...row, cells, faulty, report: (id, _, warning) => void (warning || faulty.add(id)) }
}

/** The problems without how a cell was read, where something is wrong with that very cell: what it was read as is then not taken. */
export function withoutReadings(problems: readonly ImportProblem[]): readonly ImportProblem[] {
  const faulty = new Set(problems.filter(({ warning }) => !warning).map(cellPlace))
  return problems.filter((one) => !isReading(one) || !faulty.has(cellPlace(one)))
}

/** Whether a problem only says how a cell was read, and nothing of it is lost. */
export function isReading({ warning, message }: ImportProblem): boolean {
  return warning === true && /look whether that is right\.$/.test(message)
}

/** The same problems, those of a line that is taken all the same as what is only to be looked at. */
export function taken(problem: ImportProblem): ImportProblem {
  const id = idOf.get(problem.column)
  const said = (id && WITHOUT[id]) ?? WITHOUT_IT
  return problem.warning ? problem : { ...problem, message: `${problem.message} ${said}`, warning: true }
}

/** The same problem with an offer to leave the cell empty, where that is for a person to say. */
export function askedAbout(problem: ImportProblem): ImportProblem {
  const asked = ASKED.has(idOf.get(problem.column)!)
  return asked && !problem.warning && problem.repair === undefined ? { ...problem, repair: '' } : problem
}

function rightPart(id: ColumnId, text: string, isKind: (text: string) => boolean): string {
  if (id === 'serves')
    return (
      text
        .split(';')
        .filter((one) => isKind(one.trim()))
        .join('; ') || 'none'
    )
  if (id !== 'phones') return ''
  const right = loosePhones(text).filter(({ number }) => phoneFault(number) === undefined)
  return right.map(({ number, label }) => (label ? `${label}: ${number}` : number)).join(' | ')
}
