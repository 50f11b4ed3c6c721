/**
 * Packs plain JSON values compactly and without loss (key order included): every string and every object shape is written once
 * and referred to by number. A page of 32 cases repeats the same ids, zones and field names hundreds of times.
 *
 * The bytes are JSON: `[shapes, strings, value]`. An object is `[shape, ...values]`, an array `[-1, ...values]`. A shape is its
 * keys, each with a mark in front: `s` says that the value is a number into the strings, `v` that it is the value itself.
 */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json }

const ARRAY = -1

/**
 * @param value plain data; a property that is undefined counts as absent, as in JSON. What JSON cannot write throws.
 * @returns UTF-8 bytes
 */
export function pack(value: unknown): Uint8Array<ArrayBuffer> {
  const packer = new Packer()
  const out = packer.text(value)
  const { shapes, strings } = packer
  return new TextEncoder().encode(`[${JSON.stringify(shapes)},${JSON.stringify(strings)},${out}]`)
}

/** The inverse of `pack`. Bytes that `pack` did not write throw. */
export function unpack(bytes: Uint8Array): Json {
  // JSON.parse answers any; Unpacker checks every number it follows
  const [shapes, strings, root] = JSON.parse(new TextDecoder().decode(bytes)) as [string[][], string[], Packed]
  return new Unpacker(shapes, strings).read(root)
}

/** Shapes found so far, by walking from key to key. */
interface ShapeNode {
  number: number
  readonly mark: string
  readonly parent: ShapeNode | null
  readonly texts: Map<string, ShapeNode>
  readonly values: Map<string, ShapeNode>
}

const shapeNode = (parent: ShapeNode | null, mark: string): ShapeNode => ({
  number: -1,
  mark,
  parent,
  texts: new Map(),
  values: new Map()
})

class Packer {
  readonly shapes: string[][] = []
  readonly strings: string[] = []
  private readonly root = shapeNode(null, '')
  private readonly stringNumbers = new Map<string, number>()

  text(value: unknown): string {
    if (typeof value === 'number') return String(finite(value))
    if (typeof value === 'string') return JSON.stringify(value)
    if (value === null || typeof value === 'boolean') return String(value)
    if (Array.isArray(value)) return this.arrayText(value)
    if (typeof value === 'object') return this.objectText(value)
    throw new TypeError(`cannot pack a ${typeof value}`)
  }

  private arrayText(items: readonly unknown[]): string {
    let out = `[${ARRAY}`
    for (const item of items) out += `,${this.text(item)}`
    return `${out}]`
  }

  private objectText(value: object): string {
    let node = this.root
    let out = ''
    for (const key of Object.keys(value)) {
      // its own keys, with whatever values
      const item: unknown = (value as Readonly<Record<string, unknown>>)[key]
      if (item === undefined) continue
      if (typeof item === 'string') {
        node = step(node.texts, node, 's', key)
        out += `,${this.stringNumber(item)}`
      } else {
        node = step(node.values, node, 'v', key)
        out += `,${this.text(item)}`
      }
    }
    // what is in the object is written first, because only then its shape is known
    if (node.number < 0) this.addShape(node)
    return `[${node.number}${out}]`
  }

  private stringNumber(text: string): number {
    const known = this.stringNumbers.get(text)
    if (known !== undefined) return known
    this.stringNumbers.set(text, this.strings.length)
    return this.strings.push(text) - 1
  }

  private addShape(node: ShapeNode): void {
    const marks: string[] = []
    for (let at = node; at.parent !== null; at = at.parent) marks.unshift(at.mark)
    node.number = this.shapes.push(marks) - 1
  }
}

function step(branch: Map<string, ShapeNode>, node: ShapeNode, mark: 's' | 'v', key: string): ShapeNode {
  const known = branch.get(key)
  if (known !== undefined) return known
  const next = shapeNode(node, mark + key)
  branch.set(key, next)
  return next
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new TypeError(`cannot pack ${value}`)
  return value
}

type Packed = null | boolean | number | string | readonly Packed[]

class Unpacker {
  private readonly shapes: readonly (readonly { readonly key: string; readonly isText: boolean }[])[]

  constructor(
    shapes: readonly (readonly string[])[],
    private readonly strings: readonly string[]
  ) {
    this.shapes = shapes.map((marks) => marks.map((mark) => ({ key: mark.slice(1), isText: mark.startsWith('s') })))
  }

  read(packed: Packed | undefined): Json {
    if (packed === undefined) throw new TypeError('packed data is cut short')
    if (!isList(packed)) return packed
    const head = packed[0]
    if (head === ARRAY) return packed.slice(1).map((item) => this.read(item))
    const shape = typeof head === 'number' ? this.shapes[head] : undefined
    if (shape === undefined) throw new TypeError('packed data has no such shape')
    const value: { [key: string]: Json } = {}
    let at = 1
    for (const { key, isText } of shape) setOwn(value, key, isText ? this.text(packed[at++]) : this.read(packed[at++]))
    return value
  }

  private text(packed: Packed | undefined): string {
    const text = typeof packed === 'number' ? this.strings[packed] : undefined
    if (text === undefined) throw new TypeError('packed data has no such string')
    return text
  }
}

function setOwn(value: { [key: string]: Json }, key: string, item: Json): void {
  // assigning this one key would set the prototype instead
  if (key !== '__proto__') value[key] = item
  else Object.defineProperty(value, key, { value: item, enumerable: true, configurable: true, writable: true })
}

function isList(packed: Packed): packed is readonly Packed[] {
  return Array.isArray(packed)
}
