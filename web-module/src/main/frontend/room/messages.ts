export type Values = Readonly<Record<string, string | number>>;

/** The sentences of the person's language, by key. */
export class Messages {
  constructor(private readonly texts: Readonly<Record<string, string>>, readonly locale: string) {}

  /** The sentence with its `{name}`s filled in; with a `count`, the key's `.one` form where the language has it. */
  readonly t = (key: string, values: Values = {}): string => {
    const text = this.texts[this.withNumber(key, values)] ?? this.texts[key] ?? key;
    return text.replace(/\{(\w+)\}/g, (whole, name: string) => name in values ? this.shown(values[name]!) : whole);
  };

  has(key: string): boolean {
    return key in this.texts;
  }

  private withNumber(key: string, values: Values): string {
    const count = values['count'];
    return typeof count === 'number' && new Intl.PluralRules(this.locale).select(count) === 'one' ? `${key}.one` : key;
  }

  private shown(value: string | number): string {
    return typeof value === 'number' ? value.toLocaleString(this.locale) : value;
  }
}

export type Translate = Messages['t'];
