import { type PlanFile, readPlanFile } from '@banso/action-plans';
import { DomainError } from '@banso/platform';
import type { FastifyRequest } from 'fastify';

/**
 * The plan file that a form carries in its field `file`.
 * @throws DomainError `no-file`, and PlanFileError with every problem by line.
 */
export async function uploadedPlan(request: FastifyRequest): Promise<PlanFile> {
  const file = request.isMultipart() ? await request.file() : undefined;
  if (file === undefined || file.fieldname !== 'file') {
    throw DomainError.invalid([
      {
        field: 'file',
        message: '計画ファイル（YAML）を、multipart/form-data の file として送ってください。',
      },
    ]);
  }
  const content = await file.toBuffer();
  return readPlanFile(content.toString('utf8').replace(/^\uFEFF/, ''), file.filename);
}
