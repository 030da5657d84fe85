export {
  DISPUTE_OVER_CENTS,
  disputeUntil,
  ESTIMATE_STEPS,
  type EstimateStep,
  estimateDueOn,
} from './estimate.ts'
export { falseClaimsExposure } from './exposure.ts'
export { type OverpaymentClock, overpaymentClock } from './overpayment.ts'
