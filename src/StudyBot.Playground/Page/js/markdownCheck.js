// What markdown.js must make of a text, as rows: [text, the HTML it is drawn as]. It needs a browser, so a test that has one asks for it:
//   await page.GotoAsync(playground); var wrong = await page.EvaluateAsync<string[]>("import('/js/markdownCheck.js').then(m => m.check())");
// and expects nothing back. A mended fault leaves a row here.

import { markdown } from './markdownDraw.js';

const names = { user: (id) => `user${id}`, channel: (id) => `channel${id}`, role: (id) => `role${id}`, command: (text) => text, openChannel: () => {} };
const hidden = (text) => `<span class="spoiler" role="button" tabindex="0" aria-expanded="false" aria-label="•••"><span class="spoiler-text" aria-hidden="true">${text}</span></span>`;
const link = (url, text = url) => `<a href="${url}" target="_blank" rel="noreferrer noopener" title="${url}">${text}</a>`;
const emoji = (text) => `<span class="emoji">${text}</span>`;
const mention = (text) => `<span class="mention">${text}</span>`;

const rows = [
  ['', ''],
  ['할 일 <b>하나</b> & 둘', '할 일 &lt;b&gt;하나&lt;/b&gt; &amp; 둘'],
  ['**a** *b* _c_ __d__ ~~e~~', '<strong>a</strong> <em>b</em> <em>c</em> <u>d</u> <s>e</s>'],
  ['***a***', '<strong><em>a</em></strong>'],
  ['AWS **Chapter16**(1)', 'AWS <strong>Chapter16</strong>(1)'],
  ['**한국어**는 **굵게**', '<strong>한국어</strong>는 <strong>굵게</strong>'],
  ['snake_case_name 2 * 3 * 4', 'snake_case_name 2 * 3 * 4'],
  ['**open *and ~~on', '**open *and ~~on'],
  ['\\*a\\* \\<@1> \\||b||', '*a* &lt;@1&gt; ||b||'],
  ['`**a**` ``b`c``', '<code>**a**</code> <code>b`c</code>'],
  ['```js\nlet a = "<i>";\n```after', '<pre><code data-language="js">let a = "&lt;i&gt;";</code></pre>after'],
  ['||캐싱 **서버**||', hidden('캐싱 <strong>서버</strong>')],
  ['# a\n## b\n### c\n#d', '<h1>a</h1><h2>b</h2><h3>c</h3>#d'],
  ['a # b', 'a # b'],
  ['-# small **one**\nnext', '<small class="subtext">small <strong>one</strong></small>next'],
  ['one\ntwo', 'one<br>two'],
  ['> a\n> **b**\nc', '<blockquote>a<br><strong>b</strong></blockquote>c'],
  ['>>> a\nb', '<blockquote>a<br>b</blockquote>'],
  ['> # a', '<blockquote><h1>a</h1></blockquote>'],
  ['a > b', 'a &gt; b'],
  ['- a\n  - **b**\n- c\n1. d', '<ul><li>a<ul><li><strong>b</strong></li></ul></li><li>c</li></ul><ol start="1"><li>d</li></ol>'],
  ['3. a\n4. b', '<ol start="3"><li>a</li><li>b</li></ol>'],
  ['-a\n*b', '-a<br>*b'],
  [' └ ☐ 하위', ' └ ☐ 하위'],
  ['☑ ↪ © ☀️ 1', `${emoji('☑')} ${emoji('↪')} © ${emoji('☀️')} 1`],
  ['여기https://a.example/b.', `여기${link('https://a.example/b')}.`],
  ['(https://a.example/b_(c)_d)', `(${link('https://a.example/b_(c)_d')})`],
  ['<https://a.example/>', link('https://a.example/')],
  ['[a **b**](https://a.example/x_(y))', link('https://a.example/x_(y)', 'a <strong>b</strong>')],
  ['[a](javascript:alert(1)) <script>', '[a](javascript:alert(1)) &lt;script&gt;'],
  ['<@1> <@!2> <@&3> @here', `${mention('@user1')} ${mention('@user2')} ${mention('@role3')} ${mention('@here')}`],
  ['<#4>', '<button class="mention" type="button">#channel4</button>'],
  ['</task add:5> <a:wave:6>', `${mention('/task add')} :wave:`],
];

// What a time looks like depends on the reader; that it is one does not. https://discord.com/developers/docs/reference#message-formatting-timestamp-styles
const timeStyles = ['', ':t', ':T', ':d', ':D', ':f', ':F', ':s', ':S', ':R'];

/** One sentence for each row that is drawn otherwise. */
export function check() {
  const wrong = rows.map(([text, wanted]) => [text, wanted, markdown(text, names).innerHTML])
    .filter(([, wanted, drawn]) => wanted !== drawn)
    .map(([text, wanted, drawn]) => `${JSON.stringify(text)} should be ${wanted} but is ${drawn}`);
  const noTime = timeStyles.filter((style) => !markdown(`<t:1740528000${style}>`, names).querySelector('time'));
  return [...wrong, ...noTime.map((style) => `<t:…${style}> is not drawn as a time`)];
}
