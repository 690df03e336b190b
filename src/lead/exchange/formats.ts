/** The formats that services are written out in, and the table to fill in. */
export const OUT_FORMATS = ['csv', 'hsds', 'oruk', 'fhir', 'template'] as const
export type OutFormat = (typeof OUT_FORMATS)[number]
