/** As a `ref`: the person asked for this field a moment ago, and goes on in it. */
export const focusHere = (field: HTMLElement | null): void => field?.focus()

/** The same, and what stands there is about to be written over. */
export function selectHere(field: HTMLInputElement | null): void {
  focusHere(field)
  field?.select()
}
