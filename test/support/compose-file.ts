import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { REPOSITORY } from './processes';

/** As much of a service as a run without a container engine can take over. */
export interface ComposeService {
  image?: string;
  command?: string[];
  environment?: Record<string, string>;
  healthcheck: { test: string[] };
}

export interface Image {
  command: string[];
  environment: Record<string, string>;
}

/** The services of docker-compose.yml, with `${NAME:-default}` filled in from `variables`. */
export function composeServices(variables: Record<string, string>): Record<string, ComposeService> {
  const text = readFileSync(join(REPOSITORY, 'docker-compose.yml'), 'utf8');
  // As compose does it: values are filled in after the file is read, so an empty one stays a text.
  const filledIn = (_: unknown, value: unknown): unknown =>
    typeof value === 'string'
      ? value.replace(/\$\{(\w+):-([^}]*)\}/g, (__, name: string, rest: string) => variables[name] ?? rest)
      : value;
  return (parse(text, filledIn, { merge: true }) as { services: Record<string, ComposeService> }).services;
}

/** What the last stage of the Dockerfile gives a container that says nothing else. */
export function applicationImage(): Image {
  const stage =
    readFileSync(join(REPOSITORY, 'Dockerfile'), 'utf8')
      .split(/^FROM /m)
      .at(-1) ?? '';
  const command = /^CMD (\[.*\])$/m.exec(stage)?.[1] ?? '[]';
  const variables = /^ENV (.*)$/m.exec(stage)?.[1] ?? '';
  return {
    command: JSON.parse(command) as string[],
    environment: Object.fromEntries(variables.split(' ').map((pair) => pair.split('=', 2))) as Record<
      string,
      string
    >,
  };
}
