import { createContext } from 'preact'

/** What was said to be right although it is unusual, and how to say so; without it nobody can. */
export const MeantTimes = createContext<
  { readonly meant: string | undefined; readonly confirm: (what: string, right: boolean) => void } | undefined
>(undefined)
