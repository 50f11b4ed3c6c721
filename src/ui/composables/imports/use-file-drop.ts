import { onBeforeUnmount, onMounted, shallowRef, type ShallowRef } from 'vue'

const isOverFileInput = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && target.type === 'file'

/** Lets a file be dropped anywhere on the screen. A file input takes its own. Returns whether a file hovers over the window. */
export function useFileDrop(take: (files: readonly File[]) => void): Readonly<ShallowRef<boolean>> {
  const hovers = shallowRef(false)
  let depth = 0
  const holdsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true
  const enter = (event: DragEvent): void => {
    if (holdsFiles(event)) hovers.value = ++depth > 0
  }
  const leave = (event: DragEvent): void => {
    if (holdsFiles(event)) hovers.value = --depth > 0
  }
  const over = (event: DragEvent): void => {
    // without this the browser would open the file in place of the app
    if (holdsFiles(event) && !isOverFileInput(event.target)) event.preventDefault()
  }
  const drop = (event: DragEvent): void => {
    depth = 0
    hovers.value = false
    if (!holdsFiles(event) || isOverFileInput(event.target)) return
    event.preventDefault()
    const files = [...(event.dataTransfer?.files ?? [])]
    if (files.length > 0) take(files)
  }
  onMounted(() => {
    addEventListener('dragenter', enter)
    addEventListener('dragleave', leave)
    addEventListener('dragover', over)
    addEventListener('drop', drop)
  })
  onBeforeUnmount(() => {
    removeEventListener('dragenter', enter)
    removeEventListener('dragleave', leave)
    removeEventListener('dragover', over)
    removeEventListener('drop', drop)
  })
  return hovers
}
