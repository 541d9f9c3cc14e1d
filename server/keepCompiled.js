// Plain JavaScript, loaded before the server (`node --import`): what Node makes of a script, without its types and
// compiled, is kept for the next start, which takes less than half the processor time then. After a crash that is most
// of what people wait for. It lies beside the packages, whose owner owns the server's scripts too; where nothing may
// be written there, a start takes as long as before.
import { enableCompileCache } from 'node:module'
import { fileURLToPath } from 'node:url'

enableCompileCache(fileURLToPath(new URL('../node_modules/.cache/rotunda', import.meta.url)))
