import { render } from 'preact'
import '#ui/tokens.css'
import '#ui/base.css'
import './desk.css'
import { bringEnglish, keptLanguage, startFront, startLanguage } from '#ui/language.ts'
import { App } from './App.tsx'
import { guide } from './guide.ts'
import { loadRelease, loadTopics, loadWords } from './link/content-store.ts'
import { setHealth } from './link/desk-health.ts'
import { startClock } from './parts/clock.ts'

const root = document.getElementById('desk')!
const wanted = keptLanguage()
await startFront(wanted)
render(<App />, root)
startClock()
// The search box and its topics come first; what leads a call follows at once, everything else after the first paint.
try {
  await loadTopics()
  const guideComes = Promise.all([import('./lead-a-call.ts'), bringEnglish()])
  await loadRelease()
  guide.value = (await guideComes)[0]
  await loadWords()
} catch (fault) {
  setHealth({ contentFault: (fault as Error).message })
}
const later = () => {
  void startLanguage(wanted)
  void import('./connect.ts').then(({ connect }) => connect())
}
requestAnimationFrame(() => setTimeout(later, 0))
