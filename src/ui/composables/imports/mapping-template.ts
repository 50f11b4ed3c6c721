/** A mapping to start from: the keys of INTERFACES.md §2 that most files need; every header in it is there to be replaced. */
export function mappingTemplate(zone: string): string {
  const template = {
    name: 'My help desk, one row per case',
    grain: 'case',
    encoding: 'utf-8',
    delimiter: ',',
    dateOrder: 'dmy',
    zone,
    missing: ['', '?'],
    columns: {
      ref: 'Ticket',
      openedAt: 'Opened',
      closedAt: 'Closed',
      status: 'Status',
      customerName: 'Customer',
      channel: 'Channel',
      team: 'Team',
      summary: 'Subject',
      causePath: ['Category', 'Subcategory'],
      promiseDueAt: 'Due',
      promiseFulfilledAt: '=closedAt'
    },
    values: { status: { Closed: 'closed', '*': 'open' } }
  }
  return `${JSON.stringify(template, null, 2)}\n`
}
