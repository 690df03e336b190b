import { readCsv } from './csv.ts'
import { EXTRAS } from './hsds.ts'
import { fieldsOf } from './plain-text.ts'

/** The formats that services can be brought in from. */
export const IN_FORMATS = ['csv', 'hsds', 'oruk', 'ods'] as const
/** A format that services can be brought in from, by its id. */
export type InFormat = (typeof IN_FORMATS)[number]

/** What a file looks like: a format, and whether that is sure or only likely; or what it is that holds no services to take. */
export type Guess = { readonly format: InFormat; readonly sure: boolean } | { readonly refused: string }

const TOP = 20_000
/** An ODS file has 27 columns; one with a few more or less is still one, and its lines are named. */
const ODS_WIDTHS = [24, 32] as const
const FHIR =
  'This is a FHIR file. The app writes FHIR but does not read it; ask for HSDS 3.0, Open Referral UK or a table (CSV).'
const HOLIDAYS = 'This is a list of bank holidays. Bring it in under "Bank holidays" instead.'
const MAP = 'This is a map file (GeoJSON). Ask for HSDS 3.0, Open Referral UK or a table (CSV).'

/** What a file that is not JSON looks like: an NHS ODS file by its columns or headings, else a table. */
export function guessTable(text: string): Guess {
  const { rows } = readCsv(text.slice(0, TOP))
  const keys = (rows[0]?.cells ?? []).map((cell) => cell.toLowerCase().replaceAll(/[^a-z]/g, ''))
  const headed =
    keys.some((key) => /^org(anisation)?code$/.test(key)) && keys.some((key) => key.endsWith('name'))
  const bare = rows.slice(0, 5).filter(({ cells }) => isOdsLine(cells)).length
  const ods = headed || (bare > 0 && bare >= Math.min(rows.length, 5) - 1)
  return ods
    ? { format: 'ods', sure: true }
    : { format: 'csv', sure: keys.includes('name') || keys.includes('serves') }
}

/** What a JSON value looks like, by the records in it. */
export function guessJson(json: unknown): Guess {
  const page = fieldsOf(json)
  if (typeof page.resourceType === 'string') return { refused: FHIR }
  if ('england-and-wales' in page) return { refused: HOLIDAYS }
  if (page.type === 'FeatureCollection') return { refused: MAP }
  const list = [json, page.contents, page.content, page.services].find((one) => Array.isArray(one))
  const records = (Array.isArray(list) ? list.slice(0, 50) : [page.service ?? json]).map(fieldsOf)
  if (records.some((record) => EXTRAS in record)) return { format: 'hsds', sure: true }
  if (records.some((record) => typeof record.resourceType === 'string')) return { refused: FHIR }
  if (
    records.length > 0 &&
    records.every((record) => !('name' in record || 'status' in record || 'id' in record))
  )
    return { refused: unknownJson(records) }
  const uk =
    Array.isArray(page.content) ||
    records.some((record) => 'organization_id' in record && !('phones' in record))
  return { format: uk ? 'oruk' : 'hsds', sure: Array.isArray(page.content) }
}

/** Why a text that begins like JSON cannot be read as such: mostly it was cut off. */
export function faultOfJson(text: string, said: string): string {
  const place = /position (\d+)/.exec(said)?.[1]
  const at = place === undefined ? text.length : Number(place)
  const line = text.slice(0, at).split('\n').length
  if (isCutOff(text))
    return `The file stops in the middle, on line ${text.trimEnd().split('\n').length}, so only a part of it arrived. Fetch it again.`
  return `The file begins like JSON but cannot be read from line ${line} on. Ask its maker to export it again.`
}

function isOdsLine(cells: readonly string[]): boolean {
  return (
    cells.length >= ODS_WIDTHS[0] &&
    cells.length <= ODS_WIDTHS[1] &&
    /^[A-Z0-9]{3,10}$/.test(cells[0]!.trim()) &&
    (/^[A-Z]$/.test(cells[12]!.trim()) || cells.some((cell) => /^(19|20)\d{6}$/.test(cell.trim())))
  )
}

function unknownJson(records: readonly ReturnType<typeof fieldsOf>[]): string {
  const names = Object.keys(records[0] ?? {}).slice(0, 3)
  const holds = names.length > 0 ? `begins with "${names.join('", "').slice(0, 60)}"` : 'holds no records'
  return `This JSON file ${holds}, which no format of services does. Ask for HSDS 3.0 or Open Referral UK.`
}

/** Whether brackets or quotes are still open at the end. */
function isCutOff(text: string): boolean {
  let depth = 0
  let quoted = false
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]
    if (quoted && char === '\\') at += 1
    else if (char === '"') quoted = !quoted
    else if (quoted) continue
    else if (char === '{' || char === '[') depth += 1
    else if (char === '}' || char === ']') depth -= 1
  }
  return quoted || depth > 0
}
