import type { Method, Requests } from '../signaling/protocol';

/** Whoever carries a request to the server and its answer back. */
export interface Requester {
  request<M extends Method>(method: M, params: Requests[M]['params']): Promise<Requests[M]['result']>;
}
