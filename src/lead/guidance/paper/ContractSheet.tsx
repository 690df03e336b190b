import { t } from '#ui/language.ts'
import { CLAUSES } from './contract-clauses.ts'
import { PaperFoot } from './PaperFoot.tsx'

/** What the contract asks of access, what the desk does about it, and which check proves that; what it does not do is said as well. */
export function ContractSheet() {
  return (
    <article aria-labelledby="contract-title">
      <h2 id="contract-title">{t('contract-title')}</h2>
      <p class="measure">{t('contract-help')}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('contract-asks')}</th>
            <th scope="col">{t('contract-does')}</th>
            <th scope="col">{t('contract-proof')}</th>
            <th scope="col">{t('contract-ours')}</th>
          </tr>
        </thead>
        <tbody>
          {CLAUSES.map(({ id, rules }) => (
            <tr key={id}>
              <th scope="row">{t(`contract-${id}-asks`)}</th>
              <td>{t(`contract-${id}-does`)}</td>
              <td>
                {rules.length > 0 ? (
                  <ul class="plain-list">
                    {rules.map((rule) => (
                      <li key={rule}>{t('contract-rule', { words: t(`contract-proof-${rule}`), rule })}</li>
                    ))}
                  </ul>
                ) : (
                  t('contract-no-rule')
                )}
              </td>
              <td class="to-write" />
            </tr>
          ))}
        </tbody>
      </table>
      <p>{t('contract-source')}</p>
      <PaperFoot />
    </article>
  )
}
