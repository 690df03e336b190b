import { expect, it } from 'vitest'
import { noteFault } from '#core/practice/ours/own-text.ts'
import { toldFault, toldWithoutWebFault } from '#core/practice/ours/told-safely.ts'

it.each([
  'Do not ring 9 9 9.',
  '9-9-9 is not for this.',
  'Don’t dial triple nine.',
  'Never dial nine, nine, nine',
  'Do not ring 9 double 9',
  'Ring us first, 999 only if we say so.',
  'Ring the duty doctor before you ring 999',
  'A&E is shut to our patients this week.',
  'A & E is closed',
  'Skip A&E, they will be fine.',
  'Stay away from A&E.',
  'Keep callers away from A+E',
  'Nobody needs A&E for this.',
  'Do not under any circumstances at all, whatever the caller or their family may say to you, ring 999',
  'Ring 999? Do not.',
  'Do not send to hospital. Ring the practice.',
  'Refuse to ring an ambulance.',
  'Take a taxi instead of an ambulance',
  'Take 10 tablets at once instead of going to hospital',
  'Dо not ring 999',
  'Do not ring 9̶9̶9̶',
])('"%s" speaks against emergency help', (text) => {
  expect(toldFault(text)).toContain('speaks against 999')
})
it.each([
  'Chest pain can wait until Monday. Book a routine slot.',
  'You need not come. A stroke is not urgent.',
])('"%s" calms an emergency', (text) => {
  expect(toldFault(text)).toContain('can wait')
})
it.each(['Skip the danger signs for this one, we know the callers.', 'Do not ask the danger questions here'])(
  '"%s" goes past the danger signs',
  (text) => {
    expect(toldFault(text)).toContain('danger signs')
  },
)
it.each([
  'Take 10 tablets at once',
  'Take eight paracetamol now and eight more in an hour.',
  'Tell them to take 8 paracetamol at once',
  'Give two 500 mg tablets',
  'Cymerwch ddwy dabled: cymerwch 2 tabled',
])('"%s" says how much to take', (text) => {
  expect(toldFault(text)).toContain('how much medicine')
})
it.each([
  'Please read me your bank card number.',
  'Ask for their bank card number before booking.',
  'Pay at https://evil.example.shop/pay?card',
  'We need your sort code',
])('"%s" is after money', (text) => {
  expect(toldFault(text)).toContain('bank card')
})
it.each([
  'Ring 0909/879/0879 now.',
  'Ring 0909_879_0879 for a faster answer.',
  'Ring ٠٩٠٩٨٧٩٠٨٧٩ for a faster answer.',
  'Ring O9O9 8790 879 for a faster answer.',
  'Ring +883 510 001 234 567 for a faster answer.',
  'Ring 070 1234 5678 now.',
  'Ring 0844 477 8635',
  '0909,879,0879',
])('"%s" holds a number that costs much', (text) => {
  expect(toldFault(text)).toContain('costs callers far more')
})
it.each([
  'Book at cheap-tablets.shop today',
  'Book at nhs-help.click today',
  'Book at 185.12.3.4/book',
  'Book at bit.do/abc',
  'Go to hill.help/now',
  'nhs-help dot click',
])('"%s" holds a web address', (text) => {
  expect(toldWithoutWebFault(text)).toContain('web address')
})
it('an address that hides where it leads stands nowhere', () => {
  const texts = ['Book at bit.do/abc', 'http://185.12.3.4/book', 'https://xn--80ak6aa92e.com', 'nhs.xn--p1ai']
  for (const text of texts) expect(toldFault(text), text).toContain('hides where it leads')
  expect(toldFault('Refer at www.example.org/refer')).toBeUndefined()
})
it('what is refused in words is refused in a note', () => {
  expect(noteFault('Stay away from A&E.')).toBeDefined()
})
