/** What a person looks at: whose pictures, and whether shared screens. Sound always comes. */
export interface Sight { people: ReadonlySet<string>; screens: boolean }
