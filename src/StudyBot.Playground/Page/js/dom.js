// The one way this page makes elements. Text always becomes text nodes, so nothing a member or the bot wrote is ever read as HTML.

export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  setProps(element, props);
  append(element, children);
  return element;
}

function setProps(element, props) {
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else if (name === 'style') Object.assign(element.style, value);
    else if (name === 'value') element.value = value;
    else element.setAttribute(name, value === true ? '' : String(value));
  }
}

function append(element, children) {
  for (const child of children.flat(Infinity)) {
    if (child === undefined || child === null || child === false) continue;
    element.append(child instanceof Node ? child : String(child));
  }
}

const svgNamespace = 'http://www.w3.org/2000/svg';

// Outlines drawn for this page on a grid of 24.
const paths = {
  hash: 'M9 3 7 21M17 3l-2 18M4 8.5h17M3 15.5h17',
  forum: 'M4 4h16v11H10l-4 4v-4H4ZM8 8h8M8 11.500h5',
  thread: 'M5 4v7a4 4 0 0 0 4 4h10m-4-4 4 4-4 4',
  menu: 'M4 6h16M4 12h16M4 18h16',
  close: 'M6 6l12 12M18 6 6 18',
  down: 'M6 9l6 6 6-6',
  clock: 'M12 3a9 9 0 1 0 .01 0M12 7v5l3.5 2',
  eye: 'M2 12s4-7 10-7 10 7 10 7-4 7-10 7S2 12 2 12ZM12 9a3 3 0 1 0 .01 0',
  file: 'M6 3h8l4 4v14H6ZM14 3v5h4',
  download: 'M12 4v11m-5-5 5 5 5-5M5 20h14',
  picture: 'M4 5h16v14H4ZM4 16l5-5 4 4 3-3 4 4M15.500 9a.5.5 0 1 0 .01 0',
  dots: 'M6 12h.01M12 12h.01M18 12h.01',
  send: 'M4 4l17 8-17 8 3-8ZM7 12h8',
  link: 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6',
  plus: 'M12 5v14M5 12h14',
  bolt: 'M13 3 5 13.500h6L10.500 21 19 10h-6.500Z',
  warning: 'M12 4 2.5 20h19ZM12 10v4.500M12 17.200v.3',
};

export function icon(name, size = 20) {
  const svg = document.createElementNS(svgNamespace, 'svg');
  const attributes = { viewBox: '0 0 24 24', width: size, height: size, class: 'icon', 'aria-hidden': 'true' };
  for (const [key, value] of Object.entries(attributes)) svg.setAttribute(key, value);
  const path = document.createElementNS(svgNamespace, 'path');
  path.setAttribute('d', paths[name]);
  svg.append(path);
  return svg;
}

export function avatar(user, size = 40) {
  const initial = [...(user.globalName ?? user.name)][0]?.toUpperCase() ?? '?';
  return h('span', {
    class: 'avatar', 'aria-hidden': 'true',
    style: { background: cssColor(user.color, '#5865f2'), width: `${size}px`, height: `${size}px`, fontSize: `${Math.round(size * 0.44)}px` },
  }, initial);
}

/** Draws a part anew and gives the focus back to the control that stands where the focused one stood. */
export function keepFocus(root, draw) {
  const active = root.contains(document.activeElement) ? document.activeElement : null;
  const keys = ['data-testid', 'data-user-id', 'data-channel-id'].filter((key) => active?.hasAttribute(key));
  const selector = keys.map((key) => `[${key}="${CSS.escape(active.getAttribute(key))}"]`).join('');
  draw();
  if (selector) root.querySelector(selector)?.focus({ preventScroll: true });
}

/** Discord gives colours as numbers; the stand-in's members may have CSS ones. */
export function cssColor(color, otherwise) {
  if (typeof color === 'number') return `#${color.toString(16).padStart(6, '0')}`;
  return /^#[0-9a-f]{3,8}$/i.test(color ?? '') ? color : otherwise;
}

/** Only addresses that a browser may safely follow from a message. */
export function safeUrl(url) {
  try {
    const parsed = new URL(url, location.href);
    return ['http:', 'https:'].includes(parsed.protocol) ? parsed.href : null;
  } catch (error) {
    if (error instanceof TypeError) return null;
    throw error;
  }
}
