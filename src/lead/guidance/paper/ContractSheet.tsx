import { t } from '#ui/language.ts'
import { CLAUSES, CONTRACT_SOURCES } from './contract-clauses.ts'
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
          {CLAUSES.map(({ id, rules, sources }) => (
            <tr key={id}>
              <th scope="row">
                {t(`contract-${id}-asks`)}{' '}
                <span class="quiet-text">
                  {t('contract-read-in', { numbers: sources.map(numberOf).join(', ') })}
                </span>
              </th>
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
      <h3 id="contract-sources">{t('contract-sources')}</h3>
      <ol class="contract-sources" aria-labelledby="contract-sources">
        {CONTRACT_SOURCES.map(({ id, at }) => (
          <li key={id}>
            {t(`contract-source-${id}`)}{' '}
            <a href={at} rel="noreferrer">
              {at.replace('https://', '')}
            </a>
          </li>
        ))}
      </ol>
      <p>{t('contract-source')}</p>
      <PaperFoot />
    </article>
  )
}

/** The number under which a source stands in the list. */
function numberOf(source: (typeof CONTRACT_SOURCES)[number]['id']): number {
  return CONTRACT_SOURCES.findIndex(({ id }) => id === source) + 1
}
