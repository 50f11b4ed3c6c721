export const TRANSFER_REASONS = [
  'wrong-team',
  'needs-specialist',
  'needs-authority',
  'does-not-know',
  'not-available',
  'customer-asked',
  'other'
] as const
export type TransferReason = (typeof TRANSFER_REASONS)[number]
