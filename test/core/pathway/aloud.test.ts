import { expect, it } from 'vitest'
import { liveSpeech } from '#core/check/words/word-rules.ts'
import { asSent, saidAloud } from '#core/pathway/aloud.ts'
import { content } from '../../content/sample.ts'

it('says both parts of a mark where each belongs', () => {
  const words = 'Ring 999 <or I can ring for you|now>. <Which pharmacy do you use?>'
  expect(saidAloud(words)).toBe('Ring 999 or I can ring for you. Which pharmacy do you use?')
  expect(asSent(words)).toBe('Ring 999 now.')
  expect(saidAloud('<I|We> can book {them} in.')).toBe('I can book {them} in.')
  expect(asSent('<I|We> can book {them} in.')).toBe('We can book {them} in.')
})
it.each([
  'Which pharmacy do you use?',
  'I will stay with you.',
  'Please stay on the line while I get one.',
  'I can book you in.',
  'Thank you for telling me.',
  'You need not hold.',
])('knows live speech: %s', (words) => expect(liveSpeech(words)).toBeDefined())
it.each(['The duty clinician will ring you right back.', 'I am so sorry for your loss.', 'Ring 999 now.'])(
  'lets stand what may be read: %s',
  (words) => expect(liveSpeech(words)).toBeUndefined(),
)
it('is in no text of any topic or kind of help, and what is sent is never empty', () => {
  const { pathways, destinations } = content.release
  const told = [
    ...Object.values(destinations).map(({ id, say }) => [id, say] as const),
    ...Object.values(pathways).flatMap(({ id, say, meanwhile }) =>
      [...Object.values(say), ...Object.values(meanwhile)].map((words) => [id, words] as const),
    ),
  ]
  expect(told.filter(([, words]) => liveSpeech(asSent(words)) || asSent(words) === '')).toEqual([])
})
