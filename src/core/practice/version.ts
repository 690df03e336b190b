import type { Practice } from './practice.ts'

/** The version an answer was decided by: the short hash of the content, and the services as "12 (ab12cd34)": their revision and its digest. */
export function decidedBy(
  releaseHash: string,
  { revision, version }: Pick<Practice, 'revision' | 'version'>,
): { readonly content: string; readonly services: string } {
  return {
    content: releaseHash.slice(0, 8),
    services: version ? `${revision} (${version.slice(0, 8)})` : String(revision),
  }
}
