import type { LineSection, PlaybookLanguage } from './playbook.ts'

/** A playbook's headings as they are written in its text. */
export interface Headings {
  readonly lines: Readonly<Record<LineSection, string>>
  readonly pairs: string
  /** The head of the table of pairs. */
  readonly say: string
  readonly rather: string
}

export const HEADINGS: Readonly<Record<PlaybookLanguage, Headings>> = {
  en: {
    lines: {
      special: 'What is special',
      hear: 'Hear',
      empathize: 'Empathize',
      apologize: 'Apologize',
      resolve: 'Resolve',
      diagnose: 'Diagnose',
      after: 'After',
      phone: 'Phone',
      email: 'Email',
      chat: 'Chat',
      public: 'In public',
      'in-person': 'In person',
      letter: 'Letter',
      closing: 'Before you close',
      manners: 'Manners'
    },
    pairs: 'Say, rather not say',
    say: 'Say',
    rather: 'Rather not'
  },
  he: {
    lines: {
      special: 'מה מיוחד כאן',
      hear: 'הקשבה',
      empathize: 'אמפתיה',
      apologize: 'התנצלות',
      resolve: 'פתרון',
      diagnose: 'אבחון',
      after: 'אחרי',
      phone: 'טלפון',
      email: 'דוא״ל',
      chat: 'צ׳אט',
      public: 'בפומבי',
      'in-person': 'פנים אל פנים',
      letter: 'מכתב',
      closing: 'לפני שסוגרים',
      manners: 'דרך ארץ'
    },
    pairs: 'מה אומרים ומה עדיף שלא',
    say: 'אומרים',
    rather: 'עדיף לא'
  }
}

/** Quotes and case are typed in many ways; they do not make another heading. */
export const headingKey = (text: string): string =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(/['"’‘”“״׳]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
