import type { CaseStatus, Scale } from '../../domain/cases/vocabulary.ts'
import { plainWords } from './plain-words.ts'

/*
 * What texts of a status, of a severity and of "was it in time" mean: English, Hebrew, Arabic, Serbian. Only words that leave no doubt; everything else
 * is asked.
 */

const words = (names: string): readonly string[] => names.split(',').map(plainWords)

const STATUSES: readonly (readonly [CaseStatus, string])[] = [
  [
    'open',
    `open, opened, reopened, re opened, new, active, assigned, unassigned, pending, on hold, hold, in progress, work in progress, wip, in process, in review,
    under review, under investigation, investigating, processing, started, not started, to do, todo, backlog, escalated, submitted, registered, received,
    accepted, unresolved, snoozed, queued, overdue,
    פתוח, פתוחה, נפתח, נפתחה, נפתח מחדש, חדש, חדשה, פעיל, פעילה, בטיפול, בתהליך, בבדיקה, ממתין, ממתינה, בהמתנה, מושהה, הוקצה, לטיפול, התקבל, התקבלה, הוסלם,
    مفتوح, مفتوحة, أعيد فتحه, معاد فتحها, جديد, جديدة, نشط, نشطة, معلق, معلقة, مسند, مسندة, قيد التنفيذ, قيد المعالجة, قيد الانتظار, قيد المراجعة, جاري,
    جار العمل, في الانتظار, مستلم, مصعد,
    otvoren, otvorena, otvoreno, ponovo otvoren, ponovo otvoreno, nov, nova, novo, novi, aktivan, aktivna, aktivno, u toku, u obradi, u radu, u proveri,
    na čekanju, čeka, dodeljen, dodeljeno, primljen, primljeno, zaprimljeno, u postupku, eskalirano`
  ],
  [
    'resolved',
    `resolved, solved, fixed, נפתר, נפתרה, טופל, טופלה, محلول, محلولة, تم الحل, تم حلها, حلت, rešen, rešena, rešeno, riješeno`
  ],
  [
    'closed',
    `closed, close, done, complete, completed, finished, cancelled, canceled, withdrawn, rejected, declined, archived, ended, duplicate, wont do, wont fix,
    סגור, סגורה, נסגר, נסגרה, הושלם, הושלמה, הסתיים, הסתיימה, בוטל, בוטלה, נדחה, נדחתה, בארכיון,
    مغلق, مغلقة, أغلق, أغلقت, تم الإغلاق, منتهي, منتهية, مكتمل, مكتملة, منجز, منجزة, ملغي, ملغاة, ملغى, مرفوض, مرفوضة, مؤرشف,
    zatvoren, zatvorena, zatvoreno, završen, završena, završeno, okončan, okončano, otkazan, otkazano, odbijen, odbijena, odbijeno, odbačen, odbačena,
    arhiviran, arhivirana, arhivirano, obustavljen, obustavljeno, poništen, povučen`
  ]
]

/** What a longer status starts with: "Awaiting user info", "Closed with explanation", "ממתין ללקוח". */
const STATUS_STEMS: readonly (readonly [CaseStatus, string])[] = [
  [
    'open',
    `open, reopened, awaiting, waiting, pending, on hold, in progress, ממתין, ממתינה, בטיפול, בהמתנה, بانتظار, في انتظار, قيد, čeka, na čekanju, u toku`
  ],
  ['resolved', `resolved, solved, נפתר, تم حل, rešeno, rešen`],
  ['closed', `closed, cancelled, canceled, rejected, סגור, נסגר, מבוטל, مغلق, تم إغلاق, zatvoren, zatvoreno, odbijen`]
]

const SEVERITIES: readonly (readonly [Scale, string])[] = [
  [
    5,
    `critical, urgent, emergency, highest, very high, blocker, sev1, p1, קריטי, קריטית, דחוף, דחופה, حرج, حرجة, عاجل, عاجلة, kritičan, kritična, kritično, hitno, hitan`
  ],
  [4, `high, major, severe, sev2, p2, גבוה, גבוהה, חמור, عالي, عالية, عال, مرتفع, مرتفعة, visok, visoka, visoko`],
  [
    3,
    `medium, moderate, normal, average, sev3, p3, בינוני, בינונית, רגיל, רגילה, متوسط, متوسطة, عادي, عادية, srednji, srednja, srednje, normalan, normalno`
  ],
  [2, `low, minor, sev4, p4, נמוך, נמוכה, منخفض, منخفضة, nizak, niska, nisko`],
  [
    1,
    `lowest, very low, trivial, negligible, planning, sev5, p5, נמוך מאוד, منخفض جدا, veoma nizak, vrlo nizak, veoma nisko`
  ]
]

/** Each with the answer that stands against it in the same file. */
const YES_NO = 'true:false yes:no y:n 1:0 t:f כן:לא نعم:لا da:ne да:не tačno:netačno'
  .split(' ')
  .map((pair) => pair.split(':'))
/** Words that say it whatever the column is called. */
const IN_TIME = `within sla, sla met, met, achieved, compliant, in sla, on time, ontime, in time, timely, kept, עמד ביעד, בזמן, במסגרת הזמן, ضمن الوقت, في الوقت, في الوقت المحدد, u roku, ispunjeno, ispoštovan`
const TOO_LATE = `sla violated, violated, sla breached, breached, breach, missed, not met, overdue, late, out of sla, failed, untimely, חריגה, חרג, באיחור, متأخر, متأخرة, تجاوز, van roka, kasni, prekoračen, prekršen, probijen`
/** Headers of columns in which "yes" means that it was not in time. */
const BAD_NEWS = [
  'violat',
  'breach',
  'overdue',
  'late',
  'missed',
  'חריג',
  'איחור',
  'באיחור',
  'تجاوز',
  'خرق',
  'متاخر',
  'probijen',
  'prekor',
  'prekrs',
  'van roka',
  'kasni'
]

const tableOf = <T>(entries: readonly (readonly [T, string])[]): ReadonlyMap<string, T> =>
  new Map(entries.flatMap(([value, names]) => words(names).map((name) => [name, value] as const)))

const STATUS_BY_WORD = tableOf(STATUSES)
const STEMS = STATUS_STEMS.flatMap(([status, names]) => words(names).map((stem) => ({ status, stem })))
const SEVERITY_BY_WORD = tableOf(SEVERITIES)
const ANSWERS = tableOf<boolean>(YES_NO.flatMap(([yes = '', no = '']) => [[true, yes] as const, [false, no] as const]))
const OUTCOMES = tableOf<boolean>([
  [true, IN_TIME],
  [false, TOO_LATE]
])

/** null: the text is none of the words. */
export function statusMeant(text: string): CaseStatus | null {
  const plain = plainWords(text)
  const found = STATUS_BY_WORD.get(plain) ?? STEMS.find(({ stem }) => plain.startsWith(`${stem} `))?.status
  return found ?? null
}

/** By its word, also behind a number ("2 - High"); a bare number is none: some count upwards, some downwards. */
export function severityMeant(text: string): Scale | null {
  const plain = plainWords(text)
  return SEVERITY_BY_WORD.get(plain) ?? SEVERITY_BY_WORD.get(plain.replace(/^(?:p|sev)?\d\s+/, '')) ?? null
}

/** Whether a cell says that a promise was kept; `header` tells which way round a yes is. */
export function keptMeant(text: string, header: string): boolean | null {
  const plain = plainWords(text)
  const outcome = OUTCOMES.get(plain)
  if (outcome !== undefined) return outcome
  const answer = ANSWERS.get(plain)
  if (answer === undefined) return null
  const words = plainWords(header)
  return BAD_NEWS.some((stem) => ` ${words}`.includes(` ${stem}`)) ? !answer : answer
}

/** The opposite of a yes or a no, for a file that has held only one of them so far; null: the text is neither. */
export function otherAnswer(text: string): string | null {
  const name = text.trim().toLowerCase()
  const pair = YES_NO.find((answers) => answers.includes(name))
  return pair?.find((answer) => answer !== name) ?? null
}
