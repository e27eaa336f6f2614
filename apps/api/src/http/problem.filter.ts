import { DomainError, type ErrorKind, type FieldProblem } from '@banso/platform';
import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { QueryFailedError } from 'typeorm';

/** An error as the client sees it (RFC 9457). `title`, `detail` and the fields' messages are Japanese sentences. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  fields?: FieldProblem[];
  [extension: string]: unknown;
}

const STATUS: Record<ErrorKind, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  'not-found': 404,
  conflict: 409,
  'too-large': 413,
  'unsupported-type': 415,
  unprocessable: 422,
  'too-many': 429,
  unavailable: 503,
};

const TITLES: Record<number, string> = {
  400: '入力に誤りがあります',
  401: 'サインインが必要です',
  403: '権限がありません',
  404: '見つかりません',
  405: 'この操作はできません',
  406: 'この形式では返せません',
  409: '保存できませんでした',
  413: 'データが大きすぎます',
  415: '対応していない形式です',
  422: '内容から判断できません',
  429: '回数が多すぎます',
  500: '処理中に問題が起きました',
  503: '一時的に利用できません',
};

const DETAILS: Record<number, string> = {
  400: '送られた内容を読み取れません。形式を確認してください。',
  404: 'お探しのページまたはデータはありません。',
  413: '送れる大きさを超えています。ファイルを分けてください。',
  415: '対応していない形式です。JSON（application/json）で送ってください。',
  500: '記録は変更されていません。時間をおいてもう一度お試しください。続く場合は管理者に連絡してください。',
  503: '混み合っているか、準備中です。少し待ってからもう一度お試しください。',
};

/** The one place where errors become responses. What nobody foresaw is logged whole and answered without a trace of it. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('Problem');

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = problemOf(error);
    if (problem.status >= 500) {
      this.logger.error({ error, url: request.url, requestId: request.id }, 'A request failed');
      problem.requestId = request.id;
    }
    if (typeof problem.retryAfterSeconds === 'number') reply.header('retry-after', problem.retryAfterSeconds);
    void reply.status(problem.status).type('application/problem+json').send(problem);
  }
}

/** Maps any error to a problem document. */
export function problemOf(error: unknown): Problem {
  if (error instanceof DomainError) {
    return {
      ...error.extensions,
      ...problem(STATUS[error.kind], error.code, error.message),
      ...(error.fields.length > 0 ? { fields: error.fields } : {}),
    };
  }
  const status = statusOf(error);
  return problem(status, CODES[status] ?? `http-${status}`);
}

const CODES: Record<number, string> = {
  400: 'unreadable-request',
  404: 'not-found',
  413: 'too-large',
  415: 'unsupported-media-type',
  500: 'internal',
  503: 'unavailable',
};

function problem(status: number, code: string, detail?: string): Problem {
  return {
    type: 'about:blank',
    title: TITLES[status] ?? TITLES[status < 500 ? 400 : 500] ?? '',
    status,
    detail: detail ?? DETAILS[status] ?? DETAILS[status < 500 ? 400 : 500] ?? '',
    code,
  };
}

// Text that PostgreSQL cannot hold (a NUL, half a surrogate pair) and numbers out of its range come from the request.
const BAD_INPUT = new Set(['22021', '22P05', '22003', '22008', '22P02']);
const OUT_OF_REACH = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  '57P01',
  '57P02',
  '57P03',
  '53300',
  '08006',
  '08001',
]);

function statusOf(error: unknown): number {
  if (error instanceof HttpException) return error.getStatus();
  if (typeof error !== 'object' || error === null) return 500;
  const { statusCode, code } = error as { statusCode?: unknown; code?: unknown };
  if (error instanceof QueryFailedError || typeof code === 'string') {
    if (BAD_INPUT.has(String(code))) return 400;
    if (OUT_OF_REACH.has(String(code))) return 503;
  }
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 600) return statusCode;
  return /Connection terminated|timeout exceeded when trying to connect/.test(
    String((error as Error).message),
  )
    ? 503
    : 500;
}
