/** As a `ref`: the person asked for this field a moment ago, and goes on in it. */
export const focusHere = (field: HTMLElement | null): void => field?.focus()
