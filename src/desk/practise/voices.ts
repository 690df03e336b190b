import { computed, signal } from '@preact/signals'
import type { Scenario } from '#core/practise/scenario.ts'

/** Somebody has said that headphones are on: until then nothing is read aloud. It holds while the page is open. */
export const headphones = signal(false)

const all = signal<readonly SpeechSynthesisVoice[]>([])

/** The device's own English voices: none that would send the words away. */
const own = computed(() => all.value.filter(({ localService, lang }) => localService && /^en\b/i.test(lang)))

/** Whether this device can read aloud by itself. */
export const canRead = computed(() => own.value.length > 0)

/** Looks which voices there are; some devices name them late. Gives back how to stop. */
export function watchVoices(): () => void {
  const synthesis = globalThis.speechSynthesis
  if (!synthesis) return () => {}
  const look = () => {
    all.value = synthesis.getVoices()
  }
  look()
  synthesis.addEventListener('voiceschanged', look)
  return () => {
    synthesis.removeEventListener('voiceschanged', look)
    hush()
  }
}

/** Reads what the caller says, once headphones are on. */
export function readAloud(lines: readonly string[], { who }: Pick<Scenario, 'who'>): void {
  if (!headphones.value || !canRead.value) return
  hush()
  for (const line of lines) speechSynthesis.speak(spoken(line, Number(who.age)))
}

/** Stops reading. */
export function hush(): void {
  globalThis.speechSynthesis?.cancel()
}

const OLD = 70
const OLD_RATE = 0.85
const QUIET = 0.35

/** One line as this caller says it: older people slower, whispers quiet, and no stage directions. */
function spoken(line: string, age: number): SpeechSynthesisUtterance {
  const utterance = new SpeechSynthesisUtterance(line.replaceAll(/\([^)]*\)/g, ''))
  const voice = own.value.find(({ lang }) => /^en[-_]GB/i.test(lang)) ?? own.value[0]
  if (voice) utterance.voice = voice
  utterance.lang = voice?.lang ?? 'en-GB'
  if (age >= OLD) utterance.rate = OLD_RATE
  if (line.startsWith('(')) utterance.volume = QUIET
  return utterance
}
