import type { KnownExport } from './known-export.ts'

/** Public registers of requests and complaints. */
export const CITY_EXPORTS: readonly KnownExport[] = [
  {
    product: 'Boston 311',
    signature: ['case_enquiry_id', 'open_dt', 'closed_dt', 'case_status', 'ontime'],
    columns: {
      ref: ['case_enquiry_id'],
      openedAt: ['open_dt'],
      closedAt: ['closed_dt'],
      status: ['case_status'],
      channel: ['source'],
      team: ['department'],
      causePath: ['reason', 'type'],
      summary: ['case_title'],
      promiseDueAt: ['sla_target_dt', 'target_dt']
    },
    fixed: { promiseFulfilledAt: '=closedAt' },
    zone: 'America/New_York'
  },
  {
    product: 'New York 311',
    signature: ['Unique Key', 'Created Date', 'Closed Date', 'Agency', 'Complaint Type', 'Descriptor'],
    columns: {
      ref: ['Unique Key'],
      openedAt: ['Created Date'],
      closedAt: ['Closed Date'],
      status: ['Status'],
      channel: ['Open Data Channel Type'],
      team: ['Agency'],
      causePath: ['Complaint Type', 'Descriptor'],
      promiseDueAt: ['Due Date']
    },
    fixed: { promiseFulfilledAt: '=closedAt' },
    missing: ['N/A'],
    zone: 'America/New_York'
  },
  {
    // Its published ranking is of issues alone. The date on which a company was told is no promise.
    product: 'CFPB complaints',
    signature: ['Date received', 'Issue', 'Company response to consumer', 'Timely response?', 'Complaint ID'],
    columns: {
      ref: ['Complaint ID'],
      openedAt: ['Date received'],
      status: ['Company response to consumer'],
      channel: ['Submitted via'],
      team: ['Product'],
      causePath: ['Issue'],
      summary: ['Consumer complaint narrative'],
      promiseKept: ['Timely response?']
    },
    values: { status: { 'In progress': 'open', 'Untimely response': 'closed', '*': 'closed' } },
    zone: 'America/New_York'
  },
  {
    product: 'Commissioner complaints',
    signature: ['Code', 'CreateDate', 'ArticalStatus', 'Authority', 'OutcomeDate'],
    columns: {
      ref: ['Code'],
      openedAt: ['CreateDate'],
      closedAt: ['OutcomeDate'],
      status: ['ArticalStatus'],
      team: ['Authority'],
      causePath: ['Reason']
    },
    missing: ['No data', '1900-01-01'],
    zone: 'Europe/Belgrade'
  }
]
