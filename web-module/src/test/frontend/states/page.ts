import { App } from '../../../main/frontend/room/app';
import { room } from './company';
import { plugIn } from './computer';
import { find, press, settle } from './hands';
import { StandInConnection, standInMedia, type Answers } from './stand-ins';
import { STATES, type State } from './states';
import { talk } from './talk-of-people';

/** Shows the real room in one of its states, without a server: `?state=people&language=de`. */
const asked = new URLSearchParams(location.search);
const language = asked.get('language') ?? 'en';
const texts = JSON.parse(document.getElementById('texts')!.textContent!) as Record<string, Record<string, string>>;

async function show(state: State): Promise<void> {
  localStorage.clear();
  sessionStorage.clear();
  plugIn(state.lacks ?? 'none');
  const here = state.room ?? room([]);
  const answers: Answers = {
    join: () => state.knocks ? { state: 'waiting' } : { state: 'admitted', room: here }, leave: () => ({}),
    listChatMessages: () => ({ messages: [], more: false }), ...pick(talk(), 'listQuestions', 'getStats'), ...state.answers,
  };
  const server = new StandInConnection(answers, {
    self: { ...here.self, role: state.knocks ? 'participant' : here.self.role },
    meeting: { code: 'abc-defg-hij', title: '', hostName: '', lobbyEnabled: true },
  });
  shown.server = server;
  document.documentElement.lang = language;
  new App(document.getElementById('confera-room')!, {
    code: 'abc-defg-hij', title: 'Weekly planning of the whole research department', hostName: state.room || !state.knocks ? 'Ada Lovelace' : 'Grace Hopper',
    self: { displayName: 'Ada Lovelace' }, base: '/meet', locale: language, secureUrl: null, keepSessionSeconds: 300, messages: texts[language]!,
  }, server.asConnection, async () => standInMedia()).start();
  await settle(150);
  if (!state.outside) {
    await press('join-now');
    await find(state.knocks ? 'lobby-waiting' : 'room');
    await settle(150);
  }
  await state.then?.(server);
  await settle(250);
}

function pick(all: Answers, ...names: (keyof Answers)[]): Answers {
  return Object.fromEntries(names.map(name => [name, all[name]]));
}

/** Read by whoever looks at the page. */
const shown = Object.assign(window, { states: Object.keys(STATES), ready: false, failure: '', server: null as StandInConnection | null });
const state = STATES[asked.get('state') ?? ''];
if (state) {
  show(state).catch((failure: unknown) => { shown.failure = String(failure); }).finally(() => { shown.ready = true; });
}
