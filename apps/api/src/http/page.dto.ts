import type { Type as Class } from '@nestjs/common';
import { ApiProperty } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IntegerField, TextField } from './fields';

/** How far to read a list. */
export class PageQuery {
  @Type(() => Number)
  @IntegerField('件数', { min: 1, max: 100, optional: true, description: '1回に返す件数（1〜100）' })
  limit: number = 20;

  @TextField('続きを読む位置', { max: 500, optional: true, description: '前の応答の nextCursor' })
  cursor?: string;
}

export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

/** The OpenAPI class of one page of a view. */
export function PageOf<Item extends object>(view: Class<Item>): Class<Page<Item>> {
  class PageView implements Page<Item> {
    @ApiProperty({ type: [view] })
    items: Item[];

    @ApiProperty({ type: String, nullable: true, description: '続きがあれば、その位置' })
    nextCursor: string | null;
  }
  Object.defineProperty(PageView, 'name', { value: `${view.name}Page` });
  return PageView;
}
