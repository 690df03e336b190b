import { describe, expect, it } from 'vitest'
import { checkPrivacy, checkUnasked } from '#core/check/privacy-rules.ts'
import { said } from './spoilt.ts'

describe('the waiting room and the private talk', () => {
  it.each(['measles', 'grief', 'child-limp', 'croup'])('are kept by %s as it is', (topic) =>
    expect(said(checkPrivacy, topic)).toEqual([]),
  )

  it('D40: a catching topic that lets the caller walk in unannounced is found', () => {
    expect(said(checkPrivacy, 'measles', ['measles', 'note: [isolate]', 'note: []'])).toEqual([
      expect.stringMatching(/^D40 .*can be caught in a waiting room; add "isolate"/),
    ])
  })

  it('D40: a sensitive topic that offers no private talk is found', () => {
    expect(said(checkPrivacy, 'grief', ['grief', 'note: [private]', 'note: []'])).toEqual([
      expect.stringMatching(/^D40 .*sensitive group; add "private"/),
    ])
  })

  it('D40: a topic or a place of which a text could harm, and that no longer asks if the number is safe, is found', () => {
    expect(said(checkPrivacy, 'domestic-abuse')).toEqual([])
    expect(said(checkPrivacy, 'domestic-abuse', ['domestic-abuse', ', safe-number]', ']'])).toEqual([
      expect.stringMatching(/^D40 A text about "Domestic abuse" could harm/),
    ])
    expect(said(checkPrivacy, 'croup', ['destinations.yaml', '  safe-number: true\n', ''])).toEqual([
      expect.stringMatching(/^D40 .*a text about sarc could harm/),
    ])
  })

  it('D42: a safeguarding sign that no longer tells the safeguarding lead is found', () => {
    expect(said(checkPrivacy, 'child-limp', ['destinations.yaml', '  beside: true\n', ''])).toEqual([
      expect.stringMatching(/^D42 A yes to .* must tell the safeguarding lead/),
    ])
  })
})

describe('who only hears of it', () => {
  it.each(['travel-vaccines', 'hospital-missed', 'register-new', 'sti'])(
    'D42: hears of nothing that nobody was asked on %s',
    (topic) => expect(said(checkUnasked, topic)).toEqual([]),
  )

  it('D42: by a sign alone of what nobody was asked is found', () => {
    const planted = ['travel-vaccines', '  - trip-fear: [', '  - "trip-fear | animal-abroad": ['] as const
    expect(said(checkUnasked, 'travel-vaccines', planted)).toEqual([
      expect.stringMatching(
        /^D42 A yes to "hurt or licked by a bat .* alone tells of trip-fear, which nobody/,
      ),
    ])
  })
})
