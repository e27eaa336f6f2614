import { PersonService } from '@banso/members';
import type { TenantScope } from '@banso/platform';
import { Body, Controller, Param, Patch, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { IdPath, RequirePermission, Scope } from '../http';
import { PersonChangesDto, PersonInputDto, PersonPath, PersonView } from './person.dto';

@Controller({ path: 'businesses/:id/persons', version: '1' })
export class PersonController {
  constructor(private readonly persons: PersonService) {}

  @Post()
  @RequirePermission('business:write')
  @ApiCreatedResponse({ type: PersonView })
  add(
    @Scope() scope: TenantScope,
    @Param() { id }: IdPath,
    @Body() input: PersonInputDto,
  ): Promise<PersonView> {
    return this.persons.add(scope, id, input);
  }

  @Patch(':personId')
  @RequirePermission('business:write')
  @ApiOkResponse({ type: PersonView })
  edit(
    @Scope() scope: TenantScope,
    @Param() { id, personId }: PersonPath,
    @Body() { version, ...changes }: PersonChangesDto,
  ): Promise<PersonView> {
    return this.persons.edit(scope, id, personId, version, changes);
  }
}
