import { PASSWORD_MAX, PERMISSIONS, type SessionDetails } from '@banso/staff';
import { ApiProperty } from '@nestjs/swagger';
import { TextField } from '../http';
import { staffView, StaffView } from '../staff/staff.dto';

export class SignInDto {
  @TextField('メールアドレス', { max: 254 })
  email: string;

  @TextField('パスワード', { max: PASSWORD_MAX })
  password: string;
}

export class ChamberView {
  @ApiProperty({ type: String, format: 'uuid' })
  id: string;

  @ApiProperty({ type: String })
  code: string;

  @ApiProperty({ type: String })
  name: string;

  @ApiProperty({ type: Boolean, description: '見本として作られた架空の商工会議所' })
  sample: boolean;
}

export class SessionView {
  @ApiProperty({ type: StaffView })
  staff: StaffView;

  @ApiProperty({ type: ChamberView })
  chamber: ChamberView;

  @ApiProperty({ enum: PERMISSIONS, isArray: true })
  permissions: string[];

  @ApiProperty({ type: String, format: 'date', description: '日本での今日' })
  today: string;

  @ApiProperty({ type: 'integer', description: '日本での今日の年度' })
  fiscalYear: number;
}

export function sessionView({ staff, ...rest }: SessionDetails): SessionView {
  return { staff: staffView(staff), ...rest };
}
