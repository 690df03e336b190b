import type { BankHolidayPolicy } from '#core/hours/schedule.ts'
import { readHours } from '#core/hours/text.ts'
import {
  GUIDE_FIELDS,
  type GuideField,
  type GuidePart,
  type GuideStep,
  type KindGroup,
  type KindWords,
  type TickedKind,
  UNPLACED_GROUPS,
} from '#core/practice/guide.ts'
import { phoneFault } from '#core/practice/phones/phone.ts'
import type { ReferWay } from '#core/practice/service.ts'
import type { Reader } from './reader.ts'

type Path = readonly string[]

const FIELDS =
  'minutes roles serves gives asks kinds refer in-house everywhere named phone hours bank-holidays help'.split(
    ' ',
  )
const WAYS = ['walk-in', 'self-refer', 'book-here', 'practice-refers'] as const
const POLICIES = ['closed', 'open', 'unknown'] as const

/** Reads set-up.yaml; `kinds` are the kinds of help that there are. */
export function readGuide(reader: Reader, kinds: ReadonlySet<string>): GuideStep[] {
  return reader.keys([]).map((id) => {
    const first = new Map<string, number>()
    const parts = reader.keys([id]).map((part) => {
      const read = readPart(reader, [id, part], kinds)
      if (!('serves' in read)) return read
      const key = read.serves.join()
      const at = first.get(key) ?? 0
      first.set(key, at + 1)
      return { ...read, at }
    })
    return { id, parts }
  })
}

/** Reads kind-groups.yaml: each kind of help stands in one group at most. */
export function readKindGroups(reader: Reader, kinds: ReadonlySet<string>): KindGroup[] {
  const seen = new Set<string>()
  for (const id of UNPLACED_GROUPS)
    if (reader.at([id]) === undefined)
      reader.fault([], `There is no group "${id}"; kinds that are in no list stand there.`)
  return reader.keys([]).map((id) => {
    const list = knownKinds(reader, [id], kinds)
    for (const kind of list) {
      if (seen.has(kind)) reader.fault([id], `"${kind}" is in two groups; keep it in one.`)
      seen.add(kind)
    }
    return { id, kinds: list }
  })
}

/** Reads kind-words.yaml: what people call each kind of help, in small letters, each word once of a kind. */
export function readKindWords(reader: Reader, kinds: ReadonlySet<string>): KindWords {
  return Object.fromEntries(
    reader.keys([]).map((id) => {
      if (!kinds.has(id)) reader.fault([id], `There is no kind of help "${id}"; see destinations.yaml.`)
      const words = reader.list([id])
      for (const word of words)
        if (word !== word.trim().toLowerCase())
          reader.fault([id], `"${word}" has capitals or spaces around it.`)
      if (new Set(words).size < words.length) reader.fault([id], 'A word stands twice; keep it once.')
      return [id, words]
    }),
  )
}

function readPart(reader: Reader, path: Path, kinds: ReadonlySet<string>): GuidePart {
  reader.onlyKeys(path, FIELDS)
  const at = (key: string) => [...path, key]
  const own = { id: path.at(-1)!, minutes: reader.number(at('minutes')) }
  if (reader.at(at('serves')) === undefined) {
    const roles = knownKinds(reader, at('roles'), kinds)
    return roles.length > 0 ? { ...own, roles } : own
  }
  const phone = reader.text(at('phone'))
  const fault = phone === undefined ? undefined : phoneFault(phone)
  if (fault) reader.fault(at('phone'), fault)
  const hours = reader.text(at('hours'))
  const read = hours === undefined ? undefined : readHours(hours)
  if (read && 'fault' in read) reader.fault(at('hours'), `The app ${read.fault}.`)
  if (read && 'bankHolidays' in read)
    reader.fault(at('hours'), 'Bank holidays have a key of their own; leave them out here.')
  const ticks = reader.keys(at('kinds')).map((id): TickedKind => {
    const tick = [...at('kinds'), id]
    reader.onlyKeys(tick, ['serves', 'ticked'])
    return {
      id,
      serves: knownKinds(reader, [...tick, 'serves'], kinds),
      ticked: reader.flag([...tick, 'ticked']),
    }
  })
  const help = reader.record(at('help'))
  return {
    ...own,
    serves: knownKinds(reader, at('serves'), kinds),
    at: 0,
    asks: reader
      .list(at('asks'))
      .filter((field): field is GuideField => isOneOf(reader, at('asks'), field, GUIDE_FIELDS)),
    way: choice<ReferWay>(reader, at('refer'), WAYS),
    bankHolidays: choice<BankHolidayPolicy>(reader, at('bank-holidays'), POLICIES),
    ...(ticks.length > 0 ? { kinds: ticks, gives: knownKinds(reader, at('gives'), kinds) } : {}),
    ...(reader.flag(at('in-house')) ? { inHouse: true } : {}),
    ...(reader.flag(at('everywhere')) ? { everywhere: true } : {}),
    ...(reader.flag(at('named')) ? { named: true } : {}),
    ...(phone ? { phone } : {}),
    ...(hours ? { hours } : {}),
    ...(Object.keys(help).length > 0 ? { help } : {}),
  }
}

function knownKinds(reader: Reader, path: Path, kinds: ReadonlySet<string>): string[] {
  const list = reader.list(path)
  for (const id of list)
    if (!kinds.has(id)) reader.fault(path, `There is no kind of help "${id}"; see destinations.yaml.`)
  return list
}

function choice<T extends string>(reader: Reader, path: Path, all: readonly T[]): T {
  const text = reader.required(path)
  isOneOf(reader, path, text, all)
  return text as T
}

function isOneOf(reader: Reader, path: Path, text: string, all: readonly string[]): boolean {
  if (!all.includes(text)) reader.fault(path, `"${text}" is none of: ${all.join(', ')}.`)
  return all.includes(text)
}
