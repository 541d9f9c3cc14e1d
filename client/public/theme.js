// Runs before the first paint, so that a dark page never flashes white. ui/theme.ts takes over from here.
;(() => {
  let preference = 'system'
  try {
    preference = localStorage.getItem('rotunda.theme') ?? 'system'
  } catch {
    // storage is forbidden: follow the system
  }
  const isDark = matchMedia('(prefers-color-scheme: dark)').matches
  const theme = preference === 'light' || preference === 'dark' ? preference : isDark ? 'dark' : 'light'
  document.documentElement.dataset.theme = theme
})()
