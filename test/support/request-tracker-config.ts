import { join } from 'node:path';

const quoted = (text: string) => `'${text.replace(/['\\]/g, '\\$&')}'`;

/** RT's configuration (Perl) for a server of its own in a folder: nothing of the system's RT is read or written. */
export function siteConfig(folder: string, port: number): string {
  const settings: Record<string, string | number> = {
    rtname: 'desk.test',
    Organization: 'desk.test',
    CorrespondAddress: 'support@desk.test',
    CommentAddress: 'comment@desk.test',
    Timezone: 'UTC',
    WebDomain: '127.0.0.1',
    WebPort: port,
    WebPath: '',
    WebBaseURL: `http://127.0.0.1:${port}`,
    RestrictReferrer: 0,
    DatabaseType: 'SQLite',
    DatabaseName: join(folder, 'rt.sqlite'),
    // RT's own stand-in for sending mail, made for its tests.
    MailCommand: 'testfile',
    LogToSyslog: '',
    LogToSTDERR: 'warning',
  };
  const folders = { MasonDataDir: 'mason', MasonSessionDir: 'session', VarPath: '.' };
  return [
    ...Object.entries(settings).map(
      ([name, value]) => `Set($${name}, ${typeof value === 'number' ? value : quoted(value)});`,
    ),
    ...Object.entries(folders).map(
      ([name, path]) => `$RT::${name} = ${quoted(join(folder, path))};`,
    ),
    '1;',
    '',
  ].join('\n');
}
