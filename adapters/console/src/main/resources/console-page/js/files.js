import { drop } from './live.js';
import { change, myself, state } from './store.js';
import { h, useEffect, useRef, useState } from './ui.js';

const MAY = ['manager', 'admin', 'finance'];
const MOST = 20 * 1024 * 1024;
const ACCEPTED = '.xlsx,.csv,.tsv,.txt';

export const mayDrop = () => MAY.includes(myself()?.role);

async function take(files) {
  for (const file of files) {
    if (file.size > MOST) {
      change({ trouble: `“${file.name}”超过 20 MB；请分成几个文件` });
      return;
    }
    await drop(file);
  }
}

/** The paper clip beside the words. */
export function Attach() {
  const picker = useRef(null);
  const picked = (event) => {
    take([...event.target.files]);
    event.target.value = '';
  };
  return [
    h('input', { ref: picker, type: 'file', accept: ACCEPTED, multiple: true, hidden: true, onChange: picked, 'data-testid': 'file', 'aria-label': '选择表格' }),
    h('button', { class: 'attach', type: 'button', 'aria-label': '导入表格', title: '导入表格（.xlsx、.csv）', 'data-testid': 'attach', onClick: () => picker.current.click() },
      h('svg', { viewBox: '0 0 24 24', 'aria-hidden': 'true' }, h('path', { d: 'M20 11.5l-8.2 8.2a5 5 0 0 1-7.1-7.1l8.5-8.5a3.4 3.4 0 0 1 4.8 4.8l-8.4 8.4a1.7 1.7 0 0 1-2.4-2.4l7.6-7.6' }))),
  ];
}

const holdsFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes('Files');

/** Says that a file may be let go here, while one is held over the page. */
export function DropZone() {
  const [over, setOver] = useState(false);
  useEffect(() => {
    let depth = 0;
    const listeners = {
      dragenter: () => {
        depth += 1;
        setOver(true);
      },
      dragleave: () => {
        depth -= 1;
        setOver(depth > 0);
      },
      dragover: () => {},
      drop: (event) => {
        depth = 0;
        setOver(false);
        if (mayDrop()) {
          take([...event.dataTransfer.files]);
        }
      },
    };
    const heard = Object.entries(listeners).map(([name, listener]) => [name, (event) => {
      if (holdsFiles(event)) {
        event.preventDefault();
        listener(event);
      }
    }]);
    heard.forEach(([name, listener]) => window.addEventListener(name, listener));
    return () => heard.forEach(([name, listener]) => window.removeEventListener(name, listener));
  }, [state.me]);
  return over && h('div', { class: 'drop-zone', 'data-testid': 'drop-zone' },
    h('p', null, mayDrop() ? '松手，就看看这张表会改变什么' : '只有主管、财务和管理员能导入'),
    mayDrop() && h('small', null, '.xlsx 或 .csv，确认以后才算'));
}
