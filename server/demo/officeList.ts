/**
 * The list of cases of the demo's office, as a spreadsheet writes one; all invented. The last line is a case that is not
 * filed yet.
 */
export const DEMO_OFFICE_LIST = `整理番号,出願番号,依頼者,担当者,在外者
KD22-001,特願2022-900001,架空電機,見本,
KD20-005,特許第8400001号,架空電機,見本,
DS24-001,意願2024-001950,架空電機,例示,
MK24-003,特願2024-900003,見本工業,架空,
MK22-011,特願2022-900011,見本工業,架空,
MK18-010,特許第8400004号,見本工業,架空,
RK24-004,特願2024-900004,例示化学,例示,
RK20-013,特願2020-900013,例示化学,見本,
SF26-002,特願2026-900002,サンプル架空食品,架空,
TM26-001,商願2026-900201,サンプル架空食品,見本,
EH21-001,特願2021-599901,Example Mihon Holdings,見本,在外
EH23-006,意願2023-599906,Example Mihon Holdings,例示,在外
KD27-001,,架空電機,見本,
`;
