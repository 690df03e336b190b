import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { CLAUSES } from '#lead/guidance/paper/contract-clauses.ts'

it('names only rules that stand in the list of rules', () => {
  const rules = readFileSync(join(import.meta.dirname, '../../../docs/rules.md'), 'utf8')
  const named = CLAUSES.flatMap((clause): readonly string[] => clause.rules)
  expect(named.length).toBeGreaterThan(0)
  for (const rule of named) expect(rules).toContain(`### ${rule}. `)
})
