import { beforeAll, expect, it } from 'vitest'
import type { Condition } from '#core/pathway/expression.ts'
import { parseCondition } from '#core/pathway/expression.ts'
import { conditionWords } from '#lead/guidance/condition-words.ts'
import { addWords } from '#ui/language.ts'
import en from '../../../content/languages/en.json' with { type: 'json' }
import leadEn from '../../../content/languages/lead-en.json' with { type: 'json' }
import { loadContent } from '../../../src/content/load.ts'

beforeAll(() => addWords({ ...en, ...leadEn }))
const { release } = loadContent('content')
const say = (text: string, topic = 'sore-throat') =>
  conditionWords(parseCondition(text) as Condition, { release, pathway: release.pathways[topic]! })

it.each([
  ['age < 5', 'age under 5'],
  ['age >= 5m & age < 4', 'age 5m and over, and age under 4'],
  ['age 16..59', 'age 16 to 59'],
  ['days > 21', 'for more than 21 days'],
  ['not sex = male & age 16..45', 'not male, and age 16 to 45'],
  ['pregnant | age < 5', 'pregnant; or age under 5'],
])('says %s in words', (text, words) => expect(say(text)).toBe(words))

it('leaves no id and no sign of the format in any condition of any topic', () => {
  const said = Object.values(release.pathways).flatMap((pathway) =>
    [...pathway.send, ...pathway.raise, ...pathway.signs.map(({ if: when }) => ({ when }))].flatMap(
      ({ when }) => (when ? [conditionWords(when, { release, pathway })] : []),
    ),
  )
  expect(said.length).toBeGreaterThan(500)
  expect(said.filter((words) => /[{}&|]|NaN|undefined|guide-/.test(words))).toEqual([])
})
