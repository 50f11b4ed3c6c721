import { describe, expect, it } from 'vitest'
import { FIRST, fitBounds, readBounds } from '../../../electron/main/window-bounds.ts'

const LAPTOP = { x: 0, y: 0, width: 1920, height: 1080 }
const BESIDE_IT = { x: 1920, y: 0, width: 2560, height: 1440 }

describe('the place of the window', () => {
  it('is the usual one at the first start', () => {
    expect(fitBounds(null, [LAPTOP])).toEqual(FIRST)
  })

  it('is where it was left, on whichever screen', () => {
    const left = { x: 2500, y: 100, width: 1400, height: 900 }
    expect(fitBounds(left, [LAPTOP, BESIDE_IT])).toEqual(left)
  })

  it('is chosen anew when its screen was unplugged, with its size kept', () => {
    expect(fitBounds({ x: 2500, y: 100, width: 1400, height: 900 }, [LAPTOP])).toEqual({ width: 1400, height: 900 })
  })

  it('is chosen anew when its title bar cannot be reached', () => {
    expect(fitBounds({ x: 100, y: -200, width: 1400, height: 900 }, [LAPTOP])).toEqual({ width: 1400, height: 900 })
    expect(fitBounds({ x: -1390, y: 0, width: 1400, height: 900 }, [LAPTOP])).toEqual({ width: 1400, height: 900 })
  })

  it('is never smaller than the screens are drawn for', () => {
    expect(fitBounds({ x: 0, y: 0, width: 10, height: 10 }, [LAPTOP])).toEqual({ x: 0, y: 0, width: 1024, height: 640 })
  })

  it.each(['', '{', 'null', '[]', '{"width":"1"}', '{"width":1.5,"height":1}', '{"width":1e999,"height":1}'])(
    'is forgotten when the note of it reads %j',
    (text) => {
      expect(readBounds(text)).toBeNull()
    }
  )

  it('is read without a corner when only the size is sound', () => {
    expect(readBounds('{"x":"a","y":1,"width":1100,"height":700}')).toEqual({ width: 1100, height: 700 })
  })
})
