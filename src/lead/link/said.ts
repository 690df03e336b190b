import { signal } from '@preact/signals'
import { saidOtherwise } from '#core/texts/said-otherwise.ts'
import { language } from '#ui/language.ts'

const inWelsh = signal<((message: string) => string | undefined) | undefined>(undefined)

/** Brings what the rules and the server say in English, and the same in Welsh. */
export async function bringSaid(): Promise<void> {
  const [english, welsh] = await Promise.all([
    import('../../../content/languages/said-en.json'),
    import('../../../content/languages/said-cy.json'),
  ])
  inWelsh.value = saidOtherwise(english.default, welsh.default)
}

/** What the rules or the server say, in the language of the page; in English where the language has no words for it. */
export function saidHere(message: string): string {
  return (language.value === 'cy' && inWelsh.value?.(message)) || message
}
