/** What the HTML report does when somebody touches it. Plain script for the browser; without it the page is whole, only still. */

export const SCRIPT = `
'use strict';
(() => {
  const root = document.documentElement;
  const toggle = document.getElementById('theme');
  const isDark = () => (root.dataset.theme ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')) === 'dark';
  const keep = (theme) => { try { localStorage.setItem('chaos-gate-theme', theme); } catch { /* a page from a file may have no storage */ } };
  const kept = () => { try { return localStorage.getItem('chaos-gate-theme'); } catch { return null; } };
  const show = (theme) => { if (theme === 'dark' || theme === 'light') root.dataset.theme = theme; toggle.textContent = isDark() ? 'Light' : 'Dark'; };
  toggle.hidden = false;
  toggle.addEventListener('click', () => { const theme = isDark() ? 'light' : 'dark'; keep(theme); show(theme); });
  show(kept());

  addEventListener('beforeprint', () => { for (const one of document.querySelectorAll('details:not([open])')) { one.open = true; one.dataset.printed = ''; } });
  addEventListener('afterprint', () => { for (const one of document.querySelectorAll('details[data-printed]')) { one.open = false; delete one.dataset.printed; } });

  const seconds = (value) => value < 0.9995 ? Math.round(value * 1000) + ' ms' : value.toFixed(1).replace(/[.]0$/, '') + ' s';
  for (const timeline of document.querySelectorAll('.timeline')) watch(timeline);

  function watch(timeline) {
    const { length, fault, bars, probes } = JSON.parse(timeline.querySelector('script').textContent);
    const cursor = timeline.querySelector('.cursor');
    const tip = timeline.querySelector('.tip');
    const lane = timeline.querySelector('svg');
    let now = 0;

    timeline.addEventListener('pointermove', at);
    timeline.addEventListener('pointerdown', at);
    timeline.addEventListener('pointerleave', hide);
    timeline.addEventListener('blur', hide);
    timeline.addEventListener('keydown', (event) => {
      const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (event.key === 'Escape') hide();
      if (step === undefined) return;
      event.preventDefault();
      point(now + step * length / 100);
    });

    function at(event) {
      const box = lane.getBoundingClientRect();
      point((event.clientX - box.left) / box.width * length);
    }

    function hide() { cursor.hidden = tip.hidden = true; }

    function point(time) {
      now = Math.min(length, Math.max(0, time));
      const outer = timeline.getBoundingClientRect();
      const box = lane.getBoundingClientRect();
      const left = box.left - outer.left + now / length * box.width;
      cursor.hidden = tip.hidden = false;
      cursor.style.left = left + 'px';
      tip.replaceChildren(...lines(now));
      tip.style.left = Math.max(0, Math.min(left + 8, outer.width - tip.offsetWidth)) + 'px';
    }

    function lines(time) {
      const when = fault === null || time < fault[0] ? '' : time <= fault[1] ? ', under the fault' : ', after the fault';
      const found = bars.filter(([, from, to]) => time >= from && time <= Math.max(to, from + length / 200)).map(([name, from, to]) => [name, 'took ' + seconds(to - from)]);
      const seen = probes.flatMap(({ name, series, answers }) => {
        const sample = nearest(series, time);
        if (sample === undefined) return [];
        const [at, took, isGood, answer] = sample;
        return [[name, (isGood ? 'good' : 'bad') + ', ' + (answers[answer] ?? 'an answer that is not kept') + ', took ' + seconds(took) + ' at ' + seconds(at)]];
      });
      return [row('', seconds(time) + when), ...[...found, ...seen].slice(0, 12).map(([name, words]) => row(name, words))];
    }

    function row(name, words) {
      const line = document.createElement('div');
      const title = document.createElement('b');
      title.textContent = name === '' ? words : name + ': ';
      line.append(title, name === '' ? '' : words);
      return line;
    }
  }

  /** The series is in the order of time. */
  function nearest(series, time) {
    let low = 0;
    let high = series.length - 1;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (series[middle][0] <= time) low = middle; else high = middle;
    }
    return [series[low], series[high]].filter(Boolean).sort((a, b) => Math.abs(a[0] - time) - Math.abs(b[0] - time))[0];
  }
})();
`
