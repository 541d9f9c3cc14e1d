// Imported before everything else: what follows would fail on an older Node in words nobody understands.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)

if (major < 22 || (major === 22 && minor < 18)) {
  process.stderr.write(
    `Rotunda needs Node 22.18 or later, and this is ${process.versions.node}: start it with npm start\n`,
  )
  process.exit(1)
}
