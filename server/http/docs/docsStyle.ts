/** The whole look of the readable API page: it has to work without the client's build. */
export const docsStyle = `
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif }
body { max-width: 60rem; margin: 0 auto; padding: 1.5rem }
h1 { font-size: 1.6rem } h2 { font-size: 1.1rem; margin: 2.5rem 0 .5rem } h3 { font-size: 1rem; margin: 1.5rem 0 .25rem }
nav ul { columns: 22rem; padding: 0; list-style: none } nav a { text-decoration: none }
h2 b, nav b { display: inline-block; min-width: 3.2em; font-size: .85em }
table { border-collapse: collapse; width: 100%; font-size: .9rem } th, td { text-align: left; padding: .25rem .75rem .25rem 0; vertical-align: top; border-bottom: 1px solid color-mix(in srgb, currentColor 15%, transparent) }
pre { overflow-x: auto; padding: .75rem; border-radius: 6px; background: color-mix(in srgb, currentColor 7%, transparent); font-size: .85rem }
section { scroll-margin-top: 1rem } summary { cursor: pointer; margin-top: .5rem } small { opacity: .75 }
`
