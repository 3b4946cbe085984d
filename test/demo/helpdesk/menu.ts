/** Makes a button open a menu that stands beside it: by click, arrow keys and Escape. */
export function menuButton(button: HTMLElement, menu: HTMLElement): void {
  const items = [...menu.querySelectorAll<HTMLElement>('[role=menuitem]')];
  const show = (open: boolean) => {
    menu.hidden = !open;
    button.setAttribute('aria-expanded', String(open));
    if (open) items[0]?.focus();
  };
  button.addEventListener('click', () => show(Boolean(menu.hidden)));
  menu.addEventListener('click', () => show(false));
  menu.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') {
      show(false);
      button.focus();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    const at = items.indexOf(document.activeElement as HTMLElement);
    if (step) items[(at + step + items.length) % items.length]?.focus();
  });
  document.addEventListener('click', ({ target }) => {
    const inside = button.contains(target as Node) || menu.contains(target as Node);
    if (!menu.hidden && !inside) show(false);
  });
}
