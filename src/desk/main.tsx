import { render } from 'preact'
import '#ui/tokens.css'
import '#ui/base.css'
import './desk.css'
import { type Language, startLanguage } from '#ui/language.ts'
import { App } from './App.tsx'
import { engine } from './engine.ts'
import { loadRelease, loadTopics, loadWords } from './link/content-store.ts'
import { setHealth } from './link/desk-health.ts'
import { startClock } from './parts/clock.ts'

const root = document.getElementById('desk')!
render(<App />, root)
startClock()
// The search box and its topics come first; what leads a call follows at once, everything else after the first paint.
try {
  await loadTopics()
  const engineComes = import('./call-engine.ts')
  await loadRelease()
  engine.value = await engineComes
  await loadWords()
} catch (fault) {
  setHealth({ contentFault: (fault as Error).message })
}
const later = () => {
  void startLanguage((localStorage.getItem('language') as Language | null) ?? 'en')
  void import('./start-later.ts').then(({ startLater }) => startLater())
}
requestAnimationFrame(() => setTimeout(later, 0))
