import type { OwnDifference } from '#core/practice/ours/own-guidance.ts'
import { t } from '#ui/language.ts'
import { DifferenceTable } from '../../fields/DifferenceTable.tsx'
import { ownPlaceWords, ownValueWords } from './own-words.ts'

/** In what two states of the practice's own guidance differ, side by side. */
export function OwnDifferences({ differences }: { readonly differences: readonly OwnDifference[] }) {
  return (
    <DifferenceTable
      headings={[t('history-before'), t('history-after')]}
      rows={differences.map(({ kind, key, before, after }) => ({
        label: `${ownPlaceWords(kind === 'network' || kind === 'notice' ? 'notes' : kind, key)} · ${t(`own-kind-${kind}`)}`,
        cells: [ownValueWords(kind, before), ownValueWords(kind, after)],
      }))}
    />
  )
}
