/** The clauses on access of the GP contract from 1 April 2026, in our own words, and the rules of docs/rules.md that prove what the desk does about each. */
export const CLAUSES = [
  { id: 'urgent', rules: ['D2', 'D7', 'D23'] },
  { id: 'next-day', rules: ['D23', 'D33'] },
  { id: 'no-ring-back', rules: ['D22'] },
  { id: 'judged', rules: ['D34', 'D36'] },
  { id: 'alike', rules: ['D28', 'D45'] },
  { id: 'times', rules: ['D23', 'D33'] },
  { id: 'online', rules: [] },
] as const
