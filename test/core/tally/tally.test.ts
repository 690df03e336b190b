import { describe, expect, it } from 'vitest'
import { keySetOf } from '#core/pathway/release-files.ts'
import { isIncident, knownKeys, RETURN_REASONS, validCell } from '#core/tally/keys.ts'
import {
  ageBandOf,
  cardCells,
  cellsOf,
  type FinishedCall,
  returnedCell,
  searchCells,
} from '#core/tally/tally.ts'
import { content } from '../../content/sample.ts'

const known = knownKeys([keySetOf(content.release, [])])
const call: FinishedCall = {
  pathway: 'sore-throat',
  version: content.release.pathways['sore-throat']!.version,
  group: 'ear-nose-throat',
  sensitive: false,
  destination: 'pf-sore-throat',
  destinationSensitive: false,
  rank: 3,
  response: 'accepted',
  raised: false,
  skipped: [{ destination: 'dietitian', sensitive: false, reason: 'absent' }],
  used: 'pf-sore-throat',
  usedSensitive: false,
  ageBand: '5-15',
  unsure: ['drool'],
  cause: 'pharmacy',
  line: 'line-3',
  seconds: 95,
  screens: 5,
  at: '2026-11-24T10:15',
}
const cells = (more: Partial<FinishedCall> = {}) => cellsOf({ ...call, ...more })
const table = (name: string, more: Partial<FinishedCall> = {}) =>
  cells(more).filter((cell) => cell.startsWith(`${name}/`))

describe('a finished call', () => {
  it('is one in each small table, and nothing else is left of it', () => {
    expect(cells({ channel: 'desk' })).toEqual([
      't1/sore-throat/pf-sore-throat/accepted',
      't2/ear-nose-throat/3/first',
      't3/tue/10',
      't3g/ear-nose-throat/morning',
      't5/5-15/3',
      't9/screens/4-6',
      't9/seconds/60-120',
      't3c/desk',
      't4/dietitian/absent/pf-sore-throat',
      't4t/sore-throat/dietitian',
      't7/pharmacy',
      't9u/drool',
      `t11/sore-throat/${call.version}/line-3`,
    ])
  })
  it('has cells of a published release alone, three keys at most', () => {
    for (const cell of cells()) {
      expect(validCell(known, cell), cell).toBe(true)
      expect(cell.split('/').length).toBeLessThanOrEqual(4)
    }
  })
  it('never holds the hour together with the topic or group', () => {
    // A version may be any number, also that of the hour.
    for (const cell of cells({ version: 1 })) if (/\/10\b/.test(cell)) expect(cell).toBe('t3/tue/10')
  })
  it('says how the caller came only where that is known', () => expect(table('t3c')).toEqual([]))
  it('counts a sign that was not sure twice as once', () => {
    expect(table('t9u', { unsure: ['drool', 'jaw', 'drool'] })).toEqual(['t9u/drool', 't9u/jaw'])
  })
  it('that staff raised is told from a first answer', () => {
    expect(table('t2', { raised: true })).toEqual(['t2/ear-nose-throat/3/raised'])
  })
  it('is of the morning up to noon, on the day that London has', () => {
    expect(table('t3g', { at: '2026-11-29T11:59' })).toEqual(['t3g/ear-nose-throat/morning'])
    expect(table('t3g', { at: '2026-11-29T12:00' })).toEqual(['t3g/ear-nose-throat/afternoon'])
    expect(table('t3', { at: '2026-11-29T00:05' })).toEqual(['t3/sun/00'])
  })
  it('on the edge of a band is in the upper one', () => {
    const screens = [3, 4, 8, 9].map((n) => table('t9', { screens: n })[0])
    expect(screens).toEqual(['t9/screens/under-4', 't9/screens/4-6', 't9/screens/6-9', 't9/screens/9-up'])
    expect(table('t9', { seconds: 240 })[1]).toBe('t9/seconds/240-up')
  })
})

describe('a sensitive topic', () => {
  const sensitive = {
    pathway: 'low-mood',
    group: 'mental-wellbeing',
    destination: 'mh-prac',
    used: 'mh-prac',
    sensitive: true,
    unsure: ['die'],
    cause: 'wider-team',
  }
  it('folds to other on every axis: its signs and lines are not counted at all', () => {
    expect(cells(sensitive).join(' ')).not.toMatch(/low-mood|mental|mh-prac|die|dietitian|wider-team|t11/)
    for (const cell of cells(sensitive)) expect(validCell(known, cell), cell).toBe(true)
  })
  it('still counts, so that the whole is whole', () => {
    expect(cells(sensitive)).toEqual(
      expect.arrayContaining([
        't1/other/other/accepted',
        't2/other/3/first',
        't3/tue/10',
        't5/5-15/3',
        't7/other',
      ]),
    )
  })
})

describe('a caller who came back', () => {
  const route = {
    topic: 'sore-throat',
    destination: 'pf-sore-throat',
    sensitive: false,
    destinationSensitive: false,
  }
  it('is counted by topic, kind of help and reason', () => {
    expect(returnedCell(route, 'sooner')).toBe('t6/sore-throat/pf-sore-throat/sooner')
    for (const why of RETURN_REASONS) expect(validCell(known, returnedCell(route, why)), why).toBe(true)
  })
  it('folds to other where the topic or the help is sensitive', () => {
    expect(returnedCell({ ...route, sensitive: true }, 'fine')).toBe('t6/other/other/fine')
    expect(returnedCell({ ...route, destinationSensitive: true }, 'fine')).toBe('t6/sore-throat/other/fine')
  })
  it('is told of first where it may have harmed', () => {
    expect(RETURN_REASONS.filter(isIncident)).toEqual(['unsafe', 'missed-999'])
  })
})

it('counts how the question before what is no symptom was answered, where there is one', () => {
  expect(table('t12', { gate: 'yes' })).toEqual(['t12/gate/yes'])
  expect(table('t12', {})).toEqual([])
})

describe('what could not be had', () => {
  const reasons = ['absent', 'closed', 'full', 'stale', 'no-capacity', 'refused', 'surgery-closed']
  const skipped = [
    { destination: 'minor-illness', sensitive: false, reason: 'full' },
    { destination: 'mh-prac', sensitive: true, reason: 'full' },
  ]
  it('is counted by reason and by what the caller got in the end', () => {
    const gaps = reasons.flatMap((reason) =>
      table('t4', { skipped: [{ ...skipped[0]!, reason }, skipped[1]!], used: 'duty-today' }),
    )
    expect(gaps).toEqual(
      reasons.flatMap((reason) => [`t4/minor-illness/${reason}/duty-today`, 't4/other/full/duty-today']),
    )
    for (const cell of gaps) expect(validCell(known, cell), cell).toBe(true)
  })
  it('is counted by topic too, but not what refused the caller or waits for the surgery', () => {
    const topics = reasons.flatMap((reason) => table('t4t', { skipped: [{ ...skipped[0]!, reason }] }))
    expect(topics).toEqual(reasons.slice(0, 5).map(() => 't4t/sore-throat/minor-illness'))
  })
  it('is not a service that was passed over while another of its kind took the caller', () => {
    const passed = { destination: call.destination, sensitive: false, reason: 'closed' }
    expect(table('t4', { skipped: [passed, { ...passed, reason: 'full' }], used: call.destination })).toEqual(
      [],
    )
  })
  it('is one kind of help of one call, however many of its services could not', () => {
    const one = { destination: 'minor-illness', sensitive: false }
    const services = ['closed', 'full', 'full'].map((reason) => ({ ...one, reason }))
    expect(table('t4', { skipped: services, used: 'duty-today' })).toEqual([
      't4/minor-illness/closed/duty-today',
    ])
  })
  it('does not give away sensitive help in the end, or a sensitive topic', () => {
    expect(table('t4', { skipped, used: 'mh-prac', usedSensitive: true })).toContain(
      't4/minor-illness/full/other',
    )
    for (const cell of table('t4', { skipped, sensitive: true }))
      expect(cell).toMatch(/^t4\/other\/[a-z-]+\/other$/)
  })
  it('for a reason that nobody knows is not counted', () => {
    expect(
      table('t4', { skipped: [{ destination: 'dietitian', sensitive: false, reason: 'tired' }] }),
    ).toEqual([])
  })
})

describe('an emergency card that was acted on', () => {
  const card = {
    destination: 'call-999',
    sensitive: false,
    rank: 6,
    ageBand: 'unknown',
    at: call.at,
  } as const
  it('is an answer of its rank under no topic, accepted, and never "raised"', () => {
    expect(cardCells(card)).toEqual([
      't1/other/call-999/accepted',
      't2/other/6/first',
      't3/tue/10',
      't3g/other/morning',
      't5/unknown/6',
    ])
    for (const cell of cardCells(card)) expect(validCell(known, cell), cell).toBe(true)
  })
  it('does not name sensitive help', () => {
    expect(cardCells({ ...card, destination: 'sarc', sensitive: true })[0]).toBe('t1/other/other/accepted')
  })
})

describe('words that the search did not know', () => {
  const health = new Set(['xanthelasma', 'veins'])
  it('are counted by name where they are on the fixed list, all else together as other', () => {
    expect(searchCells(['my', 'xanthelasma', 'smith'], health, 'missed')).toEqual(['t8/xanthelasma/missed'])
    expect(searchCells(['mrs', 'smith', '07700900123'], health, 'suggested')).toEqual(['t8/other/suggested'])
    expect(searchCells(['veins', 'veins', 'xanthelasma'], health, 'missed')).toHaveLength(2)
  })
  it('that are none count nothing', () => expect(searchCells([], health, 'missed')).toEqual([]))
})

it('an age falls into its band on the day of the birthday', () => {
  const bands = [11, 12, 59, 60, 191, 192, 779, 780].map(ageBandOf)
  expect(bands).toEqual(['under-1', '1-4', '1-4', '5-15', '5-15', '16-64', '16-64', '65-up'])
  expect([ageBandOf(0), ageBandOf(undefined)]).toEqual(['under-1', 'unknown'])
})
