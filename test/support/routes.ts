import type { TestApplication } from '@banso/testing';

export interface OperationDescription {
  operationId: string;
  parameters?: { name: string; in: 'path' | 'query' | 'header'; required?: boolean; schema: Schema }[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

/** As much of JSON Schema as the interface's description uses. */
export interface Schema {
  $ref?: string;
  allOf?: Schema[];
  oneOf?: Schema[];
  type?: string;
  format?: string;
  enum?: unknown[];
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
}

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With placeholders in braces, as the description has it. */
  path: string;
  operation: OperationDescription;
}

export interface ApiDescription {
  paths: Record<string, Record<string, OperationDescription>>;
  components: { schemas: Record<string, Schema> };
}

export async function describedApi(t: TestApplication): Promise<ApiDescription> {
  return (await t.anonymous.get<ApiDescription>('//api/openapi.json')).body;
}

/** Every route that the application answers, from its own description. */
export function routesOf(description: ApiDescription): Route[] {
  return Object.entries(description.paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      method: method.toUpperCase() as Route['method'],
      path,
      operation,
    })),
  );
}

/** A path with every placeholder replaced. */
export function fillPath(path: string, value: (name: string) => string): string {
  return path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(value(name)));
}
