import { expect, it } from 'vitest'
import { toldFault, toldWithoutWebFault } from '#core/practice/ours/told-safely.ts'
import { content } from '../../../content/sample.ts'

it.each([
  'Do not ring 999 for these callers',
  'Don’t call an ambulance',
  'Never send them to A&E',
  'No need to ring 999: we ring back',
  'There is no need for an ambulance',
  'Staff must not dial ９９９',
  'Do not, ever, use emergency services',
  'No ambulance here',
  '999 is not needed',
  'Peidiwch â ffonio 999',
  'Nid oes angen ambiwlans',
  'Does dim angen ffonio 999',
  'Peidiwch byth â mynd i’r adran achosion brys',
])('"%s" speaks against emergency help', (text) => {
  expect(toldFault(text)).toContain('speaks against 999')
})
it.each([
  'If it gets worse, ring 999. Do not drive.',
  'Do not wait to ring 999',
  'Don’t delay: call 999',
  'If they do not answer, ring 999',
  'Do not use this in an emergency',
  'Do not book emergency appointments here',
  'Peidiwch ag oedi: ffoniwch 999',
  'Ring 01632 960100 or 0300 123 4567; room 118',
])('"%s" may stand', (text) => {
  expect(toldFault(text)).toBeUndefined()
})
it.each([
  'Ring 0909 879 0000',
  '+44 909 8790000',
  '0871 234 5678 now',
  '(0872) 2345678',
  'ask 118118',
  'xt 09098790000',
])('"%s" holds a number that costs much', (text) => {
  expect(toldFault(text)).toContain('costs callers far more')
})
it.each(['See https://a.example', 'www.hill.example', 'go to hill-surgery.co.uk', 'bit.ly/x'])(
  '"%s" holds a web address',
  (text) => {
    expect(toldWithoutWebFault(text)).toContain('web address')
  },
)
it('an e-mail and a time are no web address', () => {
  expect(toldWithoutWebFault('Write to desk@hill.co.uk by 12.30. Form 2.1')).toBeUndefined()
})
it('what the release says may be said', () => {
  const { destinations, pathways } = content.release
  const lines = [
    ...Object.values(destinations).map(({ say }) => say),
    ...Object.values(pathways).flatMap(({ say }) => Object.values(say)),
  ]
  expect(lines.length).toBeGreaterThan(20)
  expect(lines.filter((line) => toldWithoutWebFault(line))).toEqual([])
})
