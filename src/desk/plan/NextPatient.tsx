import { t } from '#ui/language.ts'

/** What was said of a second patient in the same sentence, where there is one: nobody is forgotten. */
export function NextPatient({ words }: { readonly words: string | undefined }) {
  return words ? <span class="first-request">{t('next-patient', { words })}</span> : null
}
