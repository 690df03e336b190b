import { endAt } from '../pathway/ends.ts'
import type { Destination, Level, Rank } from '../pathway/pathway.ts'
import type { Release } from '../pathway/release.ts'
import type { Fault } from './problem.ts'

/** Where chains end at each rank, from 0 to 6, restated apart from the content (engine rules 12 and 18). */
const OPEN = ['admin', 'gp-routine', 'gp-soon', 'duty-today', 'duty-now', 'ed', 'call-999']
const SHUT = [
  'request-next-day',
  'request-next-day',
  'request-next-day',
  'nhs-111',
  'nhs-111',
  'ed',
  'call-999',
]
/** Which of two danger signs of one clock comes first (engine rule 16). */
const TIES = [
  'call-999',
  'eye-casualty',
  'ed',
  'crisis-mh',
  'chemo-line',
  'mat-triage',
  'duty-now',
  'duty-hour',
]
/** Kinds of help with an hour (engine rule 49) or two (engine rule 17) instead of ten minutes. */
const MINUTES: Readonly<Record<string, number>> = { 'duty-hour': 60, visit: 120, ucr: 120, dn: 120 }
/** Who sees them, from a doctor or a line that speaks for one (3) to the hospital (4); a pharmacy is 1 (engine rule 60). */
const DOCTORS =
  'duty-now duty-hour duty-today visit gp-soon gp-routine gp-usual nhs-111 crisis-mh mat-triage epu chemo-line ucr utc sarc sexual-health hospital safeguarding safeguarding-shut request-next-day'.split(
    ' ',
  )
/** Told beside an answer; the main answer only where nothing else acts the same day. */
const BESIDE = ['safeguarding', 'safeguarding-shut']
const HOSPITAL = ['call-999', 'ed', 'eye-casualty']
/** A sex that nobody looked up counts as female after a danger sign that leads here (engine rule 52). */
const WOMEN = ['epu', 'mat-triage']

/** The traits by which the engine knows kinds of help are those that were agreed, since every topic leans on them. */
export function checkTraits({ destinations }: Pick<Release, 'destinations'>): Fault[] {
  const faults: Fault[] = []
  const expect = (invariant: number, id: string, right: boolean, message: string) => {
    if (!right) faults.push({ invariant, pathway: '', path: [id], message: `destinations.yaml: ${message}` })
  }
  for (const [open, ends] of [[true, OPEN] as const, [false, SHUT] as const])
    for (const [rank, id] of ends.entries())
      expect(
        24,
        id,
        endAt(destinations, rank as Rank, open) === id,
        `chains of rank ${rank} must end at ${id} while the surgery is ${open ? 'open' : 'shut'}.`,
      )
  const tied = Object.values(destinations)
    .filter(({ tie }) => tie !== undefined)
    .sort((one, other) => one.tie! - other.tie!)
    .map(({ id }) => id)
  expect(
    2,
    'tie',
    tied.join() === TIES.join(),
    `danger signs of one clock must come in this order: ${TIES.join(', ')}.`,
  )
  for (const destination of Object.values(destinations)) {
    const { id } = destination
    expect(
      25,
      id,
      destination.minutes === MINUTES[id],
      'only duty-hour has an hour and only visit, ucr, dn have two hours.',
    )
    const level = levelOf(destination)
    expect(
      43,
      id,
      level === undefined ? destination.level < 3 : destination.level === level,
      level === undefined ? 'only a doctor is level 3 or more.' : `${id} is level ${level}.`,
    )
    for (const next of destination.fallbacks)
      expect(
        43,
        id,
        destinations[next]!.level >= destination.level,
        `what follows a danger sign is never below it, as ${next} would be.`,
      )
    expect(
      23,
      id,
      (destination.about === 'female') === WOMEN.includes(id) && destination.about !== 'male',
      `only ${WOMEN.join(', ')} may take it that a danger sign is said of a woman.`,
    )
    expect(
      42,
      id,
      (destination.beside === true) === BESIDE.includes(id),
      'only safeguarding is told beside an answer.',
    )
    expect(19, id, (destination.neverFirst === true) === (id === 'pa'), 'only pa is nobody’s first contact.')
  }
  return faults
}

function levelOf({ id, choice }: Destination): Level | undefined {
  if (HOSPITAL.includes(id)) return 4
  if (DOCTORS.includes(id)) return 3
  return choice ? 1 : undefined
}
