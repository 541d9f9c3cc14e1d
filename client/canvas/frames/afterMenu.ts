/** A menu gives the focus back to its button, a turn after it has closed: what takes the focus comes later still. */
export const afterMenu = (run: () => void): void => void setTimeout(() => setTimeout(run))
