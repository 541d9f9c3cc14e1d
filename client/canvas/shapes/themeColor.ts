/** The value a custom property of tokens.css has in the theme shown now; pictures have no custom properties. */
export const themeColor = (name: `--${string}`): string =>
  getComputedStyle(document.documentElement).getPropertyValue(name).trim()
