import { readFileSync } from 'node:fs'
import { parseMapping } from '../../src/csv/imports/parse-mapping.ts'
import type { Mapping } from '../../src/csv/imports/mapping.ts'
import { realFile } from './real-data.mjs'

/** Mapping files, as an IT department would write them, for the real files. The first one is that of INTERFACES.md §2. */
export const INCIDENTS_JSON = {
  name: 'Service desk event log',
  grain: 'event',
  encoding: 'utf-8',
  delimiter: ',',
  dateOrder: 'dmy',
  zone: 'Asia/Jerusalem',
  missing: ['?', ''],
  columns: {
    ref: 'number',
    openedAt: 'opened_at',
    closedAt: 'closed_at',
    status: 'incident_state',
    customerId: 'caller_id',
    channel: 'contact_type',
    team: 'assignment_group',
    handler: 'assigned_to',
    causePath: ['category', 'subcategory'],
    transferCount: 'reassignment_count',
    reopenCount: 'reopen_count',
    promiseKept: 'made_sla',
    eventAt: 'sys_updated_at'
  },
  values: {
    status: { Closed: 'closed', '*': 'open' },
    promiseKept: { true: true, false: false }
  }
}

export const BOSTON_JSON = {
  name: 'Boston service requests',
  grain: 'case',
  encoding: 'utf-8',
  delimiter: ',',
  dateOrder: 'ymd',
  zone: 'America/New_York',
  missing: ['', ' '],
  columns: {
    ref: 'case_enquiry_id',
    openedAt: 'open_dt',
    closedAt: 'closed_dt',
    status: 'case_status',
    channel: 'source',
    team: 'department',
    causePath: ['reason', 'type'],
    summary: 'case_title',
    promiseDueAt: 'target_dt',
    promiseFulfilledAt: '=closedAt'
  },
  values: { status: { Open: 'open', Closed: 'closed' } }
}

export const BOSTON_TAB_JSON = { ...BOSTON_JSON, delimiter: '\t' }

export const NYC_JSON = {
  name: 'New York service requests',
  grain: 'case',
  encoding: 'utf-8',
  delimiter: ',',
  dateOrder: 'mdy',
  zone: 'America/New_York',
  missing: ['', 'N/A'],
  columns: {
    ref: 'Unique Key',
    openedAt: 'Created Date',
    closedAt: 'Closed Date',
    status: 'Status',
    channel: 'Open Data Channel Type',
    team: 'Agency',
    causePath: ['Complaint Type', 'Descriptor'],
    promiseDueAt: 'Due Date',
    promiseFulfilledAt: '=closedAt'
  },
  values: { status: { Closed: 'closed', '*': 'open' } }
}

export const CFPB_JSON = {
  name: 'Consumer complaints',
  grain: 'case',
  encoding: 'utf-8',
  delimiter: ',',
  dateOrder: 'mdy',
  zone: 'America/New_York',
  missing: [''],
  columns: {
    ref: 'Complaint ID',
    openedAt: 'Date received',
    channel: 'Submitted via',
    team: 'Product',
    causePath: 'Issue',
    promiseKept: 'Timely response?',
    status: 'Company response to consumer'
  },
  values: {
    promiseKept: { Yes: true, No: false },
    status: { 'In progress': 'open', '*': 'closed' }
  }
}

export function mappingOf(json: unknown): Mapping {
  const parsed = parseMapping(JSON.stringify(json))
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error))
  return parsed.value
}

export interface RealImport {
  readonly file: string
  readonly mapping: unknown
}

export const REAL_IMPORTS = {
  incidents: { file: 'incidents/incident-log-5998-events.csv', mapping: INCIDENTS_JSON },
  incidentsExcel: { file: 'incidents/incident-log-5998-events-excel.csv', mapping: INCIDENTS_JSON },
  boston: { file: 'boston311/boston311-100.csv', mapping: BOSTON_JSON },
  bostonTab: { file: 'boston311/boston311-100.tab', mapping: BOSTON_TAB_JSON },
  nyc: { file: 'nyc311/nyc311-100.csv', mapping: NYC_JSON },
  cfpb: { file: 'cfpb/cfpb-2016-09.csv', mapping: CFPB_JSON }
} as const

export function realBytes(name: string): Uint8Array {
  const path = realFile(name)
  if (path === null) throw new Error(`${name} is not here`)
  return readFileSync(path)
}
