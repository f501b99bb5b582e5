// Discord's Markdown as a tree. Discord's own client tries a list of rules at each position, first match wins; so does this, with rules that
// follow what it shows: single line breaks are kept, block marks count only at the start of a line, and an unclosed mark is plain text.
// parse() returns nodes { type, text? , children?, ... }; markdownDraw.js turns them into elements.

import { listAt } from './markdownList.js';

const emphasis = /_((?:__|\\[\s\S]|[^\\_])+?)_(?![\p{L}\p{N}_])|\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/uy;

/** Rules that hold only where a line begins. */
const blockRules = [
  [/ *(#{1,3}) +([^\n]*?\S[^\n]*?)(?: +#+)? *(?:\n|$)/y, (m, inner) => ({ type: 'heading', level: m[1].length, children: inner(m[2], { line: true }) })],
  [/-# +([^\n]*\S[^\n]*)(?:\n|$)/y, (m, inner) => ({ type: 'subtext', children: inner(m[1], { line: true }) })],
  [/ *>>> ([\s\S]*)/y, (m, inner, at) => at.quoted ? null : { type: 'quote', children: inner(m[1], { quoted: true }) }],
  [/(?: *> [^\n]*(?:\n|$))+/y, (m, inner, at) => at.quoted ? null : { type: 'quote', children: inner(m[0].replace(/^ *> /gm, '').replace(/\n$/, ''), { quoted: true }) }],
];

const inlineRules = [
  [/```(?:([a-z0-9_+\-.#]+?)\n)?\n*([^\n][\s\S]*?)\n*```\n?/iy, (m) => ({ type: 'fence', language: m[1] ?? '', text: m[2] })],
  [/\\([^0-9A-Za-z\s])/y, (m) => ({ type: 'text', text: m[1] })],
  [/(`+)([\s\S]*?[^`])\1(?!`)/y, (m) => ({ type: 'code', text: m[2].replace(/^ (.*) $/s, '$1') })],
  [/<@!?(\d+)>/y, (m) => ({ type: 'user', id: m[1] })],
  [/<#(\d+)>/y, (m) => ({ type: 'channel', id: m[1] })],
  [/<@&(\d+)>/y, (m) => ({ type: 'role', id: m[1] })],
  [/@(everyone|here)/y, (m) => ({ type: 'everyone', text: m[0] })],
  [/<t:(-?\d{1,13})(?::([tTdDfFsSR]))?>/y, (m) => ({ type: 'time', seconds: Number(m[1]), style: m[2] ?? 'f' })],
  [/<\/([^:<>\n]+):(\d+)>/y, (m) => ({ type: 'command', text: m[1], id: m[2] })],
  [/<a?:(\w{2,32}):\d+>/y, (m) => ({ type: 'text', text: `:${m[1]}:` })],
  [/<(https?:\/\/[^\s>]+)>/y, (m) => ({ type: 'link', url: m[1], children: [{ type: 'text', text: m[1] }] })],
  [/https?:\/\/[^\s<]+[^<.,:;"'\]\s]/y, (m, inner, at) => at.linked ? null : bareLink(m[0])],
  [/\[((?:\[[^[\]\n]*\]|\\.|[^\]\\\n])+)\]\(\s*<?(https?:\/\/(?:[^\s()<>]|\([^\s()<>]*\))+)>?(?:\s+["']([^\n]*?)["'])?\s*\)/y,
    (m, inner, at) => at.linked ? null : { type: 'link', url: m[2], title: m[3], children: inner(m[1], { linked: true, line: true }) }],
  [/\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/y, (m, inner) => ({ type: 'bold', children: inner(m[1]) })],
  [/__((?:\\[\s\S]|[^\\])+?)__(?!_)/y, (m, inner) => ({ type: 'underline', children: inner(m[1]) })],
  [emphasis, (m, inner, at) => m[1] && at.afterLetter ? null : { type: 'italic', children: inner(m[1] ?? m[2]) }],
  [/~~([\s\S]+?)~~(?!_)/y, (m, inner) => ({ type: 'strike', children: inner(m[1]) })],
  [/\|\|([\s\S]+?)\|\|/y, (m, inner) => ({ type: 'spoiler', children: inner(m[1]) })],
  [/\n/y, () => ({ type: 'break' })],
];

/** As much as holds no mark: letters of any script, then up to the next sign. */
const plain = /[\p{L}\p{N}\p{M} ]+?(?=https?:\/\/)|[\p{L}\p{N}\p{M} ]+|[\s\S]/uy;

export function parse(source) {
  return parseAt(source, {});
}

/** at: line (no blocks inside), quoted, linked, nested: what surrounds the text. */
function parseAt(source, at) {
  const nodes = [];
  let index = 0;
  let lineStart = !at.line && !at.nested;
  while (index < source.length) {
    const here = { ...at, afterLetter: /[\p{L}\p{N}_]/u.test(source[index - 1] ?? '') };
    const found = (lineStart ? blockAt(source, index, here) : null) ?? ruleAt(inlineRules, source, index, here) ?? textAt(source, index);
    push(nodes, found.node);
    index = found.end;
    lineStart = !at.line && !at.nested && (source[index - 1] === '\n');
  }
  return nodes;
}

function blockAt(source, index, at) {
  return ruleAt(blockRules, source, index, at) ?? listAt(source, index, (text) => parseAt(text, { ...at, line: true }));
}

function ruleAt(rules, source, index, at) {
  for (const [pattern, make] of rules) {
    pattern.lastIndex = index;
    const match = pattern.exec(source);
    // Parsing what is inside uses the same patterns again, so the end is taken from the match, not from lastIndex.
    const node = match && make(match, (text, more = {}) => parseAt(text, { nested: !more.quoted, ...kept(at), ...more }), at);
    if (node) return { node, end: index + match[0].length };
  }
  return null;
}

function kept(at) {
  return { linked: at.linked, quoted: at.quoted, line: at.line };
}

function textAt(source, index) {
  plain.lastIndex = index;
  const text = plain.exec(source)[0];
  return { node: { type: 'text', text }, end: index + text.length };
}

/** "(see https://a.example/b)" does not own the bracket, "https://a.example/b_(c)" does. */
function bareLink(match) {
  let url = match;
  while (url.endsWith(')') && url.split(')').length > url.split('(').length) url = url.slice(0, -1);
  return url === match ? { type: 'link', url, children: [{ type: 'text', text: url }] }
    : { type: 'group', children: [{ type: 'link', url, children: [{ type: 'text', text: url }] }, { type: 'text', text: match.slice(url.length) }] };
}

function push(nodes, node) {
  const last = nodes.at(-1);
  if (node.type === 'text' && last?.type === 'text') last.text += node.text;
  else nodes.push(node);
}
