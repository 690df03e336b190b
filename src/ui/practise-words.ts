import { addWords } from './language.ts'

/** Loads the words of practise calls and of the tour, in every language: the screens may change theirs meanwhile. */
export async function loadPractiseWords(): Promise<void> {
  const [en, cy] = await Promise.all([
    import('../../content/languages/practise-en.json'),
    import('../../content/languages/practise-cy.json'),
  ])
  addWords(en.default, 'en')
  addWords(cy.default, 'cy')
}
