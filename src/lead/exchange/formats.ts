/** The formats that services are written out in, and the table to fill in. */
export const OUT_FORMATS = ['csv', 'hsds', 'oruk', 'fhir', 'template'] as const
/** A format that services can be written in, by its id; the template holds an example alone. */
export type OutFormat = (typeof OUT_FORMATS)[number]
