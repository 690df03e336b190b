import { expect, it } from 'vitest'
import { emptyPractice } from '#core/practice/empty-practice.ts'
import { unseenNotes, withNetworkNotes, withSeenNote } from '#core/practice/ours/network-notes.ts'

const own = emptyPractice('one', 'One')
const says = (notes: Record<string, string>, safety: Record<string, true> = {}) => ({
  overrides: { notes, safety },
})
const one = says({ croup: 'Ask the hub.' })
const notice = says({ croup: 'Recall of inhaler X.' }, { croup: true })

it('a note of the network stands at no desk until a lead took it, and another one waits again', () => {
  expect(withNetworkNotes(own, one)).toBe(own)
  expect(unseenNotes(own, one)).toEqual([
    { key: 'croup', text: 'Ask the hub.', isNotice: false, stands: false },
  ])
  const taken = withSeenNote(own, one, { key: 'croup', use: 'take' })
  expect(taken.networkNotes).toEqual({ croup: 'Ask the hub.' })
  expect(unseenNotes(taken, one)).toEqual([])
  expect(withNetworkNotes(taken, one)).toBe(taken)
  const two = says({ croup: 'Ask the desk.' })
  const after = withNetworkNotes(taken, two)
  expect(after.networkNotes).toEqual({ croup: 'Ask the hub.' })
  expect(unseenNotes(after, two)).toMatchObject([{ text: 'Ask the desk.', before: 'Ask the hub.' }])
  const left = withSeenNote(after, two, { key: 'croup', use: 'leave' })
  expect(left.networkNotes).toEqual({ croup: 'Ask the hub.' })
  expect(unseenNotes(left, two)).toEqual([])
})
it('a note that the network took back is gone, with what was made of it', () => {
  const taken = withSeenNote(own, one, { key: 'croup', use: 'take' })
  expect(withNetworkNotes(taken, says({}))).toEqual(own)
})
it('a note that is taken is in place of the practice’s own', () => {
  const written = { ...own, overrides: { notes: { croup: 'Ours.' } } }
  expect(unseenNotes(written, one)).toMatchObject([{ before: 'Ours.' }])
  expect(withSeenNote(written, one, { key: 'croup', use: 'take' }).overrides).toEqual({})
  expect(withSeenNote(written, one, { key: 'croup', use: 'leave' }).overrides).toEqual(written.overrides)
})
it('a safety notice stands at once, and is looked at all the same', () => {
  const after = withNetworkNotes(own, notice)
  expect(after.safetyNotes).toEqual({ croup: 'Recall of inhaler X.' })
  expect(unseenNotes(after, notice)).toMatchObject([{ isNotice: true, stands: true }])
  const seen = withSeenNote(after, notice, { key: 'croup', use: 'take' })
  expect(unseenNotes(seen, notice)).toEqual([])
  expect(withNetworkNotes(seen, notice)).toBe(seen)
  const away = withSeenNote(seen, notice, { key: 'croup', use: 'leave' })
  expect(away.safetyNotes).toBeUndefined()
  expect(withNetworkNotes(away, notice)).toBe(away)
})
it('a note that was left stands once it is made a safety notice, and waits again as a note', () => {
  const text = says({ croup: 'Recall of inhaler X.' })
  const left = withSeenNote(own, text, { key: 'croup', use: 'leave' })
  const noticed = withNetworkNotes(left, notice)
  expect(noticed.safetyNotes).toEqual({ croup: 'Recall of inhaler X.' })
  const again = withNetworkNotes(noticed, text)
  expect(again.safetyNotes).toBeUndefined()
  expect(again.networkNotes).toEqual({ croup: 'Recall of inhaler X.' })
  expect(unseenNotes(again, text)).toMatchObject([{ stands: true }])
  expect(withSeenNote(again, text, { key: 'croup', use: 'leave' }).networkNotes).toBeUndefined()
})
it('words that the checks refuse stand nowhere, also as a safety notice that was saved before there were checks', () => {
  const bad = says({ croup: 'Do not ring 9 9 9.' }, { croup: true })
  expect(withNetworkNotes(own, bad)).toBe(own)
  expect(unseenNotes(own, bad)[0]!.fault).toContain('999')
})
it('a note that stood before anybody was asked is shown as one that stands', () => {
  const before = { ...own, networkNotes: { croup: 'Ask the hub.' } }
  expect(withNetworkNotes(before, one)).toBe(before)
  expect(unseenNotes(before, one)).toMatchObject([{ stands: true }])
})
