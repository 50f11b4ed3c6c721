import type { SourceFile } from './source-files.ts'

/** Ways of saying left and right that do not turn around with the writing direction. */
const PHYSICAL = [
  /(?<![\w-])(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)(?![\w])/,
  /(?<![\w-])border-(?:top|bottom)-(?:left|right)-radius/,
  /(?<![\w-])(?:left|right)\s*:/,
  /(?<![\w-])(?:text-align|float|clear)\s*:\s*(?:left|right)/,
  /\b(?:margin|padding)(?:Left|Right)\b/
]

/** Vuetify's physical utility classes; ms-, me-, ps-, pe- and text-start are the others. */
const PHYSICAL_CLASS = /(?<![\w-])(?:[mp][lr]-(?:n?\d+|auto)|(?:text|float)-(?:left|right))(?![\w-])/

function offence(line: string, isTemplate: boolean): boolean {
  return PHYSICAL.some((pattern) => pattern.test(line)) || (isTemplate && PHYSICAL_CLASS.test(line))
}

/** Lines of style sheets and components that would stay where they are when Hebrew turns the page around. */
export function physicalSides(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => /^src\/.*\.(vue|css)$/.test(path))
    .flatMap(({ path, text }) =>
      withoutComments(text)
        .split('\n')
        .flatMap((line, index) => (offence(line, path.endsWith('.vue')) ? [`${path}:${index + 1} ${line.trim()}`] : []))
    )
}

/** Comments may speak of left and right. Line numbers stay. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?<!:)\/\/[^\n]*/g, (comment) => comment.replace(/[^\n]/g, ' '))
}
