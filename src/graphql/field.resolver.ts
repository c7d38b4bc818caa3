import {
  getNamedType,
  getNullableType,
  type GraphQLFieldResolver,
  type GraphQLOutputType,
  isCompositeType,
  isListType,
  isNonNullType,
  isScalarType,
} from 'graphql';
import { isEventType } from '../record/events.js';
import { isShown, madeBy, type Shown } from '../record/inquiry.js';

/**
 * Resolves every field that no chapter resolves itself: a record's own data, under the same name in the contract and
 * in the log. An id there is shown as what it names, and silence about a list is an empty one.
 */
export const resolveField: GraphQLFieldResolver<unknown, unknown> = (
  source,
  _arguments,
  _context,
  info,
) => {
  if (!isShown(source)) {
    return typeof source === 'object' && source !== null ? own(source, info.fieldName) : undefined;
  }
  return shown(ownOf(source, info.fieldName), info.returnType, source);
};

function ownOf(source: Shown, name: string): unknown {
  const { record, inquiry, aspect, data } = source;
  if (aspect === 'part') return own(data, name);
  switch (name) {
    case 'id':
      return record.id;
    case 'negotiation':
      return inquiry.negotiationId;
    case 'event':
      return inquiry.show(record, 'event');
    case 'act':
      return inquiry.part(source, data);
    default:
      // An event shows what it made under its kind, also where its data names another of that kind or a title.
      return aspect === 'event' && madeBy(record) === name ? record.id : own(data, name);
  }
}

function own(data: object, name: string): unknown {
  return Object.hasOwn(data, name) ? (data as Readonly<Record<string, unknown>>)[name] : undefined;
}

function shown(value: unknown, type: GraphQLOutputType, source: Shown): unknown {
  const nullable = getNullableType(type);
  if (value === undefined || value === null || isEndless(value)) return silence(type);
  if (isListType(nullable)) {
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    return items.map((item) => shown(item, nullable.ofType, source));
  }
  if (!isCompositeType(getNamedType(type)) || isShown(value)) return value;
  const { name } = getNamedType(type);
  if (typeof value === 'string') return source.inquiry[isEvent(name) ? 'event' : 'thing'](value);
  if (typeof value !== 'object') return null;
  return name === 'Value' || name === 'Measure'
    ? valueShown(value, source)
    : source.inquiry.part(source, value);
}

/** A value is stored under the name of its kind, which is the name of its type. */
function valueShown(value: object, source: Shown): unknown {
  const [kind, content]: readonly unknown[] = Object.entries(value)[0] ?? [];
  if (typeof kind !== 'string' || typeof content !== 'object' || content === null) return null;
  return source.inquiry.part(source, content, kind.charAt(0).toUpperCase() + kind.slice(1));
}

/** What stands for silence: an empty list, a plain no; nothing otherwise. */
function silence(type: GraphQLOutputType): unknown {
  if (!isNonNullType(type)) return null;
  if (isListType(type.ofType)) return [];
  return isScalarType(type.ofType) && type.ofType.name === 'Boolean' ? false : null;
}

/** A bound that is open; the contract has no moment for it. */
function isEndless(value: unknown): boolean {
  return value === Infinity || value === -Infinity;
}

function isEvent(typeName: string): boolean {
  return typeName === 'Event' || isEventType(typeName);
}
