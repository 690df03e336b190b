import { limitsOf, takesNobody } from '#core/practice/limits.ts'
import { readPlace } from '#core/practice/map-place.ts'
import type { Service } from '#core/practice/service.ts'
import { checkService, type FieldProblem, type ServiceNames } from '#core/practice/service-check.ts'
import { t } from '#ui/language.ts'
import { saidHere } from '../link/said.ts'
import { type FormState, tidied } from './form-state.ts'

/** Fields in the order in which they stand in the form. */
const ORDER = [
  ...['all', 'id', 'name', 'serves', 'words', 'inHouse'],
  ...['phones', 'way', 'steps', 'bookingLink', 'address', 'place', 'access'],
  ...['hours', 'specialDays', 'bankHolidays', 'meant', 'full'],
  ...['lowest', 'highest', 'only', 'conditions', 'refuses', 'able', 'languages', 'area'],
  ...['notesForStaff', 'notesForPatients', 'cost', 'replyTime'],
  ...['checked', 'checkedBy', 'checkEvery', 'source', 'ods', 'hsds'],
]

/** Everything that keeps a filled-in form from being saved, in the order of its fields: the same check as the server's, and what only the form can know. */
export function formProblems(
  { service, drafts, searchOnly }: Pick<FormState, 'service' | 'drafts' | 'searchOnly'>,
  names: ServiceNames,
  today: string,
  held?: Service | null,
): FieldProblem[] {
  const problems = checkService(tidied(service), names, today, held).map((problem) =>
    problem.field === 'checked' && !service.checked.by.trim() && /role/.test(problem.message)
      ? { ...problem, field: 'checkedBy' }
      : problem,
  )
  if (service.serves.length === 0 && !searchOnly)
    problems.push({ field: 'serves', message: t('problem-serves') })
  for (const [field, text] of Object.entries(drafts))
    problems.push({ field, message: draftProblem(field, text) })
  if (takesNobody(limitsOf(service.refuses, new Set())))
    problems.push({ field: 'highest', message: t('problem-nobody') })
  return problemsInOrder(problems)
}

/** Why what stands in a field cannot be read, and what to write. */
export function draftProblem(field: string, text: string): string {
  if (field !== 'place') return t(`problem-${field}`, { text })
  const read = readPlace(text)
  return 'fault' in read ? t(`problem-place-${read.fault}`, { text: shortened(text) }) : ''
}

/** Problems in the order of the form's fields, each sentence once. */
export function problemsInOrder(problems: readonly FieldProblem[]): FieldProblem[] {
  const seen = new Set<string>()
  return problems
    .map((one) => ({ ...one, message: saidHere(one.message) }))
    .filter(({ field, message }) => !seen.has(`${field} ${message}`) && seen.add(`${field} ${message}`))
    .sort((a, b) => placeOf(a.field) - placeOf(b.field))
}

/** A field that has no place in the list comes after those that have. */
function placeOf(field: string): number {
  const at = ORDER.indexOf(field)
  return at < 0 ? ORDER.length : at
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
