/** What the browser tells of a tab, as far as it matters here. */
interface Tab {
  id?: number;
  active: boolean;
  lastAccessed?: number;
}

/** The tab whose review is shown beside it: the one in sight or, where that is the side panel itself, the one before. */
export function tabBeside(tabs: readonly Tab[], own: number | undefined): number | undefined {
  const others = tabs.filter(({ id }) => id !== own);
  const active = others.find((tab) => tab.active);
  const newest = others.toSorted((a, b) => (b.lastAccessed ?? 0) - (a.lastAccessed ?? 0))[0];
  return (active ?? newest)?.id;
}
