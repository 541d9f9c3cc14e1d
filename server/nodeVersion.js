// Plain JavaScript, run before anything else by the npm scripts: an older Node cannot even read the TypeScript
// that follows, and says so in words nobody understands.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `Rotunda needs Node 22.18 or later, and this is ${process.versions.node}. On Linux and Windows npm brings it: run npm ci, then npm start.\n`,
  )
  process.exit(1)
}
