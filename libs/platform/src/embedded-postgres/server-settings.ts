/** For an office PC that does other work as well; a chamber with a server of its own sets DATABASE_URL. */
const LAPTOP = {
  max_connections: '100',
  shared_buffers: '128MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  random_page_cost: '1.1', // solid-state storage
  jit: 'off', // compiling costs more than the short queries of an office gain
  timezone: 'UTC', // the same as in the container images: what depends on Asia/Tokyo has to say so
  log_timezone: 'Asia/Tokyo',
  log_checkpoints: 'off',
};

const DURABLE = { fsync: 'on', full_page_writes: 'on', synchronous_commit: 'on' };
/** For tests, of which several suites, each with an application or two, are at work at once. */
const FORGETFUL = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  max_connections: '300',
};

/**
 * The server's command-line settings. They stand there and not in postgresql.conf so that an update of Bansō changes
 * them in an existing cluster as well.
 * @param mark value of cluster_name, by which the server's process is recognised later
 */
export function serverSettings(port: number, durable: boolean, mark: string): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    cluster_name: mark,
    ...LAPTOP,
    ...(durable ? DURABLE : FORGETFUL),
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
