export { AccessGuard, SESSION_COOKIE } from './access.guard';
export { answerUnlessKnown } from './answer-unless-known';
export { Caller, type CallerRequest, Scope } from './caller';
export { decodeCursor, encodeCursor } from './cursor';
export * from './fields';
export { type Page, PageOf, PageQuery } from './page.dto';
export { IdPath } from './path.dto';
export { Public, RequirePermission } from './permissions.decorator';
export { ProblemView } from './problem.dto';
