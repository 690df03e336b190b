import { expect, it } from 'vitest'
import { amongWords } from '#core/exchange/as-kept/phones/among-words.ts'
import { loosePhones } from '#core/exchange/as-kept/phones/loose-phones.ts'

const written = (phones: ReturnType<typeof loosePhones> | undefined) =>
  phones?.map(({ number, label }) => (label ? `${label}: ${number}` : number)).join(' | ')

it.each([
  ['Tel: 01632 960201 Fax: 01632 960202', '01632 960201 | Fax: 01632 960202'],
  ['Fax: 01632 960202 Tel: 01632 960201', '01632 960201 | Fax: 01632 960202'],
  ['01632 960201 Fax 01632 960202', '01632 960201 | Fax: 01632 960202'],
  ['01632 960201 (tel) 01632 960202 (fax)', '01632 960201 | fax: 01632 960202'],
  ['Ward A: 01632 960999 Ward B: 01632 960998', 'Ward A: 01632 960999 | Ward B: 01632 960998'],
  ['T: 01632 960406 E: spa@example.nhs.uk', 'E: spa@example.nhs.uk: 01632 960406'],
  ['0800 183 0558 (24/7) or 111 opt 2', '24/7: 0800 183 0558 | opt 2: 111'],
  ['07700 900123 (Sue) 07700 900124 (Bob)', 'Sue: 07700 900123 | Bob: 07700 900124'],
  ['tel 01632 960201 / mob 07700 900123', '01632 960201 | mob: 07700 900123'],
  ['01632960201 01632960202', '01632960201 | 01632960202'],
  ['Reception 01632 960201', 'Reception: 01632 960201'],
  ['01632 960201 press 2 for nurses', 'press 2 for nurses: 01632 960201'],
  ['01632 960201 x 22 Ward', 'Ward: 01632 960201 x 22'],
  ['01632 960201 9am-5pm', '9am-5pm: 01632 960201'],
  ['Call 111', '111'],
])('the numbers of "%s" are read, and a fax is never in the place of what can be rung', (cell, numbers) => {
  expect(written(loosePhones(cell))).toBe(numbers)
})

it.each([
  ['01632 960201 (was 01632 960209)', 'was 01632 960209: 01632 960201'],
  ['01632 960201,2', '01632 960201,2'],
  ['see website', 'see website'],
  ['Ring 0909 879 0001 now', 'Ring 0909 879 0001 now'],
])('"%s" is for a person to look at, as before', (cell, numbers) => {
  expect(written(loosePhones(cell))).toBe(numbers)
})

it('a number that costs much, or one that is no more, is taken out of no words', () => {
  expect(amongWords('Ring 0909 879 0001 or 01632 960201')).toBeUndefined()
  expect(amongWords('Not 01632 960209 but 01632 960201')).toBeUndefined()
})
