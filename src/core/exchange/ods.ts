import { NEVER_CHECKED } from '../practice/freshness.ts'
import { readPostcode } from '../practice/map-place.ts'
import { meantPhone, phoneFault, spacedPhone } from '../practice/phones/phone.ts'
import { blankService, type Phone, type Service } from '../practice/service.ts'
import { type Doubt, type Imported, type ImportProblem, MOST_SERVICES, type Repairs } from './imported.ts'
import { cellPlace } from './table.ts'

type Kind = 'practices' | 'pharmacies'

/** One line of the file, its cells by what they hold, and the name to show. */
interface Entry {
  readonly row: number
  readonly name: string
  readonly cells: Readonly<Record<Column, string>>
  readonly address: readonly string[]
}

type Column = keyof typeof COLUMNS

/** Where a file without a heading holds each thing, and how a heading names it. */
const COLUMNS = {
  code: [0, /^(org(anisation)?)?code$/],
  name: [1, /^(org(anisation)?)?name$/],
  postcode: [9, /^postcode$/],
  closed: [11, /^(close|closed|closing)(date)?$/],
  status: [12, /^(org(anisation)?)?status(code)?$/],
  subtype: [13, /^(org(anisation)?)?subtype(code)?$/],
  phone: [17, /^(contact)?tel(ephone)?(no|number)?$/],
  setting: [25, /^prescr(ibing)?set(ting)?$/],
} as const
const WIDTH = 27
const SHAPES: Readonly<Record<Kind, RegExp>> = {
  practices: /^[A-HJ-NPWY]\d{5}$/,
  pharmacies: /^F[A-Z0-9]{4}$/,
}
const INITIALS = new Set('NHS GP PLC LLP CIC UK HC NE NW SE SW'.split(' '))
const SMALL = new Set('and at by in le of on the to under upon with'.split(' '))
const AFRESH = 'Fetch the file again from the NHS Organisation Data Service.'

/**
 * Reads `epraccur` or `edispensary`, the lists of practices and pharmacies of the NHS Organisation Data Service, with or without a heading.
 * Takes open pharmacies (sub-type 1) or open GP practices (prescribing setting 4); those whose ODS code or service id is in `known` are left out.
 */
export function readOds(
  text: string,
  options: { known: ReadonlySet<string>; repairs?: Repairs },
): Imported & { readonly kind: Kind } {
  const problems: ImportProblem[] = []
  const entries = readEntries(text, problems)
  const kind = kindOf(entries)
  const fits = ({ cells }: Entry) => (kind === 'practices' ? cells.setting === '4' : cells.subtype === '1')
  const isOpen = ({ cells }: Entry) => cells.status.toUpperCase() === 'A'
  const fitting = entries.filter(fits)
  const open = fitting.filter(isOpen)
  const shut = fitting.filter((entry) => !isOpen(entry)).slice(0, Math.max(0, MOST_SERVICES - open.length))
  if (open.length === 0 && problems.length === 0)
    problems.push({ row: 1, column: 'status', message: `The file names no open ${kind}. ${AFRESH}` })
  const taken = leaveOut(open, options.known, problems)
  const placed = toldApart(taken, ({ cells }) => readPostcode(cells.postcode) ?? cells.code)
  const named = toldApart(placed, ({ cells }) => cells.code)
  // What is closed is shown so that nobody looks for it in vain; its small faults concern nobody.
  const closed = leaveOut(shut, new Set([...options.known, ...taken.map(({ cells }) => cells.code)]), [])
  const services = [
    ...named.map((entry) => toService(entry, kind, problems, options.repairs)),
    ...closed.map((entry) => toService(entry, kind, [])),
  ]
  const doubts = Object.fromEntries(
    closed.map(({ cells }): [string, Doubt] => [
      idOf(cells.code),
      { why: 'closed', said: dayOf(cells.closed) },
    ]),
  )
  return { kind, services, doubts, problems: problems.sort((a, b) => a.row - b.row) }
}

/** Sub-types of pharmacies are numbers; those of practices are letters. */
function kindOf(entries: readonly Entry[]): Kind {
  const lettered = entries.filter(({ cells }) => cells.setting !== '' || /^[a-z]$/i.test(cells.subtype))
  return lettered.length * 2 > entries.length ? 'practices' : 'pharmacies'
}

function readEntries(text: string, problems: ImportProblem[]): Entry[] {
  const lines = readLines(text.replace(/^\uFEFF/, ''))
  const fault = (row: number, column: string, message: string) => problems.push({ row, column, message })
  const filled = lines.findIndex((cells) => cells.some((cell) => cell.trim()))
  const keys = (lines[filled] ?? []).map((cell) => cell.toLowerCase().replaceAll(/[^a-z0-9]/g, ''))
  const placeOf = (column: Column) => keys.findIndex((key) => COLUMNS[column][1].test(key))
  const headed = placeOf('code') >= 0 && placeOf('name') >= 0
  const columns = Object.keys(COLUMNS) as Column[]
  const places = columns.map((column) => (headed ? placeOf(column) : COLUMNS[column][0]))
  const addressLine = (n: number) => keys.findIndex((key) => key.replace('line', '') === `address${n}`)
  const address = [1, 2, 3, 4, 5].map((n) => (headed ? addressLine(n) : n + 3))
  const width = headed ? keys.length : WIDTH
  if (!lines.some((cells) => cells.length > width - 4))
    fault(1, 'file', `This is not an ODS file of ${WIDTH} columns. Choose epraccur.csv or edispensary.csv.`)
  for (const column of ['postcode', 'status', 'phone'] as const)
    if (places[columns.indexOf(column)] === -1)
      fault(1, column, `The heading has no column for the ${column}. ${AFRESH}`)
  if (problems.length > 0) return []
  return lines.flatMap((cells, at) => {
    if ((headed && at === filled) || cells.every((cell) => !cell.trim())) return []
    const row = at + 1
    const cell = (place: number) => (cells[place] ?? '').replaceAll(',', ', ').replaceAll(/\s+/g, ' ').trim()
    if (cells.length !== width) {
      fault(row, 'file', `Line ${row} has ${cells.length} columns where ${width} are wanted. ${AFRESH}`)
      return []
    }
    const moved = headed ? undefined : movedIn(cells)
    if (moved) {
      fault(
        row,
        moved.what,
        `The ${moved.what} on line ${row} stands in column ${moved.at}, where column ${moved.wanted} is wanted. ${AFRESH}`,
      )
      return []
    }
    const read = Object.fromEntries(columns.map((column, i) => [column, cell(places[i]!)]))
    const named = { ...(read as Entry['cells']), code: read.code!.toUpperCase() }
    return [{ row, name: titleCase(named.name), cells: named, address: address.map(cell).filter(Boolean) }]
  })
}

/** What stands in another column than it does in every ODS file: the postcode, or else the letter for open or closed. */
function movedIn(cells: readonly string[]): { what: Column; at: number; wanted: number } | undefined {
  const [postcode, status] = [COLUMNS.postcode[0], COLUMNS.status[0]]
  const at = cells.findIndex((cell) => readPostcode(cell) !== undefined)
  if (at >= 0 && at !== postcode && !readPostcode(cells[postcode]!))
    return { what: 'postcode', at: at + 1, wanted: postcode + 1 }
  const letter = cells.findIndex((cell, place) => place > postcode && /^[AC]$/i.test(cell.trim()))
  return letter >= 0 && !/^[A-Z]$/i.test(cells[status]!.trim())
    ? { what: 'status', at: letter + 1, wanted: status + 1 }
    : undefined
}

function leaveOut(open: readonly Entry[], known: ReadonlySet<string>, problems: ImportProblem[]): Entry[] {
  const taken: Entry[] = []
  const seen = new Map<string, number>()
  for (const entry of open) {
    const { row, name } = entry
    const { code } = entry.cells
    const first = seen.get(code)
    const fault = (message: string, column = 'code') => problems.push({ row, column, message })
    if (!/^[A-Z0-9]{3,10}$/.test(code)) fault(`"${code}" on line ${row} is not an ODS code. ${AFRESH}`)
    else if (first) fault(`${code} is on line ${first} too. Check both; line ${row} is left out.`)
    else if (!name) fault(`${code} has no name, so line ${row} is left out. Add it by hand.`, 'name')
    else if (known.has(code) || known.has(idOf(code)))
      fault(`You keep ${name} (${code}) already. Change it among your services.`)
    else taken.push(entry)
    seen.set(code, first ?? row)
  }
  return taken
}

/** Adds its mark in brackets to each name that several share. */
function toldApart(entries: readonly Entry[], mark: (entry: Entry) => string): Entry[] {
  const counts = new Map<string, number>()
  const key = ({ name }: Entry) => name.toLowerCase()
  for (const entry of entries) counts.set(key(entry), (counts.get(key(entry)) ?? 0) + 1)
  return entries.map((entry) =>
    counts.get(key(entry)) === 1 ? entry : { ...entry, name: `${entry.name} (${mark(entry)})` },
  )
}

function toService(entry: Entry, kind: Kind, problems: ImportProblem[], repairs: Repairs = {}): Service {
  const { row, name, cells } = entry
  const { code } = cells
  const warn = (column: string, message: string, repair?: string) =>
    problems.push({ row, column, message, warning: true, ...(repair && { repair, was: cells.phone }) })
  const postcode = readPostcode(cells.postcode)
  const phones = readPhone(repairs[cellPlace({ row, column: 'phone' })] ?? cells.phone, name, warn)
  const lines = [...entry.address.map(titleCase), ...(postcode ? [postcode] : [])]
  if (!SHAPES[kind].test(code)) warn('code', `${code} is an odd code for ${name}. Check it on the ODS site.`)
  if (name !== titleCase(cells.name)) warn('name', `Others have this name, so it is shown as ${name}.`)
  if (!postcode) warn('postcode', `"${cells.postcode}" is not a postcode. Find that of ${name} and add it.`)
  warn('serves', `The NHS file does not say what ${name} does. Choose what it does for you.`)
  return {
    // That a register names it says nothing of whether somebody here has looked.
    ...blankService(idOf(code), { on: NEVER_CHECKED, by: 'ODS file' }),
    name,
    phones,
    // A caller goes to a pharmacy, but rings a practice.
    refer: { way: kind === 'pharmacies' ? 'walk-in' : 'self-refer', steps: '' },
    ...(lines.length > 0 && { address: lines.join(', ') }),
    source: 'NHS ODS',
    ods: code,
  }
}

/** A day as the file writes it, "20230331", as ours: "2023-03-31"; empty for none. */
function dayOf(text: string): string {
  return text.replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
}

function idOf(code: string): string {
  return `ods-${code.toLowerCase()}`
}

function readPhone(
  text: string,
  name: string,
  warn: (column: 'phone', message: string, repair?: string) => void,
): Phone[] {
  const number = spacedPhone(text.replaceAll(/\D/g, '').replace(/^(00)?440?/, '0'))
  if (!text) warn('phone', `There is no phone number for ${name}. Find it and add it.`)
  else if (number && phoneFault(number) === undefined) return [{ number }]
  else {
    const fault = phoneFault(text)
    if (fault) warn('phone', `${fault} It is left out for ${name}.`, meantPhone(text))
    else {
      warn('phone', `"${text}" is an odd phone number for ${name}. Ring it to check, and put it right.`)
      return [{ number: text }]
    }
  }
  return []
}

/** The ordinary spelling of a name in capitals; one that has small letters already is somebody's choice. */
function titleCase(text: string): string {
  if (text !== text.toUpperCase()) return text
  return text.replaceAll(/[\p{L}\p{N}'’]+/gu, (word, at: number) => {
    if (/^\d+(ST|ND|RD|TH)$/.test(word)) return word.toLowerCase()
    if (/\d/.test(word) || INITIALS.has(word)) return word
    if (at > 0 && SMALL.has(word.toLowerCase())) return word.toLowerCase()
    const cut = /^[DO]['’]\p{L}{2}/u.test(word) ? 3 : 1
    return word.slice(0, cut) + word.slice(cut).toLowerCase()
  })
}

/** The lines of a CSV text as RFC 4180 has them, with any line ending; a quotation mark that never closes is taken as it stands. */
function readLines(text: string): string[][] {
  const lines: string[][] = [[]]
  for (let at = 0; at <= text.length; at++) {
    let cell = ''
    if (text[at] === '"') {
      let end = text.indexOf('"', at + 1)
      while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2)
      if (end >= 0) {
        cell = text.slice(at + 1, end).replaceAll('""', '"')
        at = end + 1
      }
    }
    const rest = at
    while (at < text.length && !',\r\n'.includes(text[at]!)) at++
    lines.at(-1)!.push(cell + text.slice(rest, at))
    if (text[at] === '\r' && text[at + 1] === '\n') at++
    if (text[at] === '\r' || text[at] === '\n') lines.push([])
  }
  return lines
}
