// Lists of Discord's Markdown: "- ", "* " or "1. " at the start of a line; a deeper indent than the item above makes a list inside it.

const item = /^( *)([-*]|\d{1,9}\.) +(\S.*)$/;
const continuation = /^ {2,}(\S.*)$/;

/** The list that begins at index, or null. inline parses the text of one item. */
export function listAt(source, index, inline) {
  const rows = [];
  let end = index;
  while (end < source.length) {
    const newline = source.indexOf('\n', end);
    const line = source.slice(end, newline < 0 ? undefined : newline);
    const match = item.exec(line);
    const more = !match && rows.length > 0 && continuation.exec(line);
    // At the outermost level a list is either of points or of numbers; the other kind begins a new one.
    if (match && rows.length > 0 && match[1].length <= rows[0].indent && ordered(match[2]) !== ordered(rows[0].mark)) break;
    if (match) rows.push({ indent: match[1].length, mark: match[2], text: match[3] });
    else if (more) rows.at(-1).text += `\n${more[1]}`;
    else break;
    end = newline < 0 ? source.length : newline + 1;
  }
  return rows.length === 0 ? null : { node: nest(rows, inline), end };
}

function nest(rows, inline) {
  const root = { list: listOf(rows[0]), indent: rows[0].indent };
  const open = [root];
  for (const row of rows) {
    while (open.length > 1 && row.indent < open.at(-1).indent) open.pop();
    if (row.indent > open.at(-1).indent && open.at(-1).list.items.length > 0) {
      const inner = { list: listOf(row), indent: row.indent };
      open.at(-1).list.items.at(-1).children.push(inner.list);
      open.push(inner);
    }
    open.at(-1).list.items.push({ children: inline(row.text) });
  }
  return root.list;
}

function listOf(row) {
  return { type: 'list', ordered: ordered(row.mark), start: ordered(row.mark) ? Number.parseInt(row.mark, 10) : undefined, items: [] };
}

function ordered(mark) {
  return /\d/.test(mark);
}
