import type { ImportTarget } from '../../domain/imports/imported-record.ts'

/**
 * What columns are usually called, by what they fill: English, Hebrew, Arabic, Serbian (Latin; Cyrillic compares equal). The earlier a name stands, the more
 * it says. Cause paths have a list of their own.
 */
export const HEADER_LEXICON: Partial<Record<ImportTarget, string>> = {
  ref: `ticket id, ticket number, ticket no, ticket #, case id, case number, case no, incident id, incident number, complaint id, complaint number,
    conversation id, request id, request number, service request number, service request id, sr number, issue key, inquiry id, unique key,
    case enquiry id, reference number, case reference, case ref, reference no, reference, ref, case, ticket, incident, id, number, #, no, nr, key, code,
    מספר פנייה, מספר פניה, מס פנייה, מספר קריאה, מספר תלונה, מספר כרטיס, מספר תיק, מזהה פנייה, מזהה שיחה, מזהה קריאה, אסמכתא, מזהה, מספר,
    رقم التذكرة, رقم الشكوى, رقم البلاغ, رقم الطلب, رقم الحالة, رقم القضية, معرف المحادثة, معرف التذكرة, الرقم المرجعي, رقم المرجع, المرجع, المعرف, معرف, الرقم, رقم,
    broj tiketa, broj prijave, broj slučaja, broj predmeta, broj reklamacije, broj zahteva, broj žalbe, šifra slučaja, id tiketa, referenca, šifra, broj`,
  openedAt: `opened at, opened on, opened, open date, open time, open dt, date opened, created at, created on, created, created date, created time,
    creation date, creation time, create date, create time, date created, received at, received on, date received, received date, received,
    reported at, date reported, reported date, reported on, submitted at, date submitted, submission date, submitted, request date, complaint date,
    registered at, registration date, start date, start time, date, recorded at,
    תאריך פתיחה, מועד פתיחה, זמן פתיחה, נפתח בתאריך, נפתח, תאריך יצירה, נוצר בתאריך, נוצר, תאריך קבלה, תאריך פנייה, תאריך פניה, תאריך תלונה, תאריך,
    تاريخ الفتح, وقت الفتح, تاريخ الإنشاء, وقت الإنشاء, تم الإنشاء, أنشئ في, تاريخ الاستلام, تاريخ الورود, تاريخ التقديم, تاريخ الشكوى, تاريخ البلاغ, تاريخ الطلب, التاريخ,
    datum otvaranja, vreme otvaranja, otvoreno, otvoren, datum kreiranja, vreme kreiranja, kreirano, kreiran, datum prijema, primljeno, datum prijave,
    datum podnošenja, datum reklamacije, datum žalbe, datum zahteva, datum`,
  happenedAt: `happened at, occurred at, date occurred, date of incident, incident date, date of event, תאריך האירוע, תאריך אירוע, מועד האירוע,
    تاريخ الحادث, تاريخ الحدوث, تاريخ الواقعة, datum događaja, datum nastanka, vreme događaja`,
  closedAt: `closed at, closed on, closed, closed date, closed time, close date, close time, closed dt, date closed, closing date, closure date,
    completed at, completed on, date completed, completion date, completed date, end date, finished at,
    resolved at, resolved on, resolved time, resolved date, date resolved, resolution date, resolved, solved at, solved on, solved,
    תאריך סגירה, מועד סגירה, זמן סגירה, נסגר בתאריך, נסגר, תאריך סיום, תאריך פתרון, נפתר בתאריך,
    تاريخ الإغلاق, وقت الإغلاق, أغلق في, تم الإغلاق في, تاريخ الانتهاء, تاريخ الإنجاز, تاريخ الحل,
    datum zatvaranja, vreme zatvaranja, zatvoreno, zatvoren, datum završetka, završeno, datum rešavanja, datum rešenja, rešeno`,
  promiseDueAt: `promised at, promised by, promised date, promise due, promise due at, due at, due date, due by, due by time, due time, due on, due, sla due,
    sla due date, sla due at, sla deadline, resolution due, resolve by, target date, target dt, target time, target resolution date, deadline,
    expected resolution date, expected date, respond by, close escalation at,
    תאריך מובטח, מועד מובטח, הובטח עד, תאריך יעד, מועד יעד, יעד לטיפול, יעד, לטיפול עד, מועד אחרון, יעד sla,
    تاريخ الوعد, الموعد الموعود, تاريخ الاستحقاق, مستحق في, الموعد النهائي, الموعد المحدد, الموعد المستهدف, التاريخ المستهدف,
    obećano do, obećani datum, obećani rok, rok za rešavanje, rok rešavanja, krajnji rok, datum roka, ciljni datum, rok`,
  promiseMadeAt: `promise made at, promise made, date promised, promised on, תאריך ההבטחה, تاريخ قطع الوعد, datum obećanja`,
  promiseFulfilledAt: `promise kept at, promise fulfilled at, fulfilled at, fulfilled on, fulfilment date, fulfillment date, delivered at,
    קוים בתאריך, מועד קיום, تاريخ الوفاء, تاريخ التنفيذ, ispunjeno, datum ispunjenja, datum izvršenja`,
  promiseKept: `promise kept, made sla, sla met, met sla, within sla, in sla, sla achieved, sla compliance, sla compliant, on time, in time, timely,
    timely response, resolved in time, resolved on time, resolution status, sla status, sla result, ontime,
    sla violated, sla violation, sla breached, sla breach, has breached, breached, is overdue, overdue, late, sla missed,
    ההבטחה קוימה, עמד ביעד, עמידה ביעד, עמידה בזמנים, עמידה ב sla, בזמן, חריגה מיעד, חריגת sla, חריגה, באיחור,
    تم الوفاء بالوعد, ضمن الوقت, في الوقت المحدد, الالتزام بالوقت, ضمن المهلة, تجاوز المهلة, خرق المهلة, متأخر,
    obećanje ispunjeno, u roku, rešeno u roku, ispoštovan rok, sla ispunjen, probijen rok, prekoračen rok, van roka, sla prekršen, kasni`,
  promiseKind: `promise kind, promise type, kind of promise, סוג הבטחה, نوع الوعد, vrsta obećanja`,
  status: `status, state, case status, ticket status, incident state, incident status, complaint status, request status, issue status, current status,
    סטטוס, מצב, סטטוס פנייה, סטטוס פניה, סטטוס קריאה, סטטוס טיפול, מצב פנייה, الحالة, حالة, حالة التذكرة, حالة الشكوى, حالة الطلب, حالة البلاغ, الوضع,
    stanje, status tiketa, status slučaja, status prijave, status predmeta, status reklamacije`,
  customerName: `customer name, customer, client name, client, contact name, contact, requester name, requester, caller name, caller, complainant name,
    complainant, requested by, reporter, full name, first name, name,
    שם לקוח, שם הלקוח, לקוח, שם פונה, שם הפונה, פונה, שם איש קשר, שם מלא, שם פרטי, שם,
    اسم العميل, العميل, اسم الزبون, الزبون, اسم المشتكي, المشتكي, مقدم الشكوى, اسم المتصل, المتصل, اسم جهة الاتصال, الاسم الكامل, الاسم,
    ime kupca, kupac, ime klijenta, klijent, ime korisnika, korisnik, stranka, podnosilac, naziv kontakta, ime i prezime, ime`,
  customerId: `customer id, customer number, customer no, client id, client number, caller id, requester id, contact id, reporter id, account number,
    account id, account no, user id, member id, subscriber id, מספר לקוח, מזהה לקוח, קוד לקוח, מס לקוח, תעודת זהות, תז, מספר מנוי,
    رقم العميل, معرف العميل, رقم الزبون, رقم الحساب, رقم المشترك, broj kupca, šifra kupca, id kupca, id klijenta, broj klijenta, šifra klijenta,
    id korisnika, broj ugovora, telephone, telephone number, phone, phone number, customer phone, contact phone, caller number,
    calling number, from number, ani, msisdn, mobile, mobile number, customer email, contact email, email, email address,
    טלפון, מספר טלפון, טלפון נייד, נייד, אימייל, דואר אלקטרוני, الهاتف, رقم الهاتف, رقم الجوال, الجوال, البريد الإلكتروني,
    telefon, broj telefona, mobilni telefon, imejl, imejl adresa`,
  channel: `channel, contact channel, contact type, contact method, contact source, case origin, origin, submitted via, received via, via, source,
    create channel, channel type, intake channel, method received, open data channel type, inbox,
    ערוץ פנייה, ערוץ, אמצעי פנייה, אופן פנייה, מקור פנייה, מקור, תיבת דואר נכנס,
    قناة التواصل, القناة, قناة, وسيلة التواصل, طريقة التواصل, مصدر الشكوى, المصدر, صندوق الوارد,
    kanal, kanal prijema, način prijave, način prijema, način kontakta, izvor, prijemno sanduče`,
  situation: `situation, מצב הפנייה, الموقف, situacija`,
  severity: `severity, severity level, case severity, חומרה, רמת חומרה, الخطورة, درجة الخطورة, مستوى الخطورة, ozbiljnost, stepen ozbiljnosti, težina`,
  temperature: `temperature, customer temperature, טמפרטורה, درجة الغضب, temperatura`,
  team: `team, assignment group, assigned group, assigned team, support group, resolver group, owning team, group, group name, queue, department, division,
    unit, agency, צוות, צוות מטפל, קבוצת טיפול, קבוצה, מחלקה, אגף, יחידה, תור, الفريق, فريق, الفريق المعالج, المجموعة, القسم, الإدارة, الوحدة, الجهة,
    tim, grupa, odeljenje, sektor, služba, organizaciona jedinica, red čekanja`,
  handler: `assigned to, assignee, assigned agent, handled by, handler, agent name, agent, technician, representative, resolver, operator,
    גורם מטפל, מטפל, מטפלת, שם נציג, שם הנציג, נציג, מוקצה ל, מוקצה, משויך ל, שם סוכן,
    المكلف, المسؤول, الموظف المسؤول, اسم الموظف, الموظف, مسند إلى, معين إلى, اسم الوكيل, الوكيل, المعالج,
    dodeljeno, dodeljen, zadužen, zaduženi, obrađivač, izvršilac, referent, operater, ime agenta, agent`,
  owner: `accountable owner, case owner, ticket owner, owner, accountable, אחראי, אחראי תיק, בעלים, المالك, صاحب الحالة, مالك الحالة,
    vlasnik, odgovorno lice, odgovorna osoba, odgovoran`,
  summary: `summary, subject, case title, title, short description, headline, brief description, description, complaint text, complaint details, details,
    נושא, כותרת, תקציר, תיאור פנייה, תיאור, תוכן הפנייה, תוכן פנייה, פרטי הפנייה,
    الموضوع, العنوان, ملخص, وصف المشكلة, الوصف, نص الشكوى, تفاصيل الشكوى, التفاصيل, naslov, tema, sažetak, opis problema, opis, sadržaj`,
  desiredOutcome: `desired outcome, desired resolution, requested outcome, customer wish, תוצאה רצויה, בקשת הלקוח, النتيجة المطلوبة, المطلوب,
    željeni ishod, željeno rešenje, zahtev kupca`,
  transferCount: `transfer count, transfers, number of transfers, # transfers, times transferred, reassignment count, reassignments, # reassignments,
    number of reassignments, מספר העברות, כמות העברות, העברות, عدد التحويلات, عدد مرات التحويل, التحويلات,
    broj prosleđivanja, broj transfera, broj premeštanja, prosleđivanja`,
  reopenCount: `reopen count, reopens, reopened count, number of reopens, # reopens, times reopened, מספר פתיחות מחדש, פתיחות מחדש,
    عدد مرات إعادة الفتح, broj ponovnih otvaranja`,
  eventAt: `event at, event time, event date, event timestamp, timestamp, time stamp, datestamp, date stamp, action time, action date, activity time,
    activity date, change date, changed at, changed on, sys updated at, sys updated on, updated at, updated on, updated, last update time, last updated,
    last update, modified at, last modified, modified, time, זמן אירוע, מועד פעולה, חותמת זמן, תאריך עדכון, עודכן בתאריך, עדכון אחרון, עודכן,
    وقت الحدث, تاريخ الحدث, الطابع الزمني, تاريخ التحديث, وقت التحديث, آخر تحديث, تاريخ التعديل,
    vreme događaja, vremenska oznaka, datum izmene, vreme izmene, datum promene, ažurirano, izmenjeno`,
  note: `note, notes, work notes, remarks, remark, comment, comments, feedback, הערה, הערות, הערת משוב, ملاحظة, ملاحظات, تعليق, تعليقات,
    napomena, napomene, beleška, komentar`
}

/** Columns that together say why, general to particular; each level by its names. The first group whose general column is there is taken. */
export const CAUSE_GROUPS: readonly (readonly string[])[] = [
  [`root cause, primary cause, cause, סיבת שורש, גורם שורש, السبب الجذري, osnovni uzrok, uzrok`],
  [
    `category, issue category, complaint category, case category, קטגוריה, קטגוריית פנייה, الفئة, التصنيف, فئة الشكوى, kategorija`,
    `subcategory, sub category, תת קטגוריה, الفئة الفرعية, التصنيف الفرعي, potkategorija, podkategorija`
  ],
  [
    `complaint type, type of complaint, סוג תלונה, نوع الشكوى, vrsta žalbe, tip žalbe, vrsta reklamacije`,
    `descriptor, complaint subtype`
  ],
  [`issue, problem, בעיה, المشكلة`, `sub issue, subissue`],
  [
    `reason, contact reason, reason for contact, complaint reason, סיבת פנייה, סיבת הפנייה, סיבה, سبب الشكوى, سبب الاتصال, السبب, razlog prijave, razlog žalbe, razlog`,
    `type, sub reason, reason detail, תת סיבה, السبب الفرعي, podrazlog`
  ],
  [
    `request type, case type, ticket type, issue type, inquiry type, type, סוג פנייה, סוג פניה, סוג קריאה, סוג, نوع الطلب, نوع التذكرة, النوع, tip prijave, vrsta prijave, tip, vrsta`,
    `subtype, sub type, תת סוג, النوع الفرعي, podtip, podvrsta`
  ]
]

/** Beginnings of words by which a column of dates still gives itself away when its name is none of the above. */
export const TIME_STEMS: readonly (readonly [ImportTarget, readonly string[]])[] = [
  ['promiseDueAt', ['due', 'target', 'deadline', 'promised', 'יעד', 'מובטח', 'استحقاق', 'النهائي', 'rok', 'obecan']],
  [
    'closedAt',
    [
      'close',
      'closing',
      'closure',
      'complet',
      'finish',
      'resol',
      'solved',
      'סגיר',
      'סיום',
      'פתרון',
      'اغلاق',
      'الاغلاق',
      'انتهاء',
      'zatvar',
      'zavrs',
      'resav'
    ]
  ],
  ['eventAt', ['event', 'stamp', 'updat', 'modif', 'chang', 'עדכון', 'تحديث', 'التحديث', 'izmen', 'promen', 'azurir']],
  [
    'openedAt',
    [
      'open',
      'creat',
      'receiv',
      'report',
      'submit',
      'regist',
      'start',
      'פתיח',
      'יציר',
      'קבלה',
      'فتح',
      'الانشاء',
      'انشاء',
      'استلام',
      'otvar',
      'kreir',
      'prijem',
      'prijav'
    ]
  ]
]
