import { describe, expect, it } from 'vitest'
import { findBesides } from '#core/search/closer/besides.ts'

describe('what is told beside a request', () => {
  const besides = findBesides({
    requests: 'note|letter|appointment',
    joins: 'because|so|and',
    begins: 'can|needs|ringing',
    follows: 'for|my|husband|on|thursday|please',
  })
  const told = (line: string) =>
    besides(line.split(' '))
      .filter((run) => run.length > 0)
      .map((run) => run.join(' '))
  it('stands after it, without whom and when it is for', () => {
    expect(told('cancel appointment for my husband on thursday his speech went funny')).toContain(
      'his speech went funny',
    )
    expect(told('can i have a note because i coughed up blood')).toContain('i coughed up blood')
  })
  it('stands before it, without the words that begin the asking', () => {
    expect(told('he took all his tablets so can i have a note')).toContain('he took all his tablets')
    expect(told('he coughed up blood needs a letter for thursday')).toContain('he coughed up blood')
  })
  it('stands in a clause by itself', () => {
    expect(told('letter for thursday and he is blue because of the cold')).toContain('he is blue')
  })
  it('is nothing where nothing is asked for, and where nothing else is told', () => {
    expect(told('he coughed up blood so i rang')).toEqual([])
    expect(told('note please')).toEqual([])
  })
})
