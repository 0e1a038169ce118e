// The last answers of all targets, field beside field; what differs from this target's is marked.
let isAligned = false;
function aligned(row, t) {
  const last = i => row.cells[i] && row.cells[i].x && row.cells[i].x[row.cells[i].x.length - 1];
  const columns = [t, ...TARGETS.keys()].filter((i, at) => last(i) && (at === 0 || i !== t));
  if (columns[0] !== t || columns.length < 2) return null;
  const answers = columns.map(i => split(last(i).r));
  const names = new Set(['status line', ...answers.flatMap(answer => [...answer.keys()])]);
  names.delete('content');
  const box = el('details', {open: isAligned, ontoggle: () => { isAligned = box.open; }}, el('summary', {text: 'Octets side by side'}),
    el('p', {class: 'hint', text: `What differs from ${TARGETS[t].name} is marked. Fields are lined up by name; the octets below have them in their order.`}),
    el('div', {class: 'scroll'}, el('table', {class: 'aligned', style: `min-width:${108 + 190 * columns.length}px`},
      el('thead', {}, el('tr', {}, el('th'), columns.map(i => el('th', {scope: 'col', text: TARGETS[i].name})))),
      el('tbody', {}, [...names, 'content'].map(name => el('tr', {}, el('th', {scope: 'row', text: name}),
        answers.map(answer => el('td', {class: 'mono'}, against(answer.get(name), answers[0].get(name))))))))));
  return box;
}
// A message as its lines by name: a second line of a field has a name of its own.
function split(octets) {
  const end = octets.indexOf('\r\n\r\n');
  const [first, ...fields] = (end < 0 ? octets : octets.slice(0, end)).split('\r\n');
  const answer = new Map(first ? [['status line', first]] : []);
  for (const field of fields) {
    const name = visible(field.split(':')[0]).toLowerCase();
    let unique = name;
    for (let n = 2; answer.has(unique); n++) unique = `${name} (${n})`;
    answer.set(unique, field);
  }
  if (end >= 0) answer.set('content', octets.slice(end + 4, end + 4 + 2000));
  return answer;
}
// The octets between the common beginning and the common end are what differs.
function against(text, other) {
  if (text === undefined) return other === undefined ? [] : [el('mark', {text: '(none)'})];
  if (text === other) return spelt(text);
  if (other === undefined) return [el('mark', {}, spelt(text))];
  let start = 0;
  while (start < text.length && text[start] === other[start]) start++;
  let end = 0;
  while (end < Math.min(text.length, other.length) - start && text[text.length - 1 - end] === other[other.length - 1 - end]) end++;
  const middle = text.slice(start, text.length - end);
  return [...spelt(text.slice(0, start)), el('mark', {}, middle ? spelt(middle) : '…'), ...spelt(text.slice(text.length - end))];
}
function exchanges(title, list, more) {
  if (!list) return [];
  const parts = [el('h3', {text: title})];
  if (title === 'Octets') {
    parts[0].append(' ', el('button', {class: 'small', text: hex ? 'as text' : 'as hex', onclick: () => { hex = !hex; showOpen(); }}));
  }
  list.forEach((x, i) => {
    const facts = [x.end, x.status && `status ${x.status}`, x.interim && `interim ${x.interim.join(', ')}`, x.fault && `malformed: ${visible(x.fault)}`,
      x.surplus && `${plural(x.surplus, 'octet')} after the message`, x.next && `then: ${x.next}`, x.first !== undefined && `first octet after ${millis(x.first)}`, `whole exchange ${millis(x.ms)}`].filter(Boolean);
    parts.push(side(list.length > 1 ? `${i + 1}. sent` : 'sent', x.s, x.sCut), bytes(x.s), side('received', x.r, x.rCut), bytes(x.r), el('p', {class: 'lede', text: facts.join('; ')}));
  });
  if (more) parts.push(el('p', {class: 'lede', text: `and ${plural(more, 'exchange')} more, see results.jsonl`}));
  return parts;
}
function side(name, octets, cut) {
  return el('div', {class: 'side'}, el('b', {text: name}), el('span', {text: plural(octets.length + (cut || 0), 'octet') + (cut ? `, the last ${cut} left out` : '')}));
}
// One character is one octet. Line ends and other control octets are shown, never obeyed.
function visible(text) {
  return text.replace(/[^\x20-\x7e]/g, c => c === '\n' ? '\\n' : c === '\r' ? '\\r' : c === '\t' ? '\\t' : c.charCodeAt(0) < 256 ? `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}` : /[\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff]/.test(c) ? `\\u${c.charCodeAt(0).toString(16)}` : c);
}
function bytes(text) {
  if (hex) return el('pre', {class: 'bytes hex', text: dump(text) || '(nothing)'});
  return el('pre', {class: 'bytes'}, text ? spelt(text) : el('i', {text: '(nothing)'}));
}
function spelt(text) {
  return (text.match(/[\x20-\x7e]+|\r\n|[^\x20-\x7e]/g) || []).flatMap(part => {
    if (part === '\r\n') return [el('i', {text: '\\r\\n'}), '\n'];
    if (part === '\n') return [el('i', {text: '\\n'}), '\n'];
    if (part === '\r') return el('i', {text: '\\r'});
    return /[\x20-\x7e]/.test(part) ? part : el('i', {text: visible(part)});
  });
}
function dump(text) {
  const out = [];
  for (let at = 0; at < text.length; at += 16) {
    const part = text.slice(at, at + 16);
    const codes = [...part].map(c => c.charCodeAt(0).toString(16).padStart(2, '0')).join(' ');
    out.push(`${at.toString(16).padStart(6, '0')}  ${codes.padEnd(47)}  ${part.replace(/[^\x20-\x7e]/g, '.')}`);
  }
  return out.join('\n');
}
