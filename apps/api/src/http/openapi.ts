import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { ProblemView } from './problem.dto';
import { SESSION_COOKIE } from './access.guard';

/** The description of the interface, made at the first request for it. */
export function describeApi(app: INestApplication): () => OpenAPIObject {
  let made: OpenAPIObject | undefined;
  return () => {
    made ??= SwaggerModule.createDocument(
      app,
      new DocumentBuilder()
        .setTitle('Bansō')
        .setDescription(
          '商工会議所の会員支援CRM「伴走」のインターフェース。誤りは application/problem+json で返します。',
        )
        .setVersion('1')
        .addCookieAuth(SESSION_COOKIE, { type: 'apiKey', in: 'cookie' }, 'session')
        .addBearerAuth({ type: 'http' }, 'token')
        .build(),
      {
        extraModels: [ProblemView],
        operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
      },
    );
    return made;
  };
}
