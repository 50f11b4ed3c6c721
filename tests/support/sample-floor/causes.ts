/** The branches that the field knows (PRODUCT.md §7) and, below them, what this invented floor found. */
export const CAUSES = [
  { key: 'product', parent: null, name: { en: 'Product', he: 'מוצר', ar: 'المنتج', 'sr-Latn': 'Proizvod' } },
  {
    key: 'delivery',
    parent: null,
    name: { en: 'Delivery and terms', he: 'אספקה ותנאים', ar: 'التوصيل والشروط', 'sr-Latn': 'Isporuka i uslovi' }
  },
  {
    key: 'handling',
    parent: null,
    name: { en: 'Our handling', he: 'הטיפול שלנו', ar: 'تعاملنا', 'sr-Latn': 'Naš postupak' }
  },
  {
    key: 'information',
    parent: null,
    name: {
      en: 'Information and expectation',
      he: 'מידע וציפיות',
      ar: 'المعلومات والتوقعات',
      'sr-Latn': 'Informacije i očekivanja'
    }
  },
  {
    key: 'rules',
    parent: null,
    name: { en: 'Rules and authority', he: 'כללים וסמכות', ar: 'القواعد والصلاحيات', 'sr-Latn': 'Pravila i ovlašćenja' }
  },
  { key: 'tools', parent: null, name: { en: 'Tools', he: 'כלים', ar: 'الأدوات', 'sr-Latn': 'Alati' } },
  {
    key: 'publish',
    parent: null,
    name: { en: 'What we publish', he: 'מה שאנחנו מפרסמים', ar: 'ما ننشره', 'sr-Latn': 'Šta objavljujemo' }
  },
  { key: 'outside', parent: null, name: { en: 'Outside', he: 'גורמי חוץ', ar: 'عوامل خارجية', 'sr-Latn': 'Spolja' } },
  {
    key: 'window',
    parent: 'delivery',
    name: {
      en: 'Delivery window missed without a word',
      he: 'חלון המשלוח הוחמץ בלי הודעה',
      ar: 'فوات موعد التوصيل دون إشعار',
      'sr-Latn': 'Termin isporuke propušten bez javljanja'
    }
  },
  {
    key: 'address',
    parent: 'delivery',
    name: {
      en: 'Courier does not find the address',
      he: 'השליח לא מוצא את הכתובת',
      ar: 'المندوب لا يجد العنوان',
      'sr-Latn': 'Kurir ne nalazi adresu'
    }
  },
  {
    key: 'update',
    parent: 'product',
    name: {
      en: 'Router forgets its settings after an update',
      he: 'הנתב שוכח הגדרות אחרי עדכון',
      ar: 'الراوتر ينسى إعداداته بعد التحديث',
      'sr-Latn': 'Ruter gubi podešavanja posle ažuriranja'
    }
  },
  {
    key: 'uncalled',
    parent: 'handling',
    name: {
      en: 'Promised call is entered nowhere',
      he: 'שיחה שהובטחה לא נרשמת בשום מקום',
      ar: 'المكالمة الموعودة لا تُسجَّل',
      'sr-Latn': 'Obećani poziv se nigde ne upisuje'
    }
  },
  {
    key: 'between',
    parent: 'handling',
    name: {
      en: 'Sent to and fro between billing and technical',
      he: 'נשלחים הלוך ושוב בין חיוב לטכני',
      ar: 'يُحال بين الفواتير والدعم الفني',
      'sr-Latn': 'Šetanje između naplate i tehnike'
    }
  },
  {
    key: 'price',
    parent: 'information',
    name: {
      en: 'Website and bill show different prices',
      he: 'מחיר שונה באתר ובחשבונית',
      ar: 'سعر الموقع يختلف عن الفاتورة',
      'sr-Latn': 'Cena na sajtu i na računu se razlikuju'
    }
  },
  {
    key: 'refund',
    parent: 'rules',
    name: {
      en: 'No refund after fourteen days, whatever happened',
      he: 'אין החזר אחרי 14 יום, ויהי מה',
      ar: 'لا استرداد بعد 14 يوماً مهما حدث',
      'sr-Latn': 'Nema povraćaja posle 14 dana, ma šta bilo'
    }
  },
  {
    key: 'status',
    parent: 'tools',
    name: {
      en: 'We cannot see where the parcel is',
      he: 'אנחנו לא רואים היכן החבילה',
      ar: 'لا نرى أين الطرد',
      'sr-Latn': 'Ne vidimo gde je paket'
    }
  },
  {
    key: 'template',
    parent: 'publish',
    name: {
      en: 'Stock reply that answers nothing',
      he: 'תשובה קבועה שאינה עונה',
      ar: 'رد جاهز لا يجيب',
      'sr-Latn': 'Šablon koji ne odgovara na pitanje'
    }
  },
  {
    key: 'power',
    parent: 'outside',
    name: {
      en: 'Power cut in the area',
      he: 'הפסקת חשמל באזור',
      ar: 'انقطاع الكهرباء في المنطقة',
      'sr-Latn': 'Nestanak struje u kraju'
    }
  }
] as const

export type CauseKey = (typeof CAUSES)[number]['key']
