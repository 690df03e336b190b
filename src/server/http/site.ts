/** The addresses at which people open the lead page, to which passkeys and the organisation's sign-in hold. */
export interface Site {
  /** The name that passkeys belong to: that of the addresses, or what they all end in. */
  readonly domain: string
  /** Such as `https://desk.example.org`; the first is where people are sent. */
  readonly origins: readonly string[]
}

/** The organisation's own sign-in, by OpenID Connect. */
export interface OrganisationSettings {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string
  /** What people call it. */
  readonly organisation: string
  /** What of its answer is compared with the e-mail that a lead invited. */
  readonly emailClaim: string
  /** What of its answer names somebody's role; while it is empty the role of the invitation holds. */
  readonly roleClaim: string
  /** What that says for each role. */
  readonly roles: { readonly lead: string; readonly readOnly: string }
}
