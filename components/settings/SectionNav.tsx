import { useEffect, useState } from 'preact/hooks';
import type { Concern } from '../../lib/model/settings.ts';

/** The sections of the settings page in their order; each id is the concern's and the anchor's. */
const sections: { id: Concern; title: string }[] = [
  { id: 'endpoint', title: 'Endpoint' },
  { id: 'reviewer', title: 'Reviewer' },
  { id: 'sites', title: 'Sites' },
  { id: 'rules', title: 'Rules' },
  { id: 'targets', title: 'Escalation' },
  { id: 'capture', title: 'Text capture' },
  { id: 'keys', title: 'Keyboard' },
];

/** Links to the sections; the one that is being read is marked. */
export function SectionNav({ locked }: { locked: readonly Concern[] }) {
  const current = useSectionInView();
  return (
    <nav class="section-nav" aria-label="Sections">
      <ul>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`} aria-current={current === id ? 'true' : undefined}>
              {title}
              {locked.includes(id) && <span class="faint small"> policy</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The section whose top has passed the upper third of the window. */
function useSectionInView(): Concern {
  const [current, setCurrent] = useState<Concern>('endpoint');
  useEffect(() => {
    const inView = new Set<string>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, isIntersecting } of entries)
          isIntersecting ? inView.add(target.id) : inView.delete(target.id);
        const first = sections.find(({ id }) => inView.has(id));
        if (first) setCurrent(first.id);
      },
      { rootMargin: '-10% 0% -65% 0%' },
    );
    for (const { id } of sections) {
      const section = document.getElementById(id);
      if (section) observer.observe(section);
    }
    return () => observer.disconnect();
  }, []);
  return current;
}
