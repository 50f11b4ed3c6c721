// One program a profile, as Electron sees to it: the first holds a file, a second one says so in another file and ends.
import { readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const isAlive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

const holderOf = (lock) => {
  try {
    return Number(readFileSync(lock, 'utf8'))
  } catch {
    return 0
  }
}

/** @param {string} profile @param {() => void} onSecond called in the first program when a second one is started */
export function holdsSingleInstance(profile, onSecond) {
  const lock = join(profile, 'single-instance')
  const call = join(profile, 'second-instance')
  const holder = holderOf(lock)
  if (holder > 0 && holder !== process.pid && isAlive(holder)) {
    writeFileSync(call, String(process.pid))
    return false
  }
  writeFileSync(lock, String(process.pid))
  const watcher = watch(profile, (_event, name) => {
    if (name !== 'second-instance' || holderOf(call) === 0) return
    rmSync(call, { force: true })
    onSecond()
  })
  watcher.unref()
  process.on('exit', () => rmSync(lock, { force: true }))
  return true
}
