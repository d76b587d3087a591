/** Somebody whom this host has put out or turned away. */
export interface Outsider { id: string; name: string }

/** Where the list is kept over a reload. */
export interface OutsiderMemory { read(): string | null; write(list: string): void }

/** Whom this host has put out or turned away in this tab: only a host can let them in again, so they stay within reach. */
export class PutOut {
  private readonly outside: Map<string, Outsider>;

  constructor(private readonly memory: OutsiderMemory) {
    this.outside = new Map(readList(memory.read()).map(person => [person.id, person]));
  }

  get list(): readonly Outsider[] {
    return [...this.outside.values()];
  }

  add({ id, name }: Outsider): void {
    this.outside.set(id, { id, name });
    this.keep();
  }

  /** They may come back, or are back. */
  forget(id: string): void {
    if (this.outside.delete(id)) {
      this.keep();
    }
  }

  private keep(): void {
    this.memory.write(JSON.stringify(this.list));
  }
}

function readList(kept: string | null): Outsider[] {
  try {
    return JSON.parse(kept ?? '[]') as Outsider[];
  } catch {
    return [];
  }
}
