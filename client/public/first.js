// Runs before the first paint.

// So that a dark page never flashes white; ui/theme.ts takes over from here.
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

// On a board's address the canvas is fetched beside the page and not after it; boardFiles.ts lists its files.
;(() => {
  if (!/^\/rooms\/[^/]+\/boards\//.test(location.pathname)) return
  const files = document.querySelector('meta[name="board-files"]')?.content ?? ''
  for (const href of files.split(' ').filter(Boolean)) {
    const link = document.createElement('link')
    link.rel = href.endsWith('.css') ? 'preload' : 'modulepreload'
    if (link.rel === 'preload') link.as = 'style'
    link.crossOrigin = ''
    link.href = href
    document.head.append(link)
  }
})()

// What the room is like is asked for now, and not when the script that asks for it has been read.
;(() => {
  const [, room] = /^\/rooms\/([^/]+)/.exec(location.pathname) ?? []
  if (!room) return
  const link = document.createElement('link')
  link.rel = 'preload'
  link.as = 'fetch'
  link.crossOrigin = ''
  link.href = `/api/rooms/${room}`
  document.head.append(link)
})()
