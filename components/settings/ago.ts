const units = [
  { ms: 86_400_000, one: 'day', many: 'days' },
  { ms: 3_600_000, one: 'hour', many: 'hours' },
  { ms: 60_000, one: 'minute', many: 'minutes' },
] as const;

/** A span of time in milliseconds as words, in its largest whole unit; below a minute, and for a clock that was set back, “less than a minute”. */
export function spanInWords(ms: number): string {
  for (const unit of units) {
    const count = Math.floor(ms / unit.ms);
    if (count >= 1) return `${count} ${count === 1 ? unit.one : unit.many}`;
  }
  return 'less than a minute';
}

/** A count with its noun: `1 record`, `3 records`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
