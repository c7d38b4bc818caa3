import type { Considered } from './considered.js';

/** Whether two parties are one, or one of the two is a coalition to which the other belongs. */
export function speaksFor(one: string, other: string, considered: Considered): boolean {
  return one === other || isMember(one, other, considered) || isMember(other, one, considered);
}

function isMember(party: string, coalition: string, considered: Considered): boolean {
  const admitted = considered.get(coalition);
  return admitted?.type === 'PartyAdmitted' && (admitted.data.members ?? []).includes(party);
}
