import { render } from 'preact'
import '#ui/tokens.css'
import '#ui/base.css'
import './desk.css'
import { bringEnglish, keptLanguage, startFront, startLanguage } from '#ui/language.ts'
import { noteKept } from '#ui/not-kept.ts'
import { piece } from '#ui/piece.ts'
import { App } from './App.tsx'
import { guide } from './call/guide.ts'
import { loadRelease, loadTopics, loadWords } from './link/content-store.ts'
import { insist } from './link/insist.ts'
import { standInForPractice } from './link/stand-in.ts'
import { startClock } from './parts/clock.ts'
import { Startable } from './parts/Startable.tsx'

const root = document.getElementById('desk')!
const wanted = keptLanguage()
await startFront(wanted)
const notStarted = [...root.childNodes]
root.replaceChildren()
render(
  <Startable otherwise={notStarted}>
    <App />
  </Startable>,
  root,
)
startClock()
standInForPractice()

let keeping = false
/** The search box and its topics come first, then the worker, which waits for nothing else: also where the topics do not come. */
async function bringSearch(): Promise<void> {
  try {
    await loadTopics()
  } finally {
    if (!keeping)
      void piece('updates', () => import('./current/updates.ts'))
        .then((it) => it?.keepForOffline())
        .catch(() => noteKept('desk', 'refused'))
    keeping = true
  }
}

/** What leads a call, in English at least. */
async function bringGuide(): Promise<void> {
  const comes = Promise.all([import('./whole-guide.ts'), bringEnglish()])
  await loadRelease()
  const [whole, english] = await comes
  if (!english) throw new Error('The words of the screens did not come.')
  guide.value = whole
}

await insist(bringSearch, bringGuide, loadWords)
const later = () => {
  void startLanguage(wanted)
  void piece('connect', () => import('./connect.ts')).then((it) => it?.connect())
}
requestAnimationFrame(() => setTimeout(later, 0))
