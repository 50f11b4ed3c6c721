import { posix } from 'node:path'
import ts from 'typescript'
import { parse as parseComponent } from 'vue/compiler-sfc'
import type { SourceFile } from './source-files.ts'

/** One arrow: a file that names another file or a package. */
export interface Import {
  readonly from: string
  /** A path relative to the project's root, or a package's name, or `node:…`. */
  readonly to: string
  readonly kind: 'file' | 'package'
  /** Gone after compilation. */
  readonly isTypeOnly: boolean
}

interface Found {
  readonly specifier: string
  readonly isTypeOnly: boolean
}

/** Every import of a file, in whatever form it is written; none for files that cannot import. */
export function importsOf(file: SourceFile): Import[] {
  return scriptsOf(file)
    .flatMap(({ specifiers, code }) => [...specifiers, ...foundIn(code)])
    .map(({ specifier, isTypeOnly }) => ({ from: file.path, isTypeOnly, ...target(file.path, specifier) }))
}

interface Script {
  readonly code: string
  /** Code that a component takes from another file. */
  readonly specifiers: readonly Found[]
}

function scriptsOf(file: SourceFile): Script[] {
  if (/\.(ts|mjs)$/.test(file.path)) return [{ code: file.text, specifiers: [] }]
  if (!file.path.endsWith('.vue')) return []
  const { descriptor } = parseComponent(file.text, { ignoreEmpty: false })
  return [descriptor.script, descriptor.scriptSetup, descriptor.template, ...descriptor.styles]
    .filter((block) => block !== null)
    .map((block) => ({
      code: block.type === 'script' ? block.content : '',
      specifiers: block.src === undefined ? [] : [{ specifier: block.src, isTypeOnly: false }]
    }))
}

function target(from: string, specifier: string): { to: string; kind: Import['kind'] } {
  const bare = specifier.replace(/\?.*$/, '') // Vite's ?worker, ?raw and ?url name the same file
  if (bare.startsWith('.')) return { to: posix.join(posix.dirname(from), bare), kind: 'file' }
  if (bare.startsWith('node:')) return { to: bare, kind: 'package' }
  const [first = '', second = ''] = bare.split('/')
  return { to: first.startsWith('@') ? `${first}/${second}` : first, kind: 'package' }
}

function foundIn(code: string): Found[] {
  const found: Found[] = []
  const visit = (node: ts.Node): void => {
    const here = foundAt(node)
    if (here !== null) found.push(here)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile('file.ts', code, ts.ScriptTarget.Latest, true))
  return found
}

function foundAt(node: ts.Node): Found | null {
  if (ts.isImportDeclaration(node)) return named(node.moduleSpecifier, isTypeImport(node.importClause))
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) return named(node.moduleSpecifier, isTypeExport(node))
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return named(node.argument.literal, true)
  if (ts.isImportEqualsDeclaration(node) && ts.isExternalModuleReference(node.moduleReference))
    return named(node.moduleReference.expression, node.isTypeOnly)
  if (ts.isCallExpression(node) && isLoader(node.expression)) return named(node.arguments[0], false)
  if (ts.isNewExpression(node) && isFileAddress(node)) return named(node.arguments?.[0], false)
  return null
}

function named(node: ts.Node | undefined, isTypeOnly: boolean): Found | null {
  return node !== undefined && ts.isStringLiteralLike(node) ? { specifier: node.text, isTypeOnly } : null
}

function isTypeImport(clause: ts.ImportClause | undefined): boolean {
  if (clause === undefined) return false
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const { name, namedBindings } = clause
  if (name !== undefined || namedBindings === undefined || !ts.isNamedImports(namedBindings)) return false
  return namedBindings.elements.length > 0 && namedBindings.elements.every((element) => element.isTypeOnly)
}

function isTypeExport(node: ts.ExportDeclaration): boolean {
  if (node.isTypeOnly) return true
  const { exportClause } = node
  return (
    exportClause !== undefined && ts.isNamedExports(exportClause) && exportClause.elements.every((e) => e.isTypeOnly)
  )
}

/** import('…') and require('…') */
function isLoader(callee: ts.Expression): boolean {
  return callee.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(callee) && callee.text === 'require')
}

/** new URL('./worker.ts', import.meta.url): how a page names a worker's file. */
function isFileAddress(node: ts.NewExpression): boolean {
  const [path, base] = node.arguments ?? []
  const isUrl = ts.isIdentifier(node.expression) && node.expression.text === 'URL'
  return (
    isUrl &&
    path !== undefined &&
    ts.isStringLiteralLike(path) &&
    path.text.startsWith('.') &&
    base?.getText() === 'import.meta.url'
  )
}
