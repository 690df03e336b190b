import { t } from '#ui/language.ts'
import { piece } from '#ui/piece.ts'
import { query } from '../call/desk-state.ts'
import { KeyButton, MORE } from '../parts/KeyButton.tsx'

const identity = () => piece('identity', () => import('./open.tsx'))

/** The pages that words in the search lead to. */
const PAGES = [
  { name: 'collapse', open: async () => (await identity())?.openCollapse() },
  { name: 'calm', open: async () => (await identity())?.openCalm() },
] as const

/** Beside the search box, when the words are of somebody in our own waiting room or of an angry caller: the page for that. */
export function PageHint() {
  const typed = query.value.toLowerCase().split(/\s+/)
  const isSaid = (phrase: string) =>
    phrase.split(' ').every((word) => typed.some((one) => one.startsWith(word)))
  return (
    <>
      {PAGES.filter(({ name }) => t(`${name}-words`).split(', ').some(isSaid)).map(({ name, open }) => (
        <KeyButton
          key={name}
          letter={MORE}
          {...(name === 'collapse' ? { kind: 'alarm' as const } : {})}
          onClick={() => void open()}
        >
          {t(name)}
        </KeyButton>
      ))}
    </>
  )
}
