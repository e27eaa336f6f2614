export { SchemeCallService } from './calls/scheme-call.service';
export {
  CALL_OUTCOMES,
  type CallFilter,
  type CallOutcome,
  type CallPlace,
  type SchemeCall,
} from './calls/scheme-call.types';
export { DIAGNOSIS_RETENTIONS } from './diagnoses/diagnosis-retentions';
export { DIAGNOSE_BUSINESSES, SWEEP_DIAGNOSES } from './diagnoses/diagnosis.jobs';
export { DiagnosisRunner } from './diagnoses/diagnosis.runner';
export { DiagnosisService } from './diagnoses/diagnosis.service';
export { DiagnosisSweep } from './diagnoses/diagnosis.sweep';
export {
  DIAGNOSIS_STATES,
  type DiagnosisOverview,
  type DiagnosisRun,
  type DiagnosisState,
  type ResultPlace,
  type SchemeResult,
} from './diagnoses/diagnosis.types';
export { ResultList } from './diagnoses/result-list.service';
export {
  type BusinessDiagnosis,
  BusinessDiagnosisService,
  type SchemeFinding,
} from './facts/business-diagnosis.service';
export { type SchemeAnswer, SchemeAnswerService } from './facts/scheme-answer.service';
export { type CallWindow, WINDOW_STATES, type WindowState } from './rules/call-window';
export { type RuleFinding, VERDICTS, type Verdict } from './rules/diagnose';
export type { Answered, Ask } from './rules/finding';
export { type Truth, TRUTHS } from './rules/kleene';
export { readSchemeFile, SchemeFileError } from './rules/scheme-file';
export { Scheme } from './schemes/scheme.entity';
export { SchemeService } from './schemes/scheme.service';
export type { SchemeChanges, SchemeDetails, SchemeSummary } from './schemes/scheme.types';
export { shippedSchemes } from './schemes/shipped-schemes';
export { SubsidiesModule } from './subsidies.module';
