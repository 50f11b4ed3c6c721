import type { SampleLanguage } from '../../../src/application/imports/sample-story.ts'
import type { CauseKey } from './causes.ts'
import type { TeamKey } from './names.ts'

export interface Scenario {
  readonly cause: CauseKey
  readonly situation: string
  readonly channels: readonly string[]
  /** Teams a case of this kind usually goes through; a repeated one is a way back. */
  readonly route: readonly TeamKey[]
  readonly severity: readonly [1 | 2 | 3 | 4 | 5, 1 | 2 | 3 | 4 | 5]
  /** Cases in a week, by how many weeks ago. */
  readonly perWeek: (weeksAgo: number) => number
  readonly says: Readonly<Record<SampleLanguage, string>>
}

/** Weeks ago in which the fixes of the sample came into place: the first worked, the second changed nothing. */
export const FIX_THAT_WORKED_WEEKS_AGO = 17
export const FIX_THAT_DID_NOT_WEEKS_AGO = 18

const steadily = (mean: number) => (): number => mean

export const SCENARIOS: readonly Scenario[] = [
  {
    cause: 'window',
    situation: 'service-complaint',
    channels: ['phone', 'chat'],
    route: ['front', 'delivery'],
    severity: [2, 4],
    perWeek: (weeksAgo) => (weeksAgo >= FIX_THAT_WORKED_WEEKS_AGO ? 6.4 : 0.9),
    says: {
      en: 'Took a day off for the delivery, nobody came and nobody called',
      he: 'לקחה יום חופש למשלוח, אף אחד לא הגיע ואף אחד לא התקשר',
      ar: 'أخذ إجازة لاستلام الطلب ولم يأتِ أحد ولم يتصل أحد',
      'sr-Latn': 'Uzela slobodan dan zbog isporuke, niko nije ni došao ni javio'
    }
  },
  {
    cause: 'uncalled',
    situation: 'unmet-expectation',
    channels: ['phone', 'email'],
    route: ['front'],
    severity: [2, 3],
    perWeek: steadily(2.3),
    says: {
      en: 'Was told "we will call you on Monday"; it is Thursday',
      he: 'אמרו לו "נחזור אליך ביום שני", עכשיו יום חמישי',
      ar: 'قيل له «سنتصل بك يوم الاثنين» واليوم الخميس',
      'sr-Latn': 'Rekli su „zvaćemo vas u ponedeljak”, sada je četvrtak'
    }
  },
  {
    cause: 'update',
    situation: 'something-broke',
    channels: ['phone', 'chat', 'email'],
    route: ['front', 'technical'],
    severity: [3, 4],
    perWeek: (weeksAgo) => (weeksAgo <= 3 ? 4.2 : 0.5),
    says: {
      en: 'Internet gone since last night’s update, works from home',
      he: 'אין אינטרנט מאז העדכון של אמש, עובדת מהבית',
      ar: 'الإنترنت مقطوع منذ تحديث البارحة ويعمل من المنزل',
      'sr-Latn': 'Nema interneta od sinoćnjeg ažuriranja, radi od kuće'
    }
  },
  {
    cause: 'between',
    situation: 'service-complaint',
    channels: ['phone'],
    route: ['front', 'billing', 'technical', 'billing'],
    severity: [3, 5],
    perWeek: steadily(1),
    says: {
      en: 'Billing sends me to technical, technical sends me back to billing',
      he: 'חיוב שולח אותי לטכני, והטכני מחזיר אותי לחיוב',
      ar: 'الفواتير تحيلني إلى الدعم الفني والدعم يعيدني إلى الفواتير',
      'sr-Latn': 'Naplata me šalje tehnici, tehnika me vraća naplati'
    }
  },
  {
    cause: 'price',
    situation: 'price',
    channels: ['email', 'phone', 'in-person'],
    route: ['front', 'billing'],
    severity: [1, 3],
    perWeek: steadily(1.7),
    says: {
      en: 'The bill is higher than the price on the website',
      he: 'החשבונית גבוהה מהמחיר שבאתר',
      ar: 'الفاتورة أعلى من السعر المعروض في الموقع',
      'sr-Latn': 'Račun je veći od cene na sajtu'
    }
  },
  {
    cause: 'refund',
    situation: 'refused-earlier',
    channels: ['email', 'letter', 'phone'],
    route: ['front', 'billing', 'complaints'],
    severity: [3, 5],
    perWeek: steadily(0.8),
    says: {
      en: 'Was in hospital when the fourteen days ran out, refund refused',
      he: 'הייתה מאושפזת כשעברו 14 הימים, ההחזר סורב',
      ar: 'كانت في المستشفى حين انقضت الأيام الأربعة عشر ورُفض الاسترداد',
      'sr-Latn': 'Bio u bolnici kad je isteklo četrnaest dana, odbijen povraćaj'
    }
  },
  {
    cause: 'status',
    situation: 'question-without-an-answer',
    channels: ['chat', 'phone'],
    route: ['front', 'delivery'],
    severity: [1, 3],
    perWeek: steadily(1.8),
    says: {
      en: 'Where is my parcel? Third person who does not know',
      he: 'איפה החבילה שלי? כבר שלישי שאינו יודע',
      ar: 'أين طردي؟ هذا ثالث شخص لا يعرف',
      'sr-Latn': 'Gde je moj paket? Već treća osoba ne zna'
    }
  },
  {
    cause: 'address',
    situation: 'service-complaint',
    channels: ['phone'],
    route: ['front', 'delivery'],
    severity: [2, 3],
    perWeek: steadily(1),
    says: {
      en: 'Courier writes "not at home" while I stand at the door',
      he: 'השליח כתב "לא היה בבית" בזמן שעמדתי בדלת',
      ar: 'كتب المندوب «لم يكن في المنزل» وأنا واقف عند الباب',
      'sr-Latn': 'Kurir upisao „nije kod kuće”, a stajala sam na vratima'
    }
  },
  {
    cause: 'template',
    situation: 'public-comment',
    channels: ['public-review', 'social'],
    route: ['front', 'complaints'],
    severity: [2, 4],
    perWeek: steadily(0.8),
    says: {
      en: 'One star: "they answered with a link to a page I had read"',
      he: 'כוכב אחד: "ענו לי בקישור לדף שכבר קראתי"',
      ar: 'نجمة واحدة: «أجابوا برابط لصفحة قرأتها»',
      'sr-Latn': 'Jedna zvezdica: „odgovorili su linkom na stranicu koju sam pročitao”'
    }
  },
  {
    cause: 'power',
    situation: 'something-broke',
    channels: ['phone'],
    route: ['front'],
    severity: [1, 2],
    perWeek: (weeksAgo) => (weeksAgo === 7 ? 9 : 0.2),
    says: {
      en: 'No connection in the whole street since the storm',
      he: 'אין חיבור בכל הרחוב מאז הסערה',
      ar: 'لا اتصال في الشارع كله منذ العاصفة',
      'sr-Latn': 'Cela ulica bez veze od oluje'
    }
  }
]
