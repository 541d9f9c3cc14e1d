// F6 walks the parts of the board's page, as it walks the panes of a window: top bar, canvas, toolbar, panel.

const tabbable =
  'button:not(:disabled), a[href], input:not(:disabled), textarea:not(:disabled), select:not(:disabled), [tabindex="0"]'

/** The canvas takes the focus as a whole; elsewhere it goes to the first thing that is shown. */
function targetIn(region: Element): HTMLElement | undefined {
  // A toolbar hands the focus on to its button that had it last.
  if (region instanceof HTMLElement && region.tabIndex >= 0) return region
  const canvas = region.querySelector<HTMLElement>('.tl-container')
  if (canvas) return canvas
  return [...region.querySelectorAll<HTMLElement>(tabbable)].find(
    each => each.tabIndex >= 0 && each.checkVisibility(),
  )
}

export function walkRegions(isBackwards: boolean): void {
  const regions = [...document.querySelectorAll('[data-region]')].filter(region => targetIn(region))
  const at = regions.findIndex(region => region.contains(document.activeElement))
  const step = isBackwards ? -1 : 1
  const start = at < 0 && isBackwards ? 0 : at
  const next = regions[(start + step + regions.length) % regions.length]
  if (next) targetIn(next)?.focus()
}
