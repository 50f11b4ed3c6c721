/** A field that an import brings and a person may change. */
export type SharedField =
  | 'status'
  | 'customerId'
  | 'channel'
  | 'situation'
  | 'severity'
  | 'temperature'
  | 'teamId'
  | 'handlerId'
  | 'ownerId'
  | 'summary'
  | 'desiredOutcome'
  | 'happenedAt'
  | 'causeId'
  /** Due or fulfilment of the promise that the file describes. */
  | 'promise'
