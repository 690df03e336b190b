import { addDays } from '#core/clock/wall-clock.ts'
import type { Service } from '#core/practice/service.ts'

const TOWNS =
  'Ashby,Barton,Carlow,Denby,Elmton,Farrow,Garth,Hexley,Ilby,Kelby,Larkhill,Marston,Norby,Oakham Vale,Penrose,Quarley,Rushton,Selwick,Thornby,Upwell,Welford,Yarley'.split(
    ',',
  )
const STREETS =
  'Riverside Station Green Hill Park Church Mill Oak Elm North South East West High Market Castle Bridge Lake Grove Manor Orchard Meadow Forest Stone Abbey Victoria Albert Queens Kings Priory'.split(
    ' ',
  )
const WAYS = ['Road', 'Street', 'Lane', 'Close', 'Avenue', 'Way']
const KNOWN =
  /^(Weir Road|Bridge Street|Tanners Row|Castle Green|Orchard Way|Market Square|High Street|Priory Close|Moat Road|Keep Lane|Three Towns|Millford|Anytown|County Hospital|County|Network) /
const TOWN = /Anytown|Millford|Castle Green/g
const EAST = -2.6
const NORTH = 55
const DAYS_BACK = 200

/** Makes a number of full records from a few: each has its own name, place, numbers, hours, check and mix of notes and words. Every run makes the same ones. */
export function manyServices(from: readonly Service[], count: number, today: string): Service[] {
  const random = randomNumbers(20_261_124)
  const below = (limit: number) => Math.floor(random() * limit)
  const pick = <T>(list: readonly T[]): T => list[below(list.length)]!
  return Array.from({ length: count }, (_, at) => {
    const base = from[at % from.length]!
    const town = pick(TOWNS)
    const place = `${pick(STREETS)} ${pick(WAYS)}`
    const local = (text: string) => text.replace(TOWN, town)
    const name = `${place.split(' ')[0]} ${base.name.replace(KNOWN, '')}, ${town}`.replace(TOWN, town)
    const lends = (
      field: 'cost' | 'access' | 'replyTime' | 'area' | 'notesForPatients' | 'notesForStaff',
    ) => {
      const text = base[field] && pick(from)[field]
      return text ? { [field]: local(text) } : {}
    }
    const later = pick(['08:00', '08:15', '08:30', '08:45', '09:00', '09:15', '09:30'])
    return {
      ...base,
      ...lends('cost'),
      ...lends('access'),
      ...lends('replyTime'),
      ...lends('area'),
      ...lends('notesForPatients'),
      ...lends('notesForStaff'),
      id: `${base.id}-${at}`,
      name,
      refer: { ...base.refer, steps: local(base.refer.steps) },
      phones: base.phones.map((phone) => ({
        ...phone,
        number: `01632 ${String(below(1_000_000)).padStart(6, '0')}`,
      })),
      schedules: pick(from).schedules.map((schedule) =>
        (schedule.opens_at ?? '') < '09:01' && (schedule.closes_at ?? '') > '10:00'
          ? { ...schedule, opens_at: later }
          : schedule,
      ),
      words: [...new Set([...(base.words ?? []), ...(pick(from).words ?? [])])],
      checked: { on: addDays(today, -below(DAYS_BACK)), by: base.checked.by },
      ...(base.address ? { address: `${1 + below(180)} ${place}, ${town}` } : {}),
      ...(base.place ? { place: { latitude: degrees(NORTH), longitude: degrees(EAST) } } : {}),
    }
  })

  function degrees(from: number): number {
    return Number((from + random() / 2).toFixed(4))
  }
}

/** The same row of numbers from 0 to 1 for the same seed (mulberry32). */
function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
