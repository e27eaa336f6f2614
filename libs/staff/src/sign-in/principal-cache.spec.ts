import { permissionsOf } from '../roles';
import type { Principal } from './principal';
import { BELIEVED_FOR_MS, PrincipalCache } from './principal-cache';

const principal = (staffId: string): Principal => ({
  chamberId: 'chamber',
  staffId,
  role: 'advisor',
  permissions: permissionsOf('advisor'),
  via: 'session',
  credentialId: `session of ${staffId}`,
});

describe('PrincipalCache', () => {
  it('believes a credential for five seconds at most', () => {
    const cache = new PrincipalCache();
    cache.remember('key', principal('sato'), cache.ticket(), 1_000);
    expect(cache.find('key', 1_000 + BELIEVED_FOR_MS - 1)).toEqual(principal('sato'));
    expect(cache.find('key', 1_000 + BELIEVED_FOR_MS)).toBeUndefined();
    expect(BELIEVED_FOR_MS).toBeLessThanOrEqual(5_000);
  });

  it('forgets all credentials of one person and no others', () => {
    const cache = new PrincipalCache();
    cache.remember('phone', principal('sato'), cache.ticket());
    cache.remember('office', principal('sato'), cache.ticket());
    cache.remember('other', principal('suzuki'), cache.ticket());
    cache.forget('sato');
    expect([cache.find('phone'), cache.find('office')]).toEqual([undefined, undefined]);
    expect(cache.find('other')).toEqual(principal('suzuki'));
  });

  it('does not remember an answer that a revocation overtook', () => {
    const cache = new PrincipalCache();
    const ticket = cache.ticket();
    cache.forget('sato');
    cache.remember('key', principal('sato'), ticket);
    expect(cache.find('key')).toBeUndefined();
  });
});
