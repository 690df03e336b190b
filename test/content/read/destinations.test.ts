import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CONTENT_FOLDER } from '#content/folder.ts'
import { readDestinations } from '#content/read/destinations.ts'
import { Reader } from '#content/read/reader.ts'
import { parseYaml } from '#content/read/yaml-file.ts'

const whole = readFileSync(join(CONTENT_FOLDER, 'destinations.yaml'), 'utf8')
function problems(from: string, to: string) {
  const text = whole.replace(from, to)
  expect(text === whole).toBe(from === to)
  const reader = new Reader(parseYaml(text, 'content/destinations.yaml'))
  readDestinations(reader)
  return reader.problems
}

describe('reading destinations.yaml', () => {
  it('has no problem as it is', () => expect(problems('', '')).toEqual([]))

  it.each([
    ['no end at a rank', '  end-open: 3\n', '', /Rank 3 needs one destination with "end-open", not 0/],
    [
      'two ends at a rank',
      '  end-open: 2\n',
      '  end-open: 2..3\n',
      /Rank 3 needs one destination with "end-open", not 2/,
    ],
    [
      'an end that is too slow',
      '  end-closed: 0..2\n',
      '  end-closed: 0..4\n',
      /must be always there and act at rank 3/,
    ],
    ['a clock the desk has no words for', '  clock: 2h\n', '  clock: 3h\n', /must be 1h or 2h/],
    ['a trait nobody knows', '  tie: 3\n', '  tie: 3\n  aboot: female\n', /"aboot" is not a field here/],
    ['a level there is not', '  level: 4\n', '  level: 5\n', /must be 0 or 1 or 2 or 3 or 4/],
    ['no level', '  level: 4\n', '', /needs a level from 0 to 4/],
    ['a rank there is not', '  rank: 5\n', '  rank: 7\n', /must be 0 to 6, or a range/],
  ])('finds %s', (_, from, to, says) => {
    expect(problems(from, to).map(({ message }) => message)).toContainEqual(expect.stringMatching(says))
  })

  it('names the line to mend', () => {
    const line = whole.slice(0, whole.indexOf('  clock: 2h')).split('\n').length
    expect(problems('  clock: 2h\n', '  clock: 3h\n')).toMatchObject([
      { file: 'content/destinations.yaml', line },
    ])
  })
})
