import { press } from './live.js';
import { h, useState } from './ui.js';

const shared = (input) => ({ name: input.name, required: input.required, 'data-testid': `field-${input.name}` });

const FILLED = {
  text: (input) => h('input', { ...shared(input), type: 'text', defaultValue: input.preset, autoComplete: 'off' }),
  amount: (input) => h('input', { ...shared(input), type: 'text', inputMode: 'text', defaultValue: input.preset, placeholder: '如 50万 或 500000', autoComplete: 'off' }),
  date: (input) => h('input', { ...shared(input), type: 'date', defaultValue: input.preset }),
  select: (input) => h('select', shared(input),
    !input.options.includes(input.preset) && h('option', { value: '' }, '请选择'),
    input.options.map((option) => h('option', { value: option, selected: option === input.preset }, option))),
};

export function Form({ card, words, submit, inputs }) {
  const [busy, setBusy] = useState(false);
  const sent = async (event) => {
    event.preventDefault();
    const filled = [...new FormData(event.target)].filter(([, value]) => value !== '');
    setBusy(true);
    const answer = await press(card, words, Object.fromEntries(filled));
    setBusy(false);
    if (answer?.recorded.length > 0) {
      // The form is gone, and what comes next is typed again
      document.getElementById('write').focus({ preventScroll: true });
    }
  };
  return h('form', { class: 'form', onSubmit: sent, 'data-testid': `form-${words}` },
    inputs.map((input) => h('label', { key: input.name },
      h('span', null, input.label, input.required && h('i', { 'aria-hidden': 'true' }, ' *')), FILLED[input.kind](input))),
    h('button', { class: 'button primary', disabled: busy }, submit));
}
