import { askOnce, type LoadRequest } from './client.ts'

const LANES = 8
/** Every answer carries these. */
const HEADERS = [
  'content-security-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'x-content-type-options',
]
const NAMED = 10

/** What came of hostile requests. */
export interface HostileRun {
  readonly requests: number
  /** How many answers had each status. */
  readonly statuses: Readonly<Record<string, number>>
  /** The first of those that were not answered as they should be. */
  readonly faults: readonly string[]
}

/** Sends hostile requests in a few lanes, and looks at each answer: never a 5xx, a sentence with every refusal of the interface, the security headers on all. */
export async function playHostile(
  base: string,
  requests: Iterator<LoadRequest>,
  count: number,
): Promise<HostileRun> {
  const statuses: Record<string, number> = {}
  const faults: string[] = []
  let sent = 0
  const lane = async () => {
    while (sent < count) {
      sent += 1
      const request: LoadRequest = requests.next().value
      const fault = await faultOf(base, request, statuses)
      if (fault && faults.length < NAMED) faults.push(fault)
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return { requests: sent, statuses, faults }
}

async function faultOf(
  base: string,
  request: LoadRequest,
  statuses: Record<string, number>,
): Promise<string | undefined> {
  const what = `${request.method} ${request.path.slice(0, 80)} ${request.body?.slice(0, 200) ?? ''}`
  try {
    const { status, headers, body } = await askOnce(base, request)
    statuses[status] = (statuses[status] ?? 0) + 1
    const missing = headersOf(status, request.path).filter((name) => headers[name] === undefined)
    if (missing.length > 0) return `${status} without ${missing.join(', ')}: ${what}`
    if (status >= 500) return `${status}: ${what}`
    const isRefusal = status >= 400 && request.method !== 'HEAD' && request.path.startsWith('/api/')
    return isRefusal && headers['content-encoding'] === undefined && !isSentence(body)
      ? `${status} without a sentence: ${what}`
      : undefined
  } catch (fault) {
    return `no answer (${(fault as Error).message}): ${what}`
  }
}

/** The desk's own page starts in the process of its tab, so it leaves one out. */
function headersOf(status: number, path: string): readonly string[] {
  const isDesk = status < 400 && ['/', '/index.html'].includes(new URL(path, 'http://desk').pathname)
  return HEADERS.filter((name) => !(isDesk && name === 'cross-origin-opener-policy'))
}

function isSentence(body: string): boolean {
  try {
    return /^\S+ \S/.test((JSON.parse(body) as { error: string }).error)
  } catch {
    return false
  }
}
