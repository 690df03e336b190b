/** Where the clauses can be read: what NHS England's letter and its explainers say, and the terms themselves. Looked at in November 2026. */
export const CONTRACT_SOURCES = [
  {
    id: 'letter',
    at: 'https://www.nursinginpractice.com/latest-news/new-requirements-on-patient-access-unveiled-in-gp-contract/',
  },
  { id: 'confederation', at: 'https://www.nhsconfed.org/publications/gp-contract-202627-what-you-need-know' },
  { id: 'committees', at: 'https://www.sslmcs.co.uk/?p=6834' },
  { id: 'terms', at: 'https://www.legislation.gov.uk/uksi/2015/1862/schedule/3' },
] as const
type Source = (typeof CONTRACT_SOURCES)[number]['id']

/** The clauses on access of the GP contract from 1 April 2026, in our own words, the rules of docs/rules.md that prove what the desk does about each, and where each can be read. */
export const CLAUSES = [
  { id: 'urgent', rules: ['D2', 'D7', 'D23'], sources: ['letter', 'confederation'] },
  { id: 'next-day', rules: ['D23', 'D33'], sources: ['letter', 'committees'] },
  { id: 'no-ring-back', rules: ['D22'], sources: ['letter', 'confederation', 'committees'] },
  { id: 'judged', rules: ['D34', 'D36'], sources: ['letter'] },
  { id: 'alike', rules: ['D28', 'D45'], sources: ['letter'] },
  { id: 'times', rules: ['D23', 'D33'], sources: ['committees'] },
  { id: 'online', rules: [], sources: ['letter', 'committees'] },
] as const satisfies readonly {
  readonly id: string
  readonly rules: readonly string[]
  readonly sources: readonly Source[]
}[]
