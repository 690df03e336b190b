declare module 'virtual:real-content' {
  /** Every pathway of content/, as the desk gets it. */
  export const release: import('#core/pathway/release.ts').Release
  /** The sample practice on Tuesday 24 November 2026. */
  export const practice: import('#core/practice/practice.ts').Practice
  /** The practise calls. */
  export const scenarios: readonly import('#core/practise/scenario.ts').Scenario[]
  /** The first screen as it stands in the desk's page. */
  export const front: string
}
