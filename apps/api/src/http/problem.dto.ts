import { ApiProperty } from '@nestjs/swagger';

export class FieldProblemView {
  @ApiProperty({ type: String, description: '項目の場所（例: memberships.0.joinedOn）' })
  field: string;

  @ApiProperty({ type: String, description: '何が誤りで、どうすればよいか' })
  message: string;
}

/** Every error of the interface (RFC 9457). */
export class ProblemView {
  @ApiProperty({ type: String })
  type: string;

  @ApiProperty({ type: String })
  title: string;

  @ApiProperty({ type: 'integer' })
  status: number;

  @ApiProperty({ type: String })
  detail: string;

  @ApiProperty({ type: String, description: 'プログラムのための、変わらない符号' })
  code: string;

  @ApiProperty({ type: [FieldProblemView], required: false })
  fields?: FieldProblemView[];
}
