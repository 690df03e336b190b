import type { Service } from '#core/practice/service.ts'
import type { FieldProblem } from '#core/practice/service-check.ts'

/** Some fields of a service as they shall be; undefined takes a field away. */
export type FieldsChange = { readonly [Field in keyof Service]?: Service[Field] | undefined }

/** A service while it is filled in: the record, what was typed but cannot be read yet, and what is wrong. */
export interface FormState {
  readonly service: Service
  readonly set: (change: FieldsChange) => void
  /** What stands in a field although it cannot be read, by field. */
  readonly drafts: Readonly<Record<string, string>>
  readonly setDraft: (field: string, text: string | undefined) => void
  readonly problems: readonly FieldProblem[]
  /** The lead said that no kind of help is meant: a number to find by search. */
  readonly searchOnly: boolean
  readonly setSearchOnly: (value: boolean) => void
}

/** The record with some fields changed; what is left empty is left out. */
export function withChange(service: Service, change: FieldsChange): Service {
  const changed = { ...service, ...change } as Record<string, unknown>
  for (const [field, value] of Object.entries(changed)) if (value === undefined) delete changed[field]
  return changed as unknown as Service
}

/** The record as it is saved: lines left empty are let go, texts lose the spaces around them. */
export function tidied(service: Service): Service {
  return {
    ...service,
    name: service.name.trim(),
    phones: service.phones
      .map((phone) => ({ ...phone, number: phone.number.trim() }))
      .filter(({ number, label }) => number || label),
    refuses: service.refuses.map((text) => text.trim()).filter(Boolean),
  }
}
