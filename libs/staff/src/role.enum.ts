/** The five kinds of people who sign in: 経営指導員, 一般職員, 役員・事務局, システム管理, 監査・県・国. */
export const ROLES = ['advisor', 'staff', 'executive', 'administrator', 'auditor'] as const;

export type Role = (typeof ROLES)[number];
