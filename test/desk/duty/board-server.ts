import { BLANK_BOARD, type BoardWords } from '#core/practice/board.ts'
import { dutyBoard } from '#desk/duty/board.ts'
import { now } from '#desk/parts/clock.ts'
import { emptyOutbox } from '../empty-outbox.ts'
import { readBoard } from '../read-day.ts'

const network = window.fetch

/** The other end of the network as the board sees it: what the desk sent there, in order. */
export interface BoardServer {
  readonly sent: { readonly path: string; readonly body: Record<string, unknown> }[]
  /** Cuts or mends the network. */
  online: boolean
  /** What stands on the board there. */
  words: Partial<BoardWords>
  changes: Record<string, string>
  told: { id: string; at: string; minutes?: number }[]
}

/** Begins with nothing said, nothing told, and a board of these words at the server. */
export async function serveBoard(words: Partial<BoardWords> = {}): Promise<BoardServer> {
  await emptyOutbox()
  const server: BoardServer = { sent: [], online: true, words, changes: {}, told: [] }
  window.fetch = async (path, init) => {
    if (!server.online) throw new TypeError('no network')
    if (init?.body) take(server, String(path), JSON.parse(String(init.body)))
    const { words, changes, told } = server
    return Response.json({ ...BLANK_BOARD, ...words, changes, told, full: {}, reports: [] })
  }
  for (const { field } of dutyBoard.otherWrote.value) dutyBoard.seenOther(field)
  await readBoard()
  return server
}

function take(server: BoardServer, path: string, body: Record<string, string>): void {
  server.sent.push({ path, body })
  const { id = '', value = '' } = body
  const what = path.split('/').at(-1)!
  if (what === 'told') server.told.push({ id, at: now.value })
  else if (what === 'answered') server.told = server.told.filter((one) => one.id !== id)
  else if (!(what in server.changes)) {
    server.words = { ...server.words, [what]: value }
    server.changes[what] = id
  }
}

/** The network as it was before the test. */
export function endServing(): void {
  window.fetch = network
}
