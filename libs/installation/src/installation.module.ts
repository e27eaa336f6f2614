import { ActionPlansModule } from '@banso/action-plans';
import { ConsultationsModule } from '@banso/consultations';
import { DatabaseModule, QueueModule } from '@banso/platform';
import { StaffModule } from '@banso/staff';
import { SubsidiesModule } from '@banso/subsidies';
import { SupportCasesModule } from '@banso/support-cases';
import { type DynamicModule, Module } from '@nestjs/common';
import { Installer } from './installer.service';
import { ReferenceData } from './reference-data.service';

const CONNECTIONS = 2;

/** The services that the first start needs, on connections of their own that end with it. */
@Module({})
export class InstallationModule {
  static on(databaseUrl: string): DynamicModule {
    return {
      module: InstallationModule,
      imports: [
        DatabaseModule.connect({ url: databaseUrl, pool: CONNECTIONS }),
        QueueModule.connect({ ownerUrl: databaseUrl }),
        StaffModule,
        ConsultationsModule,
        SupportCasesModule,
        ActionPlansModule,
        SubsidiesModule,
      ],
      providers: [Installer, ReferenceData],
    };
  }
}
