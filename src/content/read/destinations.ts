import type { Destination, Level, Rank } from '#core/pathway/pathway.ts'
import type { Reader } from './reader.ts'

const FIELDS =
  'label called rank always practice gp sensitive about choice order refuses youngest then who book say cause end-open end-closed only beside tie clock tells first level safe-number net heavy number walk-in'.split(
    ' ',
  )
/** The only times beside ten minutes that the desk has words for. */
const MINUTES = { '1h': 60, '2h': 120 } as const
const RANKS: readonly Rank[] = [0, 1, 2, 3, 4, 5, 6]

/** Reads destinations.yaml: the kinds of help, and the traits by which the engine knows them. */
export function readDestinations(reader: Reader): Record<string, Destination> {
  const all: Record<string, Destination> = {}
  for (const id of reader.keys([])) {
    reader.onlyKeys([id], FIELDS)
    const [low, high] = readRanks(reader, id, 'rank') ?? [0, 0]
    const cause = reader.text([id, 'cause'])
    const net = reader.text([id, 'net'])
    const called = reader.list([id, 'called'])
    const gp = reader.oneOf([id, 'gp'], ['true', 'when-shut'])
    all[id] = {
      id,
      label: reader.required([id, 'label']),
      low,
      high,
      level: readLevel(reader, id),
      always: reader.flag([id, 'always']),
      practice: reader.flag([id, 'practice']),
      gp: gp === 'true',
      sensitive: reader.flag([id, 'sensitive']),
      choice: reader.oneOf([id, 'choice'], ['pharmacy']) === 'pharmacy',
      ...(reader.oneOf([id, 'order'], ['practice']) ? { unlike: true as const } : {}),
      refuses: reader.list([id, 'refuses']).flatMap((text, at) => {
        const when = reader.condition([id, 'refuses', at], text)
        return when ? [{ when, text }] : []
      }),
      ...readYoungest(reader, id),
      fallbacks: reader.list([id, 'then']),
      who: reader.required([id, 'who']),
      book: reader.required([id, 'book']),
      say: reader.required([id, 'say']),
      ...(called.length > 0 ? { called } : {}),
      ...(cause ? { cause } : {}),
      ...(net ? { net } : {}),
      ...(gp === 'when-shut' ? { gpWhenShut: true as const } : {}),
      ...readTraits(reader, id),
    }
  }
  everyRankEnds(reader, all)
  return all
}

/** The youngest age it sees, by the setting that names it. */
function readYoungest(reader: Reader, id: string): Pick<Destination, 'youngest'> {
  const setting = reader.text([id, 'youngest'])
  if (setting === undefined) return {}
  const text = `age < ${setting}`
  const when = reader.condition([id, 'youngest'], text)
  return when ? { youngest: { setting, when, text } } : {}
}

function readTraits(reader: Reader, id: string): Partial<Destination> {
  const about = reader.oneOf([id, 'about'], ['female', 'male'])
  const clock = reader.oneOf([id, 'clock'], ['1h', '2h'])
  const tells = reader.oneOf([id, 'tells'], ['duty', 'duty-list'])
  const open = readRanks(reader, id, 'end-open')
  const closed = readRanks(reader, id, 'end-closed')
  return {
    ...(open || closed ? { ends: { open: between(open), closed: between(closed) } } : {}),
    ...(reader.oneOf([id, 'only'], ['shut']) ? { onlyShut: true } : {}),
    ...(reader.flag([id, 'beside']) ? { beside: true } : {}),
    ...(reader.oneOf([id, 'number'], ['second']) ? { numberSecond: true as const } : {}),
    ...(reader.flag([id, 'heavy']) ? { heavy: true } : {}),
    ...(reader.flag([id, 'safe-number']) ? { safeNumber: true as const } : {}),
    ...(reader.flag([id, 'walk-in']) ? { walkIn: true as const } : {}),
    ...(reader.text([id, 'tie']) ? { tie: reader.number([id, 'tie']) } : {}),
    ...(clock ? { minutes: MINUTES[clock] } : {}),
    ...(tells ? { tellsDuty: tells === 'duty' ? 'now' : 'list' } : {}),
    ...(reader.oneOf([id, 'first'], ['never']) ? { neverFirst: true } : {}),
    ...(about ? { about } : {}),
  }
}

function readRanks(reader: Reader, id: string, field: string): [Rank, Rank] | undefined {
  const text = field === 'rank' ? reader.required([id, field]) : reader.text([id, field])
  if (text === undefined) return undefined
  const match = /^([0-6])(?:\.\.([0-6]))?$/.exec(text)
  if (!match) reader.fault([id, field], `The ${field} of "${id}" must be 0 to 6, or a range such as 1..3.`)
  const low = Number(match?.[1] ?? 0) as Rank
  return [low, Number(match?.[2] ?? low) as Rank]
}

function readLevel(reader: Reader, id: string): Level {
  const level = reader.oneOf([id, 'level'], ['0', '1', '2', '3', '4'])
  if (level === undefined) reader.fault([id, 'level'], `"${id}" needs a level from 0 to 4: who sees them.`)
  return Number(level ?? 0) as Level
}

function between(range: readonly [Rank, Rank] | undefined): Rank[] {
  return range ? RANKS.filter((rank) => rank >= range[0] && rank <= range[1]) : []
}

/** Nothing ends nowhere: each rank has one end while the surgery is open and one while it is shut, each always there and fast enough. */
function everyRankEnds(reader: Reader, all: Readonly<Record<string, Destination>>): void {
  for (const time of ['open', 'closed'] as const)
    for (const rank of RANKS) {
      const ends = Object.values(all).filter((one) => one.ends?.[time].includes(rank))
      if (ends.length !== 1)
        reader.fault([], `Rank ${rank} needs one destination with "end-${time}", not ${ends.length}.`)
      for (const { id, always, high } of ends)
        if (!always || high < rank)
          reader.fault(
            [id, `end-${time}`],
            `"${id}" must be always there and act at rank ${rank} to end a chain.`,
          )
    }
}
