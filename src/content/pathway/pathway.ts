import type { Fact, Pathway, PathwayKind, PathwayNote, Sign, SlipLine } from '#core/pathway/pathway.ts'
import type { Span } from '#core/pathway/span-words.ts'
import { readByDestination } from '../read/by-destination.ts'
import { readFactAt } from '../read/fact.ts'
import { readTraits } from '../read/floors.ts'
import type { Reader } from '../read/reader.ts'
import type { Shared } from '../read/shared.ts'
import { isList, isRecord } from '../read/yaml-file.ts'
import { floorsFor } from './floors.ts'
import { PATHWAY_FIELDS } from './pathway-format.ts'
import { readRaise, readSend, usedFacts } from './routes.ts'
import { readPathwaySigns } from './signs.ts'

const FIELDS = PATHWAY_FIELDS.map(({ name }) => name)
const KINDS: readonly PathwayKind[] = ['symptom', 'planned', 'admin', 'social']
const NOTES: readonly PathwayNote[] = ['isolate', 'private', 'never-voicemail', 'safe-number']
const GATES: readonly Pathway['gate'][] = ['poorly', 'bereaved', 'complaint', 'social', 'none']

/** Reads one pathway file into the form the engine runs; every fault is kept on the reader. */
export function readPathway(reader: Reader, shared: Shared, group: string, id: string): Pathway {
  reader.onlyKeys([], FIELDS)
  reader.inOrder([], FIELDS)
  const kind = (reader.text(['kind']) ?? 'symptom') as PathwayKind
  if (!KINDS.includes(kind)) reader.fault(['kind'], `"kind" must be one of: ${KINDS.join(', ')}.`)
  const signs = readPathwaySigns(reader, shared)
  const asked = readFactsOf(reader, shared, 'ask')
  const looked = readFactsOf(reader, shared, 'look')
  const facts = { ...asked.own, ...looked.own }
  const uses = [...asked.uses, ...looked.uses]
  const send = readSend(reader, shared)
  const tell = reader.list(['tell'])
  const exemptIds = reader.list(['exempt'])
  const used = usedFacts(shared, send, [...uses, ...tell, ...Object.keys(facts)])
  const about = readTraits(reader, ['about'])
  const given = readGiven(reader, shared)
  const raise = [
    ...readRaise(reader, shared, signs),
    ...floorsFor(shared, kind, used, signs, about, exemptIds, given, shared.groups[group]?.end !== undefined),
  ]
  for (const floor of exemptIds)
    if (!shared.floors.some((known) => known.id === floor))
      reader.fault(['exempt'], `There is no floor "${floor}"; see floors.yaml.`)
  const cause = reader.text(['cause'])
  const betterBy = readSpan(reader)
  const wait = reader.text(['wait'])
  const back = reader.text(['back'])
  const ownRows = readOwnRows(reader, shared)
  const afterDanger = readAfterDanger(reader, kind)
  const forWhom = reader.condition(['for'])
  return {
    id,
    title: reader.required(['title']),
    group,
    kind,
    gate: readGate(reader),
    ...(reader.text(['caller']) === 'third-party' ? { caller: 'third-party' as const } : {}),
    version: reader.number(['version']),
    review: reader.required(['review']),
    sources: reader.list(['sources']),
    words: reader.list(['words']),
    instead: reader.list(['instead']),
    signs,
    facts,
    uses,
    given,
    tell,
    raise,
    send,
    net: readNet(reader, signs),
    say: readByDestination(reader, ['say'], shared.destinations),
    meanwhile: readByDestination(reader, ['meanwhile'], shared.destinations),
    slip: readLines(reader, 'slip'),
    staff: readLines(reader, 'staff').map((line) => (line.if ? line : line.say)),
    note: reader.list(['note']).filter((note): note is PathwayNote => {
      if (NOTES.includes(note as PathwayNote)) return true
      reader.fault(['note'], `"${note}" is not a note; use one of: ${NOTES.join(', ')}.`)
      return false
    }),
    also: reader.list(['also']).filter((destination) => {
      if (shared.destinations[destination]) return true
      reader.fault(['also'], `There is no destination "${destination}"; see destinations.yaml.`)
      return false
    }),
    about,
    exempt: shared.floors.filter((floor) => exemptIds.includes(floor.id)).map((floor) => floor.text),
    ...(forWhom ? { for: forWhom } : {}),
    ...(ownRows.length > 0 ? { ownRows } : {}),
    ...(afterDanger ? { afterDanger } : {}),
    ...(reader.text(['tells']) === 'nothing' ? { tells: 'nothing' as const } : {}),
    ...(betterBy ? { betterBy } : {}),
    ...(back ? { back } : {}),
    ...(wait ? { wait } : {}),
    ...(cause ? { cause } : {}),
  }
}

/** Lines of care at home or for staff: a sentence each, or one with the people it is for. */
function readLines(reader: Reader, field: 'slip' | 'staff'): SlipLine[] {
  return Array.from({ length: reader.length([field]) }, (_, at): SlipLine => {
    const path = [field, at] as const
    if (!isRecord(reader.at(path))) return { say: reader.required(path) }
    reader.onlyKeys(path, ['say', 'if'])
    const condition = reader.condition([...path, 'if'])
    return { say: reader.required([...path, 'say']), ...(condition ? { if: condition } : {}) }
  })
}

/** Facts under `ask` or `look`: the pathway's own, and the shared ones it names. */
function readFactsOf(
  reader: Reader,
  shared: Shared,
  field: 'ask' | 'look',
): { own: Record<string, Fact>; uses: string[] } {
  const value = reader.at([field])
  const own: Record<string, Fact> = {}
  const uses: string[] = []
  const names = isList(value) ? reader.list([field]) : reader.keys([field])
  for (const id of names) {
    if (isList(value) || reader.at([field, id]) === null) {
      if (shared.facts[id]) uses.push(id)
      else reader.fault([field, id], `There is no shared fact "${id}"; write its question after the colon.`)
      continue
    }
    if (shared.facts[id]) {
      reader.fault(
        [field, id],
        `"${id}" is a shared fact ("${shared.facts[id].ask}"); leave its words out, or choose another id.`,
      )
      uses.push(id)
      continue
    }
    const fact = readFactAt(reader, [field, id], id, field === 'look')
    if (fact) own[id] = fact
  }
  return { own, uses }
}

function readSpan(reader: Reader): Span | undefined {
  const text = reader.text(['better-by'])
  if (text === undefined) return undefined
  const match = /^(\d+) (hour|day|week|month)s?$/.exec(text)
  if (!match) {
    reader.fault(['better-by'], '"better-by" must be a time such as 48 hours, 7 days or 2 weeks.')
    return undefined
  }
  return { n: Number(match[1]), unit: `${match[2]}s` as Span['unit'] }
}

/** As many signs of the net are said aloud. */
const SAID = 3

function readNet(reader: Reader, signs: readonly Sign[]): string[] {
  const ids = reader.list(['net'])
  const isOfRecord = (id: string) => signs.some((sign) => sign.id === id && sign.record)
  if (ids.filter((id) => !isOfRecord(id)).length > SAID)
    reader.fault(
      ['net'],
      `"net" names more than ${SAID} signs; beside them stands only what a record may show.`,
    )
  return ids.filter((id) => {
    const sign = signs.find((one) => one.id === id)
    if (sign && !sign.untold && (!sign.record || sign.unnamed)) return true
    const why = sign ? 'is asked and never told' : 'is not a sign of this pathway'
    reader.fault(['net'], `"${id}" in net ${why}.`)
    return false
  })
}

/** The facts that the topic's name says, as they are shared. */
function readGiven(reader: Reader, { facts }: Shared): string[] {
  return reader.list(['given']).filter((id) => {
    if (facts[id]) return true
    reader.fault(['given'], `There is no shared fact "${id}"; see facts.yaml.`)
    return false
  })
}

/** The gate as it is written; none where the caller is an organisation. */
function readGate(reader: Reader): Pathway['gate'] {
  const caller = reader.text(['caller'])
  if (caller !== undefined && caller !== 'third-party')
    reader.fault(
      ['caller'],
      `"caller" can be third-party, where an organisation rings; leave it out otherwise.`,
    )
  const gate = reader.text(['gate'])
  if (caller === 'third-party') {
    if (gate !== undefined)
      reader.fault(['gate'], 'An organisation is asked no gate question; leave "gate" out.')
    return 'none'
  }
  if (gate === undefined) return 'poorly'
  const known = GATES.find((one) => one === gate)
  if (!known) reader.fault(['gate'], `"${gate}" is not a gate; use one of: ${GATES.join(', ')}.`)
  return known ?? 'poorly'
}

/** What becomes of a request whose caller turns out to be in danger; only topics behind a gate have a first request. */
function readAfterDanger(reader: Reader, kind: Pathway['kind']): Pathway['afterDanger'] {
  const text = reader.text(['after-danger'])
  if (text === undefined) return undefined
  if (kind === 'symptom')
    reader.fault(['after-danger'], 'A symptom is no first request; leave "after-danger" out.')
  if (text === 'keep' || text === 'ask') return text
  reader.fault(['after-danger'], `"after-danger" is keep or ask, not "${text}".`)
  return undefined
}

function readOwnRows(reader: Reader, { opening, destinations }: Shared): string[] {
  const rows = opening.breaths.flatMap((breath) => breath.rows)
  return reader.list(['own-rows']).filter((id) => {
    const row = rows.find((one) => one.id === id)
    if (row && destinations[row.to]!.high < 6) return true
    reader.fault(
      ['own-rows'],
      row
        ? `"${id}" leads to 999: it is asked of everyone.`
        : `There is no opening row "${id}"; see opening.yaml.`,
    )
    return false
  })
}
