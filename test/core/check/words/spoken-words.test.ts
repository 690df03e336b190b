import { describe, expect, it } from 'vitest'
import { partitionsOf } from '#core/check/partitions.ts'
import { checkSpokenWords, spokenFigures } from '#core/check/words/spoken-words.ts'
import { type Change, said, spoilt } from '../spoilt.ts'

const signs = (count: number): Change => {
  const lines = Array.from(
    { length: count },
    (_, at) => `    planted-${at}: a cough that goes on number ${at} all night`,
  )
  return ['croup', '  duty-now:\n', `  duty-now:\n${lines.join('\n')}\n`]
}
const figures = (topic: string, ...changes: Change[]) => {
  const { enquiry } = spoilt(topic, changes)
  return spokenFigures(enquiry, partitionsOf(enquiry))
}

describe('D9: what a call takes to say', () => {
  it.each(['croup', 'sore-throat', 'grief', 'fever-child'])('is short enough on %s as it is', (topic) =>
    expect(said(checkSpokenWords, topic)).toEqual([]),
  )

  it('is found where signs and questions take too long', () => {
    expect(said(checkSpokenWords, 'croup', signs(14))).toEqual([
      expect.stringMatching(/^D9 Signs and questions can take \d+ words aloud; keep them to 120/),
    ])
  })

  it('is found where the end takes too long', () => {
    const long = `${'The duty GP will ring you. '.repeat(12)}Stay by the phone.`
    expect(
      said(checkSpokenWords, 'croup', ['croup', 'slip:\n', `say:\n  duty-today: ${long}\nslip:\n`]),
    ).toEqual([expect.stringMatching(/^D9 What is said at the end can take \d+ words; keep it to 75/)])
  })

  it('grows by the words of a sign that the opening does not ask', () => {
    const before = figures('croup').asked.at(-1)!
    expect(figures('croup', signs(1)).asked.at(-1)).toBe(before + 9)
  })

  it('leaves out a sign that the opening has asked, and one that is only looked at', () => {
    const before = figures('croup').asked.at(-1)!
    const looked: Change = [
      'croup',
      '  duty-now:\n',
      '  duty-now:\n    wan: {say: pale on the video, look: true}\n',
    ]
    expect(figures('croup', looked).asked.at(-1)).toBe(before)
    expect(figures('croup', ['croup', '    blue:\n', '']).asked.at(-1)).toBe(before)
  })

  it('is counted apart for those who hear less', () => {
    const { asked } = figures('fever-child')
    expect(asked[0]).toBeLessThan(asked.at(-1)!)
  })
})
