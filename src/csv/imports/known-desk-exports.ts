import type { KnownExport } from './known-export.ts'

/** "Group stations" counts the groups a ticket has been with, which is one more than its transfers. */
const STATIONS = Object.fromEntries(
  Array.from({ length: 100 }, (_, stations) => [String(stations), Math.max(0, stations - 1)])
)

const ITIL_PRIORITIES = { 1: 5, 2: 4, 3: 3, 4: 2, 5: 1 }

export const DESK_EXPORTS: readonly KnownExport[] = [
  {
    product: 'Zendesk',
    signature: ['Requester', 'Group stations', 'Assignee stations', 'Solved at'],
    columns: {
      ref: ['Id'],
      openedAt: ['Created at'],
      closedAt: ['Solved at'],
      status: ['Status'],
      customerName: ['Requester'],
      customerId: ['Requester id'],
      channel: ['Via'],
      team: ['Group'],
      handler: ['Assignee'],
      summary: ['Subject'],
      causePath: ['Ticket type', 'Ticket Category [list]'],
      transferCount: ['Group stations'],
      reopenCount: ['Reopens'],
      promiseDueAt: ['Due date']
    },
    fixed: { promiseFulfilledAt: '=closedAt' },
    missing: ['-'],
    values: { transferCount: STATIONS }
  },
  {
    product: 'Freshdesk',
    signature: ['Ticket ID', 'Due by Time', 'Resolved time', 'Agent interactions'],
    columns: {
      ref: ['Ticket ID'],
      openedAt: ['Created time'],
      closedAt: ['Closed time'],
      status: ['Status'],
      customerName: ['Full name'],
      customerId: ['Contact ID'],
      channel: ['Source'],
      team: ['Group'],
      handler: ['Agent'],
      summary: ['Subject'],
      causePath: ['Type'],
      promiseDueAt: ['Due by Time'],
      promiseFulfilledAt: ['Resolved time']
    }
  },
  {
    product: 'Freshservice',
    signature: ['Ticket ID', 'Due by Time', 'Resolved time'],
    columns: {
      ref: ['Ticket ID'],
      openedAt: ['Created time'],
      closedAt: ['Closed time'],
      status: ['Status'],
      customerName: ['Requester Name', 'Full name'],
      channel: ['Source'],
      team: ['Group'],
      handler: ['Agent'],
      summary: ['Subject'],
      causePath: ['Category', 'Sub-Category'],
      promiseDueAt: ['Due by Time'],
      promiseFulfilledAt: ['Resolved time']
    }
  },
  {
    product: 'Zammad',
    signature: ['#', 'Title', 'Create Channel', 'Close Escalation At', 'Close Diff In Min'],
    columns: {
      ref: ['#'],
      openedAt: ['Created At'],
      closedAt: ['Closed At'],
      status: ['State'],
      customerName: ['Customer'],
      channel: ['Create Channel'],
      team: ['Group'],
      handler: ['Owner'],
      summary: ['Title'],
      promiseDueAt: ['Close Escalation At']
    },
    fixed: { promiseFulfilledAt: '=closedAt' }
  },
  {
    product: 'Jira',
    signature: ['Issue key', 'Issue id', 'Issue Type', 'Reporter', 'Project key'],
    columns: {
      ref: ['Issue key'],
      openedAt: ['Created'],
      closedAt: ['Resolved'],
      status: ['Status Category', 'Status'],
      customerName: ['Reporter'],
      customerId: ['Reporter Id'],
      team: ['Project name'],
      handler: ['Assignee'],
      summary: ['Summary'],
      causePath: ['Issue Type', 'Custom field (Bug Root Cause)'],
      promiseDueAt: ['Due date']
    },
    fixed: { promiseFulfilledAt: '=closedAt' }
  },
  {
    product: 'ServiceNow',
    signature: ['number', 'made_sla', 'assignment_group', 'reassignment_count'],
    columns: {
      ref: ['number'],
      openedAt: ['opened_at'],
      closedAt: ['closed_at', 'resolved_at'],
      status: ['incident_state', 'state'],
      customerId: ['caller_id'],
      channel: ['contact_type'],
      team: ['assignment_group'],
      handler: ['assigned_to'],
      summary: ['short_description'],
      causePath: ['category', 'subcategory'],
      transferCount: ['reassignment_count'],
      reopenCount: ['reopen_count'],
      promiseKept: ['made_sla'],
      eventAt: ['sys_updated_at', 'sys_updated_on']
    },
    missing: ['?']
  },
  {
    product: 'Chatwoot SLA',
    signature: ['Conversation ID', 'SLA Policy', 'Breached Events'],
    columns: {
      ref: ['Conversation ID'],
      handler: ['Assignee'],
      team: ['Team', 'Tim'],
      channel: ['Inbox', 'Prijemno sanduče'],
      promiseKept: ['Breached Events']
    },
    values: { promiseKept: { '*': false } }
  },
  {
    product: 'Chatwoot SLA',
    signature: ['מזהה שיחה', 'מדיניות SLA הופרה', 'אירועים שהופרו'],
    columns: {
      ref: ['מזהה שיחה'],
      handler: ['מוקצה'],
      team: ['צוות'],
      channel: ['תיבת דואר נכנס'],
      promiseKept: ['אירועים שהופרו']
    },
    values: { promiseKept: { '*': false } }
  },
  {
    product: 'Chatwoot SLA',
    signature: ['معرف المحادثة', 'سياسة مستوى الخدمة', 'أحداث الخرق'],
    columns: {
      ref: ['معرف المحادثة'],
      handler: ['المكلَّف'],
      team: ['الفريق'],
      channel: ['صندوق الوارد'],
      promiseKept: ['أحداث الخرق']
    },
    values: { promiseKept: { '*': false } }
  },
  ...ratings(
    [
      'contact_name',
      'contact_phone_number',
      'link_to_the_conversation',
      'agent_name',
      'rating',
      'feedback',
      'recorded_at'
    ],
    ['שם איש קשר', 'מספר טלפון של איש קשר', 'קישור לשיחה', 'שם סוכן', 'דירוג', 'הערת משוב', 'תאריך הקלטה'],
    [
      'اسم جهة الاتصال',
      'رقم هاتف جهة الاتصال',
      'رابط إلى المحادثة',
      'اسم الوكيل',
      'التقييم',
      'التعليق على الملاحظات',
      'تاريخ التسجيل'
    ],
    [
      'Naziv kontakta',
      'Broj telefona kontakta',
      'Veza ka razgovoru',
      'Ime agenta',
      'Ocena',
      'Komentar povratne informacije',
      'Snimljen dana'
    ]
  ),
  ...['Agent name', 'שם סוכן', 'اسم الوكيل', 'Ime agenta'].flatMap((agent, at): readonly KnownExport[] => {
    const conversations =
      ['Assigned conversations', 'שיחות שהוקצו', 'المحادثات المعينة', 'Dodeljeni razgovori'][at] ?? ''
    return [{ product: 'Chatwoot agents', signature: [agent, conversations], columns: { handler: [agent] } }]
  }),
  {
    product: 'Incident records with reassignments',
    signature: ['Incident ID', 'Open Time', 'Close Time', '# Reassignments', 'Closure Code'],
    columns: {
      ref: ['Incident ID'],
      openedAt: ['Open Time'],
      closedAt: ['Close Time'],
      status: ['Status'],
      severity: ['Priority'],
      causePath: ['Category', 'Closure Code'],
      transferCount: ['# Reassignments']
    },
    missing: ['#N/B', '#MULTIVALUE'],
    values: { severity: ITIL_PRIORITIES }
  }
]

/** Chatwoot's customer satisfaction report in one of its languages: name, telephone, conversation, agent, rating, feedback, time. */
function ratings(...languages: readonly (readonly string[])[]): readonly KnownExport[] {
  return languages.map(([name = '', phone = '', link = '', agent = '', rating = '', feedback = '', time = '']) => ({
    product: 'Chatwoot ratings',
    signature: [name, link, agent, rating, time],
    columns: {
      ref: [link],
      openedAt: [time],
      customerName: [name],
      customerId: [phone],
      handler: [agent],
      note: [feedback]
    }
  }))
}
