import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { CLAUSES } from '#lead/guidance/paper/contract-clauses.ts'
import cy from '../../../content/languages/lead-cy.json' with { type: 'json' }
import en from '../../../content/languages/lead-en.json' with { type: 'json' }

it('names only rules that stand in the list of rules', () => {
  const rules = readFileSync(join(import.meta.dirname, '../../../docs/rules.md'), 'utf8')
  const named = CLAUSES.flatMap((clause): readonly string[] => clause.rules)
  expect(named.length).toBeGreaterThan(0)
  for (const rule of named) expect(rules).toContain(`### ${rule}. `)
})

it('says each check in words that an inspector can read', () => {
  const words: readonly Readonly<Record<string, string>>[] = [en, cy]
  for (const rule of new Set(CLAUSES.flatMap((clause): readonly string[] => clause.rules)))
    for (const language of words) {
      const said = language[`contract-proof-${rule}`]
      expect(said, rule).toMatch(/\.$/)
      expect(said).not.toMatch(/D\d/)
    }
})
