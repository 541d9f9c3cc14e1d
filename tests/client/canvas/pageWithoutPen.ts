// Import it before anything of the canvas: its modules ask for a pen to measure text with as soon as they are loaded.
// Here they find none, and estimate. tldraw comes first, for it takes any page for a browser's.
import 'tldraw'

Object.assign(globalThis, { document: { createElement: () => ({ getContext: () => null }) } })
