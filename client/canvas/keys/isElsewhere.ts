const own =
  'input, textarea, select, [contenteditable="true"], [role="dialog"], [role="alertdialog"], [role="menu"], [role="listbox"]'

/** Somebody writes, or something lies above the board: keys belong to it. */
export const isElsewhere = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(own) !== null
