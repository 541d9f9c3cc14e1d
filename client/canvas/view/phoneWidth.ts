/** A stage narrower than this is one of a phone. Pixels. */
export const phoneWidth = 700
