/** The sample chamber's people, as the first start makes them. */
export type SamplePerson = 'advisor' | 'staff' | 'executive' | 'admin' | 'auditor';

/** Signs a person of the sample chamber in over HTTP. @returns the headers that carry the session */
export async function signIn(
  url: string,
  person: SamplePerson,
  password: string,
): Promise<Record<string, string>> {
  const answer = await fetch(`${url}/api/v1/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email: `${person}@sample.banso.example`, password }),
  });
  if (answer.status !== 200) {
    throw new Error(`Sign-in as ${person} answered ${answer.status} ${await answer.text()}`);
  }
  return { cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
}
