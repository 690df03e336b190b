import { describe, expect, it } from 'vitest'
import { checkNetWords, closingFaults } from '#core/check/words/net-words.ts'
import { said } from '../spoilt.ts'

const closing = (say: string, spoken: string, meanwhile = '') =>
  closingFaults({ say, meanwhile, safetyNet: { spoken, full: [], slip: [] } })

describe('what is said at the end', () => {
  it.each(['food-allergy', 'leg-cramps', 'needlestick'])('is short and said once on %s as it is', (topic) =>
    expect(said(checkNetWords, topic)).toEqual([]),
  )
  it('D31: a sign of four things that has no lines of its own is found in the net', () =>
    expect(
      said(
        checkNetWords,
        'croup',
        ['croup', /net: \[[\w-]+/, 'net: [planted'],
        ['croup', '  duty-now:\n', '  duty-now:\n    planted: pale or cold or wet or limp\n'],
      ),
    ).toEqual([expect.stringMatching(/^D31 ".*pale or cold or wet or limp.*" names more than 3 things/i)]))
  it('counts "180 or more" as one thing, and two signs with ", or" between them as two', () => {
    expect(closing('', 'Ring us at once for: a reading of 180 or more, or sick or faint.')).toEqual([])
    expect(closing('', 'Ring us at once for: a reading of 180, or sick or faint or hot.')).toHaveLength(1)
  })
  it('D31: a clause that is said twice is found, wherever it stands', () => {
    expect(
      closing('A nurse rings you. Go within the next 72 hours.', 'Ring us.', 'Go within the next 72 hours.'),
    ).toEqual(['"go within the next 72 hours" is said twice at the end; say it once.'])
    expect(closing('Ring 999 now.', 'If it gets worse, ring 999.')).toEqual([])
  })
  it('D31: a net that reads like a leaflet is found', () =>
    expect(closing('', 'Telephone immediately regarding deteriorating respiratory accompaniments.')).toEqual([
      expect.stringMatching(/reads at age \d/),
    ]))
  it('D31: two days to get better beside a pharmacy within two weeks is found', () =>
    expect(
      said(checkNetWords, 'cut-wound', [
        'cut-wound',
        '- else: [pharm-otc, gp-soon]',
        '- else: [pharm-otc, gp-routine]',
      ]),
    ).toEqual([
      expect.stringMatching(/^D31 "Ring us if no better in 2 days." stands beside a place within two weeks/),
    ]))
})
