import { HEADINGS, type Headings } from './headings.ts'
import type { Playbook, Section } from './playbook.ts'

/** Between the playbooks of one file; a comment, so that no reader of Markdown shows it. */
export const SEPARATOR = '<!-- next playbook -->'

/** A playbook as Markdown: what it is between two lines of `---`, then its sections in their order. */
export function printPlaybook(playbook: Playbook): string {
  const { title, situation, language, version } = playbook
  const front = [
    '---',
    `title: ${title}`,
    `situation: ${situation}`,
    `language: ${language}`,
    `version: ${version}`,
    '---'
  ]
  return `${front.join('\n')}\n\n${printSections(playbook)}`
}

/** The sections alone, as they are edited. */
function printSections({ sections, language }: Playbook): string {
  return sections.map((section) => `${printSection(section, HEADINGS[language])}\n`).join('\n')
}

/** Several in one file. */
export const printAll = (playbooks: readonly Playbook[]): string =>
  playbooks.map(printPlaybook).join(`\n${SEPARATOR}\n\n`)

function printSection(section: Section, headings: Headings): string {
  switch (section.kind) {
    case 'lines':
      return [`## ${headings.lines[section.key]}`, '', ...section.lines.map((line) => `- ${line}`)].join('\n')
    case 'pairs': {
      const rows = section.pairs.map(({ say, rather }) => `| ${cell(say)} | ${cell(rather)} |`)
      return [`## ${headings.pairs}`, '', `| ${headings.say} | ${headings.rather} |`, '| --- | --- |', ...rows].join(
        '\n'
      )
    }
    case 'own':
      return [`## ${section.heading}`, '', section.text].join('\n')
  }
}

/** A bar inside a cell would end it. */
const cell = (text: string): string => text.replace(/\\/g, '\\\\').replace(/\|/g, '\\|')
