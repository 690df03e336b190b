import { expect, it } from 'vitest'
import { type GuidanceContent, guidanceFaults } from '#core/guidance/guidance-faults.ts'
import type { OwnChange } from '#core/practice/ours/own-guidance.ts'
import { content } from '../../content/sample.ts'

const guidance: GuidanceContent = {
  release: content.release,
  search: () => {
    throw new Error('No phrase is tried here.')
  },
}
const practice = content.demo('2026-11-24')
const faults = async (change: OwnChange, own = practice) =>
  (await guidanceFaults(guidance, own, change)).map(({ message }) => message)
const network = { ...practice, kind: 'network' as const }
const slot = { name: 'Nurse today', category: 'General Consultation Acute' }

it('takes a topic out of the groups, a note, and slots in each national category', async () => {
  expect(await faults({ kind: 'hidden', key: 'croup', value: true })).toEqual([])
  expect(await faults({ kind: 'notes', key: 'croup', value: 'Ask for Sam.' })).toEqual([])
  expect(await faults({ kind: 'notes', key: '/nurse', value: '' })).toEqual([])
  expect(await faults({ kind: 'slots', key: 'nurse', value: { 3: slot } })).toEqual([])
})
it.each<[OwnChange, string]>([
  [{ kind: 'hidden', key: 'gone', value: true }, 'no such topic'],
  [{ kind: 'hidden', key: 'croup/nurse', value: true }, 'Choose a topic'],
  [{ kind: 'hidden', key: 'croup/nurse/x', value: true }, 'no such place'],
  [{ kind: 'hidden', key: 'constructor', value: true }, 'no such topic'],
  [{ kind: 'words', key: '/nurse', value: ['x'] }, 'Choose a topic'],
  [{ kind: 'say', key: '/gone', value: { say: 'x', over: 'x' } }, 'no such kind of help'],
  [{ kind: 'notes', key: 'croup/nurse', value: 'x' }, 'a topic or for a kind of help'],
  [{ kind: 'notes', key: 'croup', value: 'x'.repeat(400) }, 'longer than 300'],
  [{ kind: 'slots', key: 'gone', value: {} }, 'no such kind of help'],
  [{ kind: 'slots', key: 'call-999', value: { 6: slot } }, 'no slot for that clock'],
  [{ kind: 'slots', key: 'nurse', value: { 3: { ...slot, category: 'Routine' } } }, 'national category'],
  [{ kind: 'slots', key: 'nurse', value: { 3: { ...slot, name: '' } } }, 'missing'],
])('%j is refused with what to do', async (change, why) => {
  expect((await faults(change)).join(' ')).toContain(why)
})
it('lets everything be taken back, and a network keep notes alone', async () => {
  expect(await faults({ kind: 'say', key: 'gone/gone', value: null })).toEqual([])
  expect(await faults({ kind: 'notes', key: 'croup', value: 'Ask the hub.' }, network)).toEqual([])
  expect((await faults({ kind: 'hidden', key: 'croup', value: true }, network))[0]).toContain(
    'A network keeps notes',
  )
})
