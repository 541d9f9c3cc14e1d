/** How draggable things are called while they are dragged, and where they can be dropped. */
export const dragged = {
  idea: (id: string): string => `idea:${id}`,
  note: (key: string): string => `note:${key}`,
}

/** The place for notes that belong to no idea. */
export const leftOver = 'left'
