import {
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';

/** What an operation selects, fragments counted at each spread. */
interface Size {
  readonly depth: number;
  readonly aliases: number;
  readonly fields: number;
  readonly directives: number;
  /** Fields that stand at the top of the selection, whatever fragments they come from. */
  readonly top: number;
}

/** Told each measure of each operation; throws when one is too much. */
type Check = (
  measure: 'depth' | 'aliases' | 'fields' | 'directives' | 'rootFields' | 'repeats',
  size: number,
) => void;

const NOTHING: Size = { depth: 0, aliases: 0, fields: 0, directives: 0, top: 0 };
/** Of a fragment that spreads itself. */
const ENDLESS: Size = { ...NOTHING, depth: Infinity, fields: Infinity };

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/**
 * Measures every operation and every fragment of a document, since validation looks at all of them. The size of a
 * fragment is computed once, so that fragments of fragments take no longer than they are; only what `check` found small
 * is looked at field by field.
 */
export function measureOperations({ definitions }: DocumentNode, check: Check): void {
  const fragments: Fragments = new Map(
    definitions
      .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((definition) => [definition.name.value, definition]),
  );
  const sizes = new Sizes(fragments);
  for (const definition of definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION && definition.kind !== Kind.FRAGMENT_DEFINITION)
      continue;
    const { top, directives, depth, aliases, fields } = sizes.of(definition.selectionSet);
    if (definition.kind === Kind.OPERATION_DEFINITION) check('rootFields', top);
    check('directives', directives + (definition.directives?.length ?? 0));
    check('depth', depth);
    check('aliases', aliases);
    check('fields', fields);
    check('repeats', mostRepeated([definition.selectionSet], fragments));
  }
}

class Sizes {
  private readonly known = new Map<string, Size>();

  constructor(private readonly fragments: Fragments) {}

  of({ selections }: SelectionSetNode): Size {
    return selections.map((selection) => this.ofSelection(selection)).reduce(sum, NOTHING);
  }

  private ofSelection(selection: SelectionNode): Size {
    const own = { ...NOTHING, directives: selection.directives?.length ?? 0 };
    if (selection.kind === Kind.FRAGMENT_SPREAD) return sum(own, this.ofFragment(selection.name.value));
    if (selection.kind === Kind.INLINE_FRAGMENT) return sum(own, this.of(selection.selectionSet));
    const below = selection.selectionSet ? this.of(selection.selectionSet) : NOTHING;
    return {
      // How deep introspection goes is limited by a rule of its own.
      depth: selection.name.value.startsWith('__') ? 1 : below.depth + 1,
      aliases: below.aliases + (selection.alias ? 1 : 0),
      fields: below.fields + 1,
      directives: below.directives + own.directives,
      top: 1,
    };
  }

  private ofFragment(name: string): Size {
    const known = this.known.get(name);
    if (known) return known;
    // Set first: a fragment that comes back to itself finds this.
    this.known.set(name, ENDLESS);
    const fragment = this.fragments.get(name);
    const size = fragment ? this.of(fragment.selectionSet) : NOTHING;
    this.known.set(name, size);
    return size;
  }
}

function sum(one: Size, other: Size): Size {
  return {
    depth: Math.max(one.depth, other.depth),
    aliases: one.aliases + other.aliases,
    fields: one.fields + other.fields,
    directives: one.directives + other.directives,
    top: one.top + other.top,
  };
}

/**
 * How often the same place of the answer is asked for, at most: validation compares each of these fields with each
 * other one.
 */
function mostRepeated(sets: readonly SelectionSetNode[], fragments: Fragments): number {
  const places = new Map<string, { count: number; below: SelectionSetNode[] }>();
  // A fragment adds nothing when it is spread a second time into the same place.
  const spread = new Set<string>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        collect(selection.selectionSet);
      } else if (selection.kind === Kind.FRAGMENT_SPREAD) {
        const name = selection.name.value;
        const fragment = fragments.get(name);
        if (fragment && !spread.has(name)) collect((spread.add(name), fragment.selectionSet));
      } else {
        const name = selection.alias?.value ?? selection.name.value;
        let place = places.get(name);
        if (!place) places.set(name, (place = { count: 0, below: [] }));
        place.count += 1;
        if (selection.selectionSet) place.below.push(selection.selectionSet);
      }
    }
  };
  sets.forEach(collect);
  let most = 0;
  for (const { count, below } of places.values()) {
    most = Math.max(most, count, below.length > 0 ? mostRepeated(below, fragments) : 0);
  }
  return most;
}
