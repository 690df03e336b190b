import { describe, expect, it } from 'vitest'
import { checkRelease } from '#core/check/release-rules.ts'
import { conditionFaults, conditionNames } from '#core/pathway/condition-check.ts'
import { parseCondition } from '#core/pathway/expression.ts'
import { compose } from '#core/practice/compose.ts'
import { content } from '../../content/sample.ts'

const names = conditionNames(content.release)
const faults = (text: string) => {
  const condition = parseCondition(text)
  return 'fault' in condition ? [condition.fault] : conditionFaults(condition, names)
}

it.each([
  'age < 16',
  'age >= 6m & not sex = male',
  'age 11..55',
  'sex != female | immune',
  'days > 21',
  'age < mh-age',
  'not catheter',
])('takes %s', (text) => expect(faults(text)).toEqual([]))

it.each([
  ['age < 4w', '"4w" is no number. Write years like 16, or months like 6m.'],
  ['age < mh-agge', '"mh-agge" is no number. Write years like 16, or months like 6m. Did you mean "mh-age"?'],
  ['age = 16', '"age =" is one month of a life only. Write a range such as "age 16..17".'],
  ['sex < female', '"sex" needs one of its values, such as "sex = female". It can be female, male or other.'],
  ['sex = femail', '"sex" cannot be "femail". It can be female, male or other. Did you mean "female"?'],
  ['sex = xyzzy', '"sex" cannot be "xyzzy". It can be female, male or other.'],
  ['not pregnant & age 60..11', 'The range of "age" ends before it begins. Write the smaller number first.'],
])('says of %s what there is and what is nearest', (text, said) => expect(faults(text)).toEqual([said]))

describe('the conditions of a topic', () => {
  const release = compose(content.release, content.demo('2026-11-24'))
  const pathway = release.pathways['sore-throat']!
  const wrong = parseCondition('age < sixteen')
  if ('fault' in wrong) throw new Error(wrong.fault)
  const said = (change: object) =>
    checkRelease({ ...release, pathways: { 'sore-throat': { ...pathway, ...change } } })
      .filter(({ message }) => message.includes('sixteen'))
      .map(({ path }) => path[0])
  it('are checked in routes, in what raises, in signs and questions, and in whom it is for', () => {
    expect(said({})).toEqual([])
    expect(said({ send: [{ ...pathway.send[0]!, when: wrong }] })).toEqual(['send'])
    expect(said({ raise: [{ ...pathway.raise[0]!, when: wrong }] })).toEqual(['raise'])
    expect(said({ signs: [{ ...pathway.signs[0]!, if: wrong }] })).toEqual(['flags'])
    const [fact] = Object.values(release.facts)
    expect(said({ facts: { extra: { ...fact!, id: 'extra', when: wrong } } })).toEqual(['ask'])
    expect(said({ for: wrong })).toEqual(['for'])
  })
})
