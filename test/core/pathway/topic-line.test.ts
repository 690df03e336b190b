import { expect, it } from 'vitest'
import { readTopicLine, topicLine } from '#core/pathway/topic-line.ts'
import { content } from '../../content/sample.ts'

it('writes an id by the words of its title', () => {
  expect(topicLine('childs-sore-ear-out', "Child's sore ear")).toBe("Child's sore ear|ABCout")
  expect(topicLine('baby-6-week-check', '6-8 week baby check')).toBe('6-8 week baby check|DACE')
  expect(topicLine('hand-off-now', 'After a death')).toBe('After a death|hand-off-now')
})
it('gives back every topic as it is', () => {
  for (const { id, title } of Object.values(content.release.pathways))
    expect(readTopicLine(topicLine(id, title))).toEqual({ id, title })
})
it('refuses an id that would not come back', () => {
  expect(() => topicLine('Sore', 'Throat')).toThrow('The id "Sore"')
  expect(() => topicLine('sore_throat', 'Throat')).toThrow('sore_throat')
})
