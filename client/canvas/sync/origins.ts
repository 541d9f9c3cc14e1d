/** Origin of this person's own changes: what their undo takes back. */
export const LOCAL = 'local'

/** Origin of what the canvas itself changes in answer to others' changes. Nobody's undo takes it back. */
export const FOLLOW_UP = 'follow-up'
