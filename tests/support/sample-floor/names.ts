import type { SampleLanguage } from '../../../src/application/imports/sample-story.ts'

/** Invented customers: usual first and last names, so that both directions of writing meet on one floor. */
export const NAMES: Readonly<
  Record<SampleLanguage, { readonly first: readonly string[]; readonly last: readonly string[] }>
> = {
  he: {
    first: [
      'דנה',
      'יוסי',
      'מיכל',
      'אבי',
      'נועה',
      'רון',
      'שירה',
      'איתן',
      'תמר',
      'גיל',
      'הדס',
      'עומר',
      'רותי',
      'אלון',
      'ליאת',
      'משה'
    ],
    last: ['כהן', 'לוי', 'מזרחי', 'פרץ', 'ביטון', 'אברהם', 'פרידמן', 'שפירא', 'דהן', 'אזולאי', 'קליין', 'גולן']
  },
  ar: {
    first: [
      'ليلى',
      'أحمد',
      'سارة',
      'محمود',
      'نور',
      'خالد',
      'مريم',
      'يوسف',
      'هدى',
      'سامي',
      'رنا',
      'عمر',
      'فاطمة',
      'كريم'
    ],
    last: ['حداد', 'خوري', 'منصور', 'عودة', 'صالح', 'نصار', 'زعبي', 'عباس', 'شاهين', 'قاسم']
  },
  'sr-Latn': {
    first: [
      'Jelena',
      'Marko',
      'Ana',
      'Nikola',
      'Milica',
      'Stefan',
      'Ivana',
      'Đorđe',
      'Tamara',
      'Luka',
      'Vesna',
      'Uroš',
      'Sanja',
      'Petar'
    ],
    last: ['Jovanović', 'Petrović', 'Nikolić', 'Ilić', 'Đurić', 'Kovačević', 'Žikić', 'Pavlović', 'Šarić', 'Čolić']
  },
  en: {
    first: [
      'Emma',
      'James',
      'Olivia',
      'Daniel',
      'Grace',
      'Thomas',
      'Hannah',
      'George',
      'Alice',
      'Peter',
      'Ruth',
      'Colin'
    ],
    last: ['Walker', 'Hughes', 'Bennett', 'Foster', 'Palmer', 'Reid', 'Marsh', 'Turner', 'Ellis', 'Barker']
  }
}

/** Numbers and addresses that reach nobody: 555-01xx and example.com are kept free for stories. */
export const contactOf = (language: SampleLanguage, number: number): string => {
  const tail = String(100 + (number % 100)).padStart(4, '0')
  if (number % 3 === 0) return `customer${number}@example.com`
  return {
    he: `055-555-${tail}`,
    ar: `+962 7 9555 ${tail}`,
    'sr-Latn': `+381 60 555-${tail}`,
    en: `+1 202-555-${tail}`
  }[language]
}

export const PEOPLE = [
  { key: 'rivka', name: 'רבקה שגב', role: 'supervisor', team: 'front' },
  { key: 'dragan', name: 'Dragan Simić', role: 'supervisor', team: 'complaints' },
  { key: 'maya', name: 'מאיה רוזן', role: 'agent', team: 'front' },
  { key: 'samir', name: 'سمير جابر', role: 'agent', team: 'front' },
  { key: 'olga', name: 'Olga Brown', role: 'agent', team: 'front' },
  { key: 'milan', name: 'Milan Đokić', role: 'agent', team: 'billing' },
  { key: 'tal', name: 'טל ברק', role: 'agent', team: 'billing' },
  { key: 'rania', name: 'رانيا سعيد', role: 'agent', team: 'technical' },
  { key: 'igor', name: 'Igor Tasić', role: 'agent', team: 'technical' },
  { key: 'yael', name: 'יעל נחום', role: 'agent', team: 'delivery' },
  { key: 'bilal', name: 'بلال حمدان', role: 'agent', team: 'delivery' },
  { key: 'kate', name: 'Kate Doyle', role: 'agent', team: 'complaints' },
  { key: 'nadav', name: 'נדב ארד', role: 'process-owner', team: null },
  { key: 'vera', name: 'Vera Lukić', role: 'process-owner', team: null }
] as const

export const TEAMS = [
  { key: 'front', name: { en: 'First line', he: 'קו ראשון', ar: 'الخط الأول', 'sr-Latn': 'Prva linija' } },
  { key: 'billing', name: { en: 'Billing', he: 'חיוב', ar: 'الفواتير', 'sr-Latn': 'Naplata' } },
  { key: 'technical', name: { en: 'Technical', he: 'תמיכה טכנית', ar: 'الدعم الفني', 'sr-Latn': 'Tehnika' } },
  { key: 'delivery', name: { en: 'Delivery', he: 'משלוחים', ar: 'التوصيل', 'sr-Latn': 'Isporuka' } },
  { key: 'complaints', name: { en: 'Complaints', he: 'תלונות', ar: 'الشكاوى', 'sr-Latn': 'Žalbe' } }
] as const

export type TeamKey = (typeof TEAMS)[number]['key']
