// Disks that can be filled and emptied again, for a process that writes on them.
import { spawnSync } from 'node:child_process'
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'

export interface Disk {
  name: string
  fill(pid: number): void
  release(pid: number): void
  remove(): void
}

function run(program: string, ...options: string[]): void {
  const { status, stderr, error } = spawnSync(program, options, { encoding: 'utf8' })
  if (status !== 0) throw error ?? new Error(`${program} ${options.join(' ')}: ${stderr}`)
}

/** A file system of its own of 32 MiB in memory, filled to the last byte. For root. */
export function mountSmallDisk(directory: string): Disk {
  run('mount', '-t', 'tmpfs', '-o', 'size=32m', 'tmpfs', directory)
  const ballast = join(directory, 'ballast')
  return {
    name: 'a file system that is full',
    fill() {
      const file = openSync(ballast, 'w')
      try {
        for (const size of [65_536, 512]) while (writeSync(file, new Uint8Array(size)) === size);
      } catch (cause) {
        if (!(cause instanceof Error && 'code' in cause && cause.code === 'ENOSPC')) throw cause
      } finally {
        closeSync(file)
      }
    },
    release: () => rmSync(ballast, { force: true }),
    remove: () => run('umount', '-l', directory),
  }
}

export const canLimitFiles = spawnSync('prlimit', ['--version']).status === 0

/** Files that may not grow, as with a quota that is used up; anybody may do that to a process of their own. */
export function limitFiles(): Disk {
  return {
    name: 'files that may not grow',
    fill: pid => run('prlimit', `--pid=${pid}`, '--fsize=65536:unlimited'),
    release: pid => run('prlimit', `--pid=${pid}`, '--fsize=unlimited:unlimited'),
    remove: () => undefined,
  }
}

/** Without it the system kills a process whose file has come to the limit. */
export const bearLimit = `data:text/javascript,process.on('SIGXFSZ', () => undefined)`
