// In the order of the desk's own page: which of two rules holds must not depend on the file that comes first.
import '#ui/tokens.css'
import '#ui/base.css'
import '#desk/desk.css'
import { cleanup, configure } from '@testing-library/preact'
import { options, render } from 'preact'
import { afterAll, beforeEach } from 'vitest'
import { page } from 'vitest/browser'
import { endCalls } from './desk/call/real-desk.ts'
import { emptyOutbox } from './desk/empty-outbox.ts'

// A part of the desk that is fetched when it is wanted comes slowly on a crowded machine; nothing here is about speed.
configure({ asyncUtilTimeout: 10_000 })
// All files share one page, and some try other sizes.
beforeEach(() => page.viewport(1366, 768))
// A page that was drawn and never taken away would be drawn again with each word that changes, in every file that follows.
const drawnIn = new Set<Parameters<typeof render>[1]>()
const onDraw = options as { __?: (what: unknown, where: Parameters<typeof render>[1]) => void }
const told = onDraw.__
onDraw.__ = (what, where) => {
  drawnIn.add(where)
  told?.(what, where)
}
// A desk that is left standing would move the focus and take the keys of the next file's page, and what it had not sent yet would stand there.
afterAll(async () => {
  cleanup()
  for (const root of [...drawnIn]) render(null, root)
  drawnIn.clear()
  document.body.replaceChildren()
  endCalls()
  await emptyOutbox()
})
