import { render } from 'preact'
import '#ui/tokens.css'
import '#ui/base.css'
import './desk.css'
import { type Language, startLanguage } from '#ui/language.ts'
import { App } from './App.tsx'
import { startClock } from './clock.ts'
import { loadContent } from './content-store.ts'
import { setHealth } from './desk-health.ts'

const root = document.getElementById('desk')!
render(<App />, root)
startClock()
// Only what the first words need is waited for; everything else comes after the first paint.
await loadContent().catch((fault: Error) => setHealth({ contentFault: fault.message }))
const later = () => {
  void startLanguage((localStorage.getItem('language') as Language | null) ?? 'en')
  void import('./start-later.ts').then(({ startLater }) => startLater())
}
requestAnimationFrame(() => setTimeout(later, 0))
