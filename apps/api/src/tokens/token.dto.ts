import type { AccessToken } from '@banso/staff';
import { ApiProperty } from '@nestjs/swagger';
import { IntegerField, TextField } from '../http';

export class TokenInputDto {
  @TextField('名前', { max: 80, description: '何に使うトークンかが分かる名前' })
  name: string;

  @IntegerField('有効日数', { min: 1, max: 366 })
  expiresInDays: number;
}

export class TokenView {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String })
  name: string;

  @ApiProperty({ type: String, format: 'date-time' })
  createdAt: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true })
  lastUsedAt: string | null;

  @ApiProperty({ type: String, format: 'date-time' })
  expiresAt: string;
}

export class TokenListView {
  @ApiProperty({ type: [TokenView] })
  items: TokenView[];
}

export class NewTokenView {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String })
  name: string;

  @ApiProperty({ type: String, format: 'date-time' })
  expiresAt: string;

  @ApiProperty({ type: String, description: 'トークン。ここで一度だけ表示されます。' })
  token: string;
}

export function tokenView(token: AccessToken): TokenView {
  return {
    id: token.id,
    name: token.name,
    createdAt: token.createdAt.toISOString(),
    lastUsedAt: token.lastUsedAt?.toISOString() ?? null,
    expiresAt: token.expiresAt.toISOString(),
  };
}

export function newTokenView({ id, name, expiresAt }: AccessToken, text: string): NewTokenView {
  return { id, name, expiresAt: expiresAt.toISOString(), token: text };
}
