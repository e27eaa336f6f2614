import { ActionPlansModule } from '@banso/action-plans';
import { ConsultationsModule } from '@banso/consultations';
import { MembersModule } from '@banso/members';
import { DatabaseModule, QueueModule } from '@banso/platform';
import { StaffModule } from '@banso/staff';
import { type DynamicModule, Module } from '@nestjs/common';
import { SampleRecords } from './sample/sample-records.service';

/** The services that the first start uses; they work under the application's role like everywhere else. */
@Module({})
export class InstallationModule {
  static with(databaseUrl: string): DynamicModule {
    return {
      module: InstallationModule,
      imports: [
        DatabaseModule.connect({ url: databaseUrl, pool: 2 }),
        QueueModule.connect({ ownerUrl: databaseUrl }),
        StaffModule,
        MembersModule,
        ConsultationsModule,
        ActionPlansModule,
      ],
      providers: [SampleRecords],
    };
  }
}
