import { screen } from '@testing-library/preact'
import { beforeEach, describe, expect, it } from 'vitest'
import { cdp } from 'vitest/browser'
import { spokenVoice } from '#core/call/person.ts'
import { isOnlyHeard } from '#core/call/signs.ts'
import { inVoice } from '#core/pathway/voice.ts'
import { enquiryOf, stepOf } from '#desk/call/call-step.ts'
import { call } from '#desk/call/desk-state.ts'
import { leadsTo } from '#desk/questions/sign-breath.ts'
import { t } from '#ui/language.ts'
import { asked, nothingSeen, openCall, openDesk } from './at-the-desk.tsx'

const KNOWN = { ...nothingSeen, opening: 'none', age: '30', sex: 'male' } as const

beforeEach(() => void openDesk())

describe('a screen reader hears', () => {
  it('of the danger signs the question, then each sign under what it leads to, then the keys that answer the rest', async () => {
    openCall('sore-throat', KNOWN, 'with')
    await asked('Any of these now?')
    const { step } = stepOf(call.value!)
    if (step.screen !== 'signs') throw new Error('There are no signs here.')
    const { destinations } = call.value!.release
    const voice = spokenVoice(enquiryOf(call.value!))
    const rank = ({ to }: (typeof step.signs)[number]) => destinations[to]!.high
    // What is only heard comes after all that is asked.
    const inTurn = step.signs.toSorted(
      (one, other) => Number(one.look ?? false) - Number(other.look ?? false),
    )
    const groups = [
      ...Map.groupBy(inTurn, (sign) =>
        sign.look ? (sign.record ? 'check-record' : 'heard-only') : leadsTo(rank(sign)),
      ),
    ]
    const expected = [
      'heading: any of these now?',
      ...groups.flatMap(([under, signs]) => [
        `heading: ${t(under)}`,
        ...signs.flatMap(({ say }) => [
          `button: ${inVoice(say, voice)}`,
          `button: ${t('not-sure-of', { sign: inVoice(say, voice) })}`,
        ]),
      ]),
      `button: ${t('none-of', { n: step.signs.filter((sign) => !isOnlyHeard(sign)).length })}`,
      `button: ${t('not-sure')}: ${t('the-duty-clinician')}`,
      `button: ${t('rather-not-say')}: ${t('the-duty-clinician')}`,
      `button: ${t('key-slash')}`,
    ].map((line) => line.toLowerCase())
    const heard = await spoken()
    expect(groups.length).toBeGreaterThan(2)
    expect(heard.slice(-expected.length)).toEqual(expected)
  })
  it('of the answer where and by when, then what to say and when to come back, then what to do, and how it ended last', async () => {
    openCall('sore-throat', { ...KNOWN, signs: 'none', days: '2' }, 'with')
    await asked(/Pharmacy First/)
    const { step } = stepOf(call.value!)
    if (step.screen !== 'disposition') throw new Error('There is no answer yet.')
    const { say, safetyNet } = step.disposition
    const inOrder = [
      `heading: ${screen.getByRole('heading', { level: 1 }).textContent}`,
      `heading: ${t('answer-say')}`,
      `text: ${say}`,
      `heading: ${t('safety-net')}`,
      `text: ${safetyNet.spoken}`,
      `heading: ${t('answer-do')}`,
      `button: ${t('copy-note')}`,
      `button: ${t('end-accepted')}`,
      `button: ${t('end-left')}`,
    ].map((line) => line.toLowerCase())
    // Until its letters have come an answer may be taller than its room, and leads on to what is below.
    await expect.poll(async () => (await spoken()).at(-1)).toBe(inOrder.at(-1))
    const heard = await spoken()
    expect(heard.filter((line) => inOrder.includes(line))).toEqual(inOrder)
    // No key stands between where to and what is said.
    const from = heard.indexOf(inOrder[0]!)
    const told = heard.slice(from, heard.indexOf(inOrder[4]!))
    expect(told.filter((line) => line.startsWith('button'))).toEqual([])
  })
})

/** What stands in the main part, in the order of the browser's own tree for screen readers, in small letters: "role: words". */
async function spoken(): Promise<string[]> {
  const { frameTree } = await cdp().send('Page.getFrameTree')
  const frame = frameTree.childFrames?.at(-1)?.frame ?? frameTree.frame
  const { nodes } = await cdp().send('Accessibility.getFullAXTree', { frameId: frame.id })
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const said = (role: string, node: (typeof nodes)[number]) =>
    `${role}: ${node.name?.value}`.replaceAll(/[“”]/g, '').toLowerCase()
  const listed = (id: string): string[] => {
    const node = byId.get(id)
    if (!node) return []
    const inside = (node.childIds ?? []).flatMap(listed)
    const role = node.ignored ? '' : String(node.role?.value)
    if (role === 'StaticText') return [said('text', node)]
    if (role === 'heading' || role === 'button') return [said(role, node)]
    return inside
  }
  return listed(nodes.find(({ role }) => role?.value === 'main')!.nodeId)
}
