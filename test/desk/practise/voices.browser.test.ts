import { afterEach, beforeEach, expect, it } from 'vitest'
import { canRead, headphones, readAloud, watchVoices } from '#desk/practise/voices.ts'

const voice = (name: string, localService: boolean, lang: string) =>
  ({ name, localService, lang, default: false, voiceURI: name }) as SpeechSynthesisVoice
const FAR = voice('Far away', false, 'en-GB')
const WELSH = voice('Gwen', true, 'cy-GB')
const NEAR = voice('Near', true, 'en-GB')
const GRAN = { who: { age: '80', sex: 'female' } } as const

/** What the device was given to read, and its voices as they come late. */
class Device extends EventTarget {
  voices: SpeechSynthesisVoice[] = []
  readonly spoken: { readonly text: string; readonly volume: number; readonly rate: number }[] = []
  getVoices = () => this.voices
  speak = ({ text, volume, rate }: SpeechSynthesisUtterance) => void this.spoken.push({ text, volume, rate })
  cancel = () => void this.spoken.splice(0)
}

const real = Object.getOwnPropertyDescriptor(window, 'speechSynthesis')
const realUtterance = window.SpeechSynthesisUtterance
let device: Device
let stop = () => {}

/** An utterance takes none but a browser's own voices. */
class Utterance {
  voice: SpeechSynthesisVoice | null = null
  lang = ''
  volume = 1
  rate = 1
  readonly text: string
  constructor(text: string) {
    this.text = text
  }
}

beforeEach(() => {
  device = new Device()
  Object.defineProperty(window, 'speechSynthesis', { configurable: true, value: device })
  window.SpeechSynthesisUtterance = Utterance as unknown as typeof SpeechSynthesisUtterance
  headphones.value = false
  stop = watchVoices()
})
afterEach(() => {
  stop()
  headphones.value = false
  if (real) Object.defineProperty(window, 'speechSynthesis', real)
  window.SpeechSynthesisUtterance = realUtterance
})

const come = (...voices: SpeechSynthesisVoice[]) => {
  device.voices = voices
  device.dispatchEvent(new Event('voiceschanged'))
}

it('voices stay off until headphones are confirmed (B13)', () => {
  come(NEAR)
  readAloud(['My head is splitting.'], GRAN)
  expect(device.spoken).toEqual([])
  headphones.value = true
  readAloud(['My head is splitting.'], GRAN)
  expect(device.spoken.map(({ text }) => text)).toEqual(['My head is splitting.'])
})
it("none reads but the device's own: a voice far away would send the words there (B13)", () => {
  headphones.value = true
  expect(canRead.value).toBe(false)
  come(FAR, WELSH)
  expect(canRead.value).toBe(false)
  readAloud(['My head is splitting.'], GRAN)
  expect(device.spoken).toEqual([])
  come(FAR, NEAR)
  expect(canRead.value).toBe(true)
})
it('a whisper is quiet, somebody old is slow, and no stage direction is read (B13)', () => {
  come(NEAR)
  headphones.value = true
  readAloud(['(whispers) He is in the next room.', 'Yes.'], GRAN)
  const [whisper, plain] = device.spoken
  expect(whisper!.text.trim()).toBe('He is in the next room.')
  expect(whisper!.volume).toBeLessThan(plain!.volume)
  expect(plain!.rate).toBeLessThan(1)
})
it('what is read stops as the page is left (B13)', () => {
  come(NEAR)
  headphones.value = true
  readAloud(['My head is splitting.'], GRAN)
  stop()
  expect(device.spoken).toEqual([])
})
