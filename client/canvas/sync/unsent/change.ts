/** Something this person changed, until the server has it. */
export interface Change {
  readonly update: Uint8Array
  /** More than one where several come back together, from an earlier visit. */
  count: number
  isSaved: boolean
}
