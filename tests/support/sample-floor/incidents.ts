import type { SampleIncident, SampleStory } from '../../../src/application/imports/sample-story.ts'
import { momentOf } from './case-story.ts'
import { at, HOUR } from './worked-start.ts'

export const INCIDENTS: readonly SampleIncident[] = [
  {
    key: 'outage',
    name: {
      en: 'Internet outage in the old town',
      he: 'תקלת אינטרנט בעיר העתיקה',
      ar: 'انقطاع الإنترنت في البلدة القديمة',
      'sr-Latn': 'Prekid interneta u starom gradu'
    },
    startedAt: momentOf(-6 * HOUR),
    fixedAt: null,
    workaround: {
      en: 'Mobile data is free of charge in the area until it is mended',
      he: 'גלישה סלולרית חינם באזור עד לתיקון',
      ar: 'بيانات الهاتف مجانية في المنطقة حتى الإصلاح',
      'sr-Latn': 'Mobilni internet je besplatan u kraju do popravke'
    }
  },
  {
    key: 'mailing',
    name: {
      en: 'Bills sent to the wrong customers',
      he: 'חשבונות נשלחו ללקוחות הלא נכונים',
      ar: 'فواتير أُرسلت إلى عملاء آخرين',
      'sr-Latn': 'Računi poslati pogrešnim korisnicima'
    },
    startedAt: momentOf(at(4, 9 * HOUR)),
    fixedAt: momentOf(at(2, 16 * HOUR)),
    workaround: null
  },
  {
    key: 'parts',
    name: {
      en: 'Spare part out of stock',
      he: 'חלק חילוף אזל מהמלאי',
      ar: 'قطعة الغيار غير متوفرة',
      'sr-Latn': 'Rezervnog dela nema na stanju'
    },
    startedAt: momentOf(at(8, 10 * HOUR)),
    fixedAt: null,
    workaround: {
      en: 'A device on loan, delivered the same day',
      he: 'מכשיר חלופי בהשאלה, באותו יום',
      ar: 'جهاز معار يُسلَّم في اليوم نفسه',
      'sr-Latn': 'Uređaj na pozajmicu, istog dana'
    }
  }
]

export const DUTY: SampleStory['duty'] = {
  onDuty: 'rivka',
  standIn: 'dragan',
  agreement: {
    en: 'Call at once for a threat; otherwise after two tries of your own',
    he: 'באיום קוראים מיד; אחרת אחרי שני ניסיונות שלכם',
    ar: 'عند التهديد نادوا فوراً، وإلا فبعد محاولتين منكم',
    'sr-Latn': 'Kod pretnje zovite odmah; inače posle dva sopstvena pokušaja'
  }
}
