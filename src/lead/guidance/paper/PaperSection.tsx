import type { ComponentType } from 'preact'
import { t } from '#ui/language.ts'
import { ContractSheet } from './ContractSheet.tsx'
import { DangerPoster } from './DangerPoster.tsx'
import { NavigationPolicy } from './NavigationPolicy.tsx'
import { PaperBook } from './PaperBook.tsx'
import './paper.css'

/** What can be printed of the guidance, by the name of its page. */
const PAPERS: Readonly<Record<string, ComponentType>> = {
  'paper-book': PaperBook,
  'paper-poster': DangerPoster,
  'paper-policy': NavigationPolicy,
  'paper-contract': ContractSheet,
}

/** Whether a part of the guidance is one of its papers. */
export function isPaper(part: string): boolean {
  return Object.hasOwn(PAPERS, part)
}

/** One paper as it prints, with a way back and a button to print it. */
export function PaperSection({ part }: { readonly part: string }) {
  const Paper = PAPERS[part]
  if (!Paper) return null
  return (
    <section class="paper">
      <div class="row no-print">
        <a class="button" href="#guidance">
          {t('guide-all')}
        </a>
        <button type="button" class="button main" onClick={() => print()}>
          {t('paper-print')}
        </button>
      </div>
      <Paper />
    </section>
  )
}

/** The papers to choose from. */
export function PaperLinks() {
  return (
    <section class="no-print" aria-labelledby="papers-title">
      <h3 id="papers-title">{t('papers')}</h3>
      <ul class="plain-list">
        {Object.keys(PAPERS).map((id) => (
          <li key={id}>
            <a href={`#guidance/${id}`}>{t(id)}</a> <span class="quiet-text">{t(`${id}-for`)}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
