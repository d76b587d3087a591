import { browserNetwork } from '../media/network-changes';
import { Reminders } from '../pages/reminders';
import { Connection } from '../signaling/connection';
import { Http } from '../signaling/http';
import { browserSurroundings } from '../signaling/surroundings';
import { App } from './app';
import { readPageData } from './page-data';

const data = readPageData();
const http = new Http(data.base);
const root = document.getElementById('confera-room');
if (!root) {
  throw new Error('room.xhtml must have an element with the id confera-room');
}
const connection = new Connection(browserSurroundings(http, data.base, data.code));
browserNetwork.onChange(() => void connection.probe());
new App(root, data, connection).start();
setInterval(() => void http.keepSession(), data.keepSessionSeconds * 1000);
new Reminders(data.base, data.locale, true).begin(document.body);
