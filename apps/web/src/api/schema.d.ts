// Generated from the server by `npm run generate`. Not edited by hand.

export interface paths {
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Health_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Health_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/action-plans": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ActionPlan_list"];
        put?: never;
        post: operations["ActionPlan_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/action-plans/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ActionPlan_read"];
        put: operations["ActionPlan_replace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/action-plans/{code}/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ActionPlan_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/plan-nodes/{id}/goal-reviews/{fiscalYear}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["PlanNode_review"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["AuditEntry_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/businesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Business_list"];
        put?: never;
        post: operations["Business_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/businesses/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Business_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Business_edit"];
        trace?: never;
    };
    "/api/v1/businesses/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Business_timeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/businesses/{id}/persons": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Person_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/businesses/{id}/persons/{personId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Person_edit"];
        trace?: never;
    };
    "/api/v1/businesses/{id}/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Membership_join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/businesses/{id}/memberships/{membershipId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Membership_change"];
        trace?: never;
    };
    "/api/v1/businesses/{id}/memberships/{membershipId}/withdrawal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Membership_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/business-imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["BusinessImport_list"];
        put?: never;
        post: operations["BusinessImport_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/business-imports/template": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["BusinessImport_template"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/business-imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["BusinessImport_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/business-imports/{id}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["BusinessImport_run"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CaseKind_list"];
        put?: never;
        post: operations["CaseKind_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/case-kinds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["CaseKind_change"];
        trace?: never;
    };
    "/api/v1/chamber-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ChamberEvent_list"];
        put?: never;
        post: operations["ChamberEvent_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chamber-events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ChamberEvent_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["ChamberEvent_edit"];
        trace?: never;
    };
    "/api/v1/chamber-events/{id}/change-notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ChamberEvent_changeNotices"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chamber-events/{id}/holding": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ChamberEvent_hold"];
        delete: operations["ChamberEvent_takeHoldingBack"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chamber-events/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ChamberEvent_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chamber-events/{id}/copies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ChamberEvent_copy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chamber-events/{id}/eligibles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Eligible_list"];
        put: operations["Eligible_replace"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chamber-events/{id}/eligibles/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Eligible_replaceByMembers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chamber-events/{id}/eligibles/{businessId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Eligible_add"];
        post?: never;
        delete: operations["Eligible_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/event-sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EventSession_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/code-lists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CodeList_all"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/code-lists/{list}/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CodeList_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/code-lists/{list}/entries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["CodeList_change"];
        trace?: never;
    };
    "/api/v1/consultations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Consultation_list"];
        put?: never;
        post: operations["Consultation_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/my-month": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Consultation_myMonth"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/consultations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Consultation_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Consultation_edit"];
        trace?: never;
    };
    "/api/v1/consultations/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Consultation_void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/counting-policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CountingPolicy_list"];
        put?: never;
        post: operations["CountingPolicy_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/counting-policies/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["CountingPolicy_edit"];
        trace?: never;
    };
    "/api/v1/departments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Department_list"];
        put?: never;
        post: operations["Department_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/departments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Department_change"];
        trace?: never;
    };
    "/api/v1/designations/{fiscalYear}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Designation_year"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/designations/{fiscalYear}/determination": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Designation_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/designations/{fiscalYear}/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Designation_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/designations/{fiscalYear}/businesses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Designation_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/designations/{fiscalYear}/businesses.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Designation_workbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dues-years/{fiscalYear}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DuesYear_find"];
        put: operations["DuesYear_setTariff"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dues-years/{fiscalYear}/dues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DuesYear_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Dues_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dues/payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Dues_pay"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dues/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Dues_change"];
        trace?: never;
    };
    "/api/v1/businesses/{id}/dues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Dues_ofBusiness"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chamber-events.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EventExport_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chamber-events/{id}/registrations.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EventExport_registrations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chamber-events/{id}/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EventOutcome_list"];
        put?: never;
        post: operations["EventOutcome_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chamber-events/{id}/outcomes/{outcomeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["EventOutcome_edit"];
        trace?: never;
    };
    "/api/v1/chamber-events/{id}/outcomes/{outcomeId}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["EventOutcome_void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/examination-sittings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ExaminationSitting_year"];
        put?: never;
        post: operations["ExaminationSitting_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/examination-sittings/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ExaminationSitting_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["ExaminationSitting_edit"];
        trace?: never;
    };
    "/api/v1/examination-sittings/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ExaminationSitting_void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/follow-ups": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["FollowUp_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Feedback_list"];
        put?: never;
        post: operations["Feedback_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feedback/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Feedback_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Feedback_handle"];
        trace?: never;
    };
    "/api/v1/feedback/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Feedback_answer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/feedback/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Feedback_void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/chambers/{chamberCode}/feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicFeedback_box"];
        put?: never;
        post: operations["PublicFeedback_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/indicators/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Indicator_read"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/indicators/{id}/records": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Indicator_records"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/indicators/{id}/manual-entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["ManualEntry_list"];
        put?: never;
        post: operations["ManualEntry_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/indicators/{id}/manual-entries/{entryId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["ManualEntry_change"];
        trace?: never;
    };
    "/api/v1/indicators/{id}/manual-entries/{entryId}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["ManualEntry_void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Job_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/jobs/recompute": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Job_recompute"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/membership-moves": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MembershipMove_year"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/membership-moves/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MembershipMove_memberships"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/petitions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Petition_year"];
        put?: never;
        post: operations["Petition_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/petitions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Petition_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Petition_edit"];
        trace?: never;
    };
    "/api/v1/petitions/{id}/items/{itemId}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Petition_answer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/petitions/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Petition_void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/chambers/{chamberCode}/registrations/{manageCode}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["OwnRegistration_find"];
        put?: never;
        post?: never;
        delete: operations["OwnRegistration_cancel"];
        options?: never;
        head?: never;
        patch: operations["OwnRegistration_change"];
        trace?: never;
    };
    "/api/v1/public/chambers/{chamberCode}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicEvent_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/chambers/{chamberCode}/events.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicEvent_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/chambers/{chamberCode}/events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicEvent_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/chambers/{chamberCode}/events/{id}/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PublicEvent_signUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chamber-events/{id}/questionnaire": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Questionnaire_ofEvent"];
        put: operations["Questionnaire_make"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Questionnaire_edit"];
        trace?: never;
    };
    "/api/v1/chamber-events/{id}/questionnaire/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Questionnaire_results"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chamber-events/{id}/questionnaire/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Questionnaire_answers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chamber-events/{id}/questionnaire/answers/{answerId}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Questionnaire_voidAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/chambers/{chamberCode}/questionnaires/{questionnaireCode}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicQuestionnaire_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/chambers/{chamberCode}/questionnaires/{questionnaireCode}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PublicQuestionnaire_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chamber-events/{id}/reception": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reception_reception"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chamber-events/{id}/check-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Reception_checkIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chamber-events/{id}/walk-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Reception_walkIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/membership-campaigns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MembershipCampaign_list"];
        put?: never;
        post: operations["MembershipCampaign_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/membership-campaigns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["MembershipCampaign_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["MembershipCampaign_edit"];
        trace?: never;
    };
    "/api/v1/membership-campaigns/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MembershipCampaign_void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Referral_ranking"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Referral_workbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/referrals/memberships": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Referral_memberships"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/chamber-events/{id}/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["EventRegistration_list"];
        put?: never;
        post: operations["EventRegistration_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Registration_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Registration_one"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Registration_edit"];
        trace?: never;
    };
    "/api/v1/registrations/{id}/cancellation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Registration_cancel"];
        delete: operations["Registration_undoCancellation"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/{id}/business": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Registration_linkBusiness"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/{id}/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Registration_candidates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/registrations/{id}/payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Registration_pay"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mails": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Mail_health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mails/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Mail_retry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/mail-bounces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["MailBounce_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schemes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Scheme_list"];
        put?: never;
        post: operations["Scheme_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schemes/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Scheme_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Scheme_edit"];
        trace?: never;
    };
    "/api/v1/businesses/{id}/scheme-diagnosis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["BusinessDiagnosis_diagnose"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/businesses/{id}/scheme-answers/{question}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["BusinessDiagnosis_answer"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schemes/{id}/diagnosis": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Diagnosis_overview"];
        put?: never;
        post: operations["Diagnosis_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schemes/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Diagnosis_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schemes/{id}/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SchemeCall_list"];
        put?: never;
        post: operations["SchemeCall_add"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/schemes/{id}/calls.xlsx": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SchemeCall_workbook"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/scheme-calls/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["SchemeCall_edit"];
        trace?: never;
    };
    "/api/v1/scheme-calls/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SchemeCall_void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Session_show"];
        put?: never;
        post: operations["Session_signIn"];
        delete: operations["Session_signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Staff_list"];
        put?: never;
        post: operations["Staff_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/staff/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Staff_change"];
        trace?: never;
    };
    "/api/v1/support-cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SupportCase_list"];
        put?: never;
        post: operations["SupportCase_open"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support-cases/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SupportCase_board"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support-cases/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SupportCase_handOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support-cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SupportCase_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["SupportCase_edit"];
        trace?: never;
    };
    "/api/v1/support-cases/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SupportCase_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support-cases/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SupportCase_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support-cases/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SupportCase_void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support-cases/{id}/milestones": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CaseProgress_reach"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support-cases/{id}/milestones/{milestoneId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["CaseProgress_correctMilestone"];
        trace?: never;
    };
    "/api/v1/support-cases/{id}/milestones/{milestoneId}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CaseProgress_voidMilestone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support-cases/{id}/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CaseProgress_addTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support-cases/{id}/tasks/{taskId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["CaseProgress_changeTask"];
        trace?: never;
    };
    "/api/v1/support-cases/{id}/outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CaseProgress_recordOutcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/support-cases/{id}/outcomes/{outcomeId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["CaseProgress_correctOutcome"];
        trace?: never;
    };
    "/api/v1/support-cases/{id}/outcomes/{outcomeId}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["CaseProgress_voidOutcome"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/survey-rounds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SurveyRound_year"];
        put?: never;
        post: operations["SurveyRound_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/survey-rounds/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SurveyRound_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["SurveyRound_edit"];
        trace?: never;
    };
    "/api/v1/survey-rounds/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SurveyRound_void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Token_list"];
        put?: never;
        post: operations["Token_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["Token_revoke"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/businesses/{id}/visit-card": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["VisitCard_of"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/yearly-totals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["YearlyTotal_year"];
        put?: never;
        post: operations["YearlyTotal_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/yearly-totals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["YearlyTotal_find"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["YearlyTotal_edit"];
        trace?: never;
    };
    "/api/v1/yearly-totals/{id}/void": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["YearlyTotal_void"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        LivenessView: {
            /** @enum {string} */
            status: "ok";
        };
        ReadinessView: {
            /** @enum {string} */
            status: "ok" | "unavailable";
            /** @description database・queue・migrations */
            checks: {
                [key: string]: boolean;
            };
        };
        PlanSummaryView: {
            code: string;
            title: string;
            owner: string;
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string;
        };
        PlanListView: {
            items: components["schemas"]["PlanSummaryView"][];
        };
        SavedPlanView: {
            /** Format: uuid */
            id: string;
            code: string;
            /** @description 同じ版がすでにあり、何も変えなかったときは false */
            changed: boolean;
        };
        CellView: {
            /** @description 欄の列（結合された欄は複数） */
            columns: string[];
            text: string;
        };
        PlanDepartmentView: {
            code: string;
            name: string;
        };
        GoalReviewView: {
            fiscalYear: number;
            /** @enum {string} */
            status: "not-started" | "under-way" | "achieved" | "abandoned";
            note: string | null;
            evidence: string | null;
            version: number;
        };
        GoalView: {
            text: string;
            /** Format: date */
            dueOn: string | null;
            reviews: components["schemas"]["GoalReviewView"][];
        };
        PlanNodeView: {
            /** Format: uuid */
            id: string;
            key: string;
            parentKey: string | null;
            kind: string;
            title: string;
            /** @description 再掲なら、元の項目のキー */
            restatesKey: string | null;
            body: string | null;
            columns: string[];
            cells: components["schemas"]["CellView"][];
            departments: components["schemas"]["PlanDepartmentView"][];
            /** @description ことばで書かれた目標があるとき */
            goal?: components["schemas"]["GoalView"];
        };
        PlanView: {
            code: string;
            title: string;
            owner: string;
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string;
            version: number;
            /** @description 計画ファイルの本文（plan・kinds・columns・departments・marks・frontMatter・crossCutting） */
            document: {
                [key: string]: unknown;
            };
            nodes: components["schemas"]["PlanNodeView"][];
        };
        PlanColumnView: {
            key: string;
            title: string;
            /** @enum {string} */
            role: "action" | "goal" | "baseline" | "increment" | "total" | "timeline";
            fiscalYear?: string;
        };
        TextSectionView: {
            key: string;
            heading?: string;
            body?: string;
            emphasised?: string[];
            items?: string[];
            sections?: components["schemas"]["TextSectionView"][];
        };
        BoardPlanView: {
            code: string;
            title: string;
            owner: string;
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string;
            version: number;
            columns?: components["schemas"]["PlanColumnView"][];
            frontMatter?: components["schemas"]["TextSectionView"][];
        };
        OriginView: {
            /** @enum {string} */
            kind: "records" | "manual";
            activity: string | null;
            /** @description 実績がどこから来るか */
            label: string;
            /**
             * @description 手入力するもの：値、または分子と分母。増減率では記録のない年度だけ。記録だけから数えるときは null
             * @enum {string|null}
             */
            entered: "value" | "fraction" | null;
        };
        FigureSpanView: {
            /** @description 記録を見るときの期間の名 */
            period: string;
            label: string;
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string;
            /**
             * @description 守れた・守れなかった・対象の事業所なし・いま・これから
             * @enum {string}
             */
            state: "kept" | "missed" | "nobody" | "running" | "future";
            /** @description 接触のあった事業所 */
            numerator: number;
            /** @description 対象の事業所 */
            denominator: number;
        };
        FigureView: {
            /** @description plan・FY2019・toFY2020（その年度末までの累計）・日付 */
            period: string;
            label: string;
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string;
            /** @description 目標値。増加・減少の目標では、増減分 */
            target: number | null;
            /** @enum {string} */
            comparison: "reach" | "at-least" | "at-most" | "increase" | "decrease";
            /** @description 達成とする値。増加・減少の目標では、基準値に増減分を加えたもの */
            goal: number | null;
            /** @description 原典の言い方 */
            stated: string | null;
            /** @description 実績 */
            actual: number | null;
            /** @description 実績がない理由 */
            missing: string | null;
            /** @description 今日のペース線の値。目標ではない */
            pace: number | null;
            /** @description 達成した割合。増加・減少は基準値から測る。上限の目標では、使った割合 */
            ratio: number | null;
            /** @enum {string} */
            mark: "reached" | "ahead" | "on-pace" | "behind" | "not-started" | "no-data" | "ended-short";
            /** @description 延べ */
            contacts: number | null;
            /** @description 実数（事業所） */
            businesses: number | null;
            /** @description 分子 */
            numerator: number | null;
            /** @description 分母 */
            denominator: number | null;
            /** @description 基準値 */
            baseline: number | null;
            /** @description 頻度の約束を記録から数えるとき、四半期などの間隔ごと。ほかは null */
            spans: components["schemas"]["FigureSpanView"][] | null;
        };
        NetInPeriodView: {
            period: string;
            /** @description 入会から退会を引いた数 */
            value: number;
        };
        NetBesideView: {
            /**
             * Format: uuid
             * @description 純増の指標。内訳の記録はここから読む
             */
            indicatorId: string;
            /** @description figures と同じ期間の純増 */
            actuals: components["schemas"]["NetInPeriodView"][];
        };
        BoardIndicatorView: {
            /** Format: uuid */
            id: string;
            key: string;
            nodeKey: string | null;
            title: string;
            unit: string;
            /** @enum {string} */
            measure: "count" | "distinct" | "sum" | "ratio" | "growth" | "stock" | "cadence" | "manual";
            /** @enum {string} */
            periodKind: "cumulative" | "each-year" | "single-year" | "as-of-date" | "cadence" | "per-event";
            /** @description 内数なら、親の指標のキー */
            subsetOfKey: string | null;
            origin: components["schemas"]["OriginView"];
            figures: components["schemas"]["FigureView"][];
            /** @description 純増を横に並べる指標のとき */
            net: components["schemas"]["NetBesideView"] | null;
        };
        BoardView: {
            plan: components["schemas"]["BoardPlanView"];
            /**
             * Format: date
             * @description いつの時点か
             */
            asOf: string;
            /**
             * Format: date-time
             * @description まだ集計に入っていない最も古い変更の時刻
             */
            staleSince: string | null;
            nodes: components["schemas"]["PlanNodeView"][];
            indicators: components["schemas"]["BoardIndicatorView"][];
        };
        GoalReviewDto: {
            /**
             * 状況
             * @description 状況
             * @enum {string}
             */
            status: "not-started" | "under-way" | "achieved" | "abandoned";
            /**
             * 所見
             * @description 所見
             */
            note?: string | null;
            /**
             * 根拠
             * @description 根拠
             */
            evidence?: string | null;
            /**
             * 版
             * @description 開いたときの版。その年度の最初の評価では省く
             */
            version?: number;
        };
        AuditEntryView: {
            id: string;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            actorId: string | null;
            actorName: string | null;
            /**
             * @description 職員でない人が自分で行ったとき
             * @enum {string|null}
             */
            acting: "registrant" | null;
            /** @description insert・update・delete、または sign-in などの出来事 */
            action: string;
            entity: string;
            entityId: string | null;
            /** @description 変わった列の、変わる前の値 */
            before: Record<string, never> | null;
            /** @description 変わった列の、変わった後の値 */
            after: Record<string, never> | null;
        };
        AuditEntryPage: {
            items: components["schemas"]["AuditEntryView"][];
            /** @description 続きがあれば、その位置 */
            nextCursor: string | null;
        };
        BusinessSummaryView: {
            /** Format: uuid */
            id: string;
            name: string;
            nameKana: string | null;
            /** @description 今日、会員かどうか */
            member: boolean;
            membershipKind: string | null;
            representativeName: string | null;
            district: string | null;
            industryCode: string | null;
            phone: string | null;
            /** Format: uuid */
            advisorId: string | null;
            /** Format: date */
            closedOn: string | null;
        };
        BusinessPage: {
            items: components["schemas"]["BusinessSummaryView"][];
            /** @description 続きがあれば、その位置 */
            nextCursor: string | null;
        };
        PersonInputDto: {
            /**
             * 姓
             * @description 姓
             */
            familyName: string;
            /**
             * 名
             * @description 名
             */
            givenName?: string | null;
            /**
             * セイ
             * @description セイ
             */
            familyKana?: string | null;
            /**
             * メイ
             * @description メイ
             */
            givenKana?: string | null;
            /**
             * 生年
             * @description 生年
             */
            birthYear?: number | null;
            /**
             * 役職
             * @description 役職
             */
            position?: string | null;
            /**
             * 代表者
             * @description 代表者
             */
            representative?: boolean;
            /**
             * 電話
             * @description 電話
             */
            phone?: string | null;
            /**
             * メール
             * @description メール
             */
            email?: string | null;
        };
        MembershipInputDto: {
            /**
             * 入会日
             * Format: date
             * @description 入会日
             */
            joinedOn: string;
            /**
             * 口数
             * @description 口数
             */
            units?: number;
            /**
             * 会員種別
             * @description コード表 membership-kind のキー
             */
            kind?: string;
            /**
             * 部会
             * @description コード表 section のキー
             */
            section?: string | null;
            /**
             * 紹介者の事業所
             * Format: uuid
             * @description 紹介者の事業所
             */
            referrerBusinessId?: string | null;
            /**
             * 紹介者の職員
             * Format: uuid
             * @description 紹介者の職員
             */
            referrerStaffId?: string | null;
            /**
             * 紹介者のメモ
             * @description 紹介者のメモ
             */
            referrerNote?: string | null;
        };
        BusinessInputDto: {
            /**
             * 名称
             * @description 名称
             */
            name: string;
            /**
             * カナ
             * @description カナ
             */
            nameKana?: string | null;
            /**
             * 法人番号
             * @description 13桁。全角・ハイフンは整えます。
             */
            corporateNumber?: string | null;
            /**
             * 登録番号
             * @description 適格請求書発行事業者の登録番号。Tと13桁。
             */
            invoiceNumber?: string | null;
            /**
             * 業種
             * @description 日本標準産業分類の大分類（A〜T）、中分類以下の番号、または分類名。
             */
            industryCode?: string | null;
            /**
             * 常時使用従業員数
             * @description 常時使用従業員数
             */
            employees?: number | null;
            /**
             * 会費用従業員数
             * @description 会費用従業員数
             */
            feeEmployees?: number | null;
            /**
             * 資本金（円）
             * @description 資本金（円）
             */
            capitalYen?: number | null;
            /**
             * 創業日
             * Format: date
             * @description 創業日
             */
            foundedOn?: string | null;
            /**
             * 郵便番号
             * @description 郵便番号
             */
            postalCode?: string | null;
            /**
             * 区・町
             * @description 区・町
             */
            district?: string | null;
            /**
             * 住所
             * @description 住所
             */
            address?: string | null;
            /**
             * 電話
             * @description 電話
             */
            phone?: string | null;
            /**
             * メール
             * @description メール
             */
            email?: string | null;
            /**
             * ウェブサイト
             * @description ウェブサイト
             */
            website?: string | null;
            /**
             * 後継者
             * @description 後継者
             * @enum {string}
             */
            successor?: "present" | "absent" | "not-needed" | "unknown";
            /**
             * 担当の経営指導員
             * Format: uuid
             * @description 担当の経営指導員
             */
            advisorId?: string | null;
            /**
             * 備考
             * @description 備考
             */
            note?: string | null;
            /** @description 代表者 */
            representative?: components["schemas"]["PersonInputDto"];
            /** @description 入会と同時に登録するとき */
            membership?: components["schemas"]["MembershipInputDto"];
        };
        SmallBusinessView: {
            /** @enum {string} */
            answer: "small" | "not-small" | "unknown";
            reason: string;
        };
        PersonView: {
            /** Format: uuid */
            id: string;
            familyName: string;
            givenName: string | null;
            familyKana: string | null;
            givenKana: string | null;
            birthYear: number | null;
            position: string | null;
            representative: boolean;
            phone: string | null;
            email: string | null;
            /** Format: date */
            leftOn: string | null;
            version: number;
        };
        MembershipView: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            joinedOn: string;
            /** Format: date */
            withdrawnOn: string | null;
            withdrawalReason: string | null;
            units: number;
            kind: string;
            section: string | null;
            /** Format: uuid */
            referrerBusinessId: string | null;
            referrerName: string | null;
            /** Format: uuid */
            referrerStaffId: string | null;
            referrerStaffName: string | null;
            referrerNote: string | null;
            version: number;
        };
        BusinessView: {
            /** Format: uuid */
            id: string;
            version: number;
            name: string;
            nameKana: string | null;
            corporateNumber: string | null;
            invoiceNumber: string | null;
            industryCode: string | null;
            employees: number | null;
            feeEmployees: number | null;
            capitalYen: number | null;
            /** Format: date */
            foundedOn: string | null;
            postalCode: string | null;
            district: string | null;
            address: string | null;
            phone: string | null;
            email: string | null;
            website: string | null;
            /** @enum {string} */
            successor: "present" | "absent" | "not-needed" | "unknown";
            /** Format: uuid */
            advisorId: string | null;
            note: string | null;
            /** Format: date */
            closedOn: string | null;
            /** @description 今日、会員かどうか */
            member: boolean;
            smallBusiness: components["schemas"]["SmallBusinessView"];
            persons: components["schemas"]["PersonView"][];
            memberships: components["schemas"]["MembershipView"][];
            /** @description 保存はしたが、確かめてほしいこと */
            warnings: string[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        BusinessChangesDto: {
            /**
             * 名称
             * @description 名称
             */
            name?: string;
            /**
             * カナ
             * @description カナ
             */
            nameKana?: string | null;
            /**
             * 法人番号
             * @description 13桁。全角・ハイフンは整えます。
             */
            corporateNumber?: string | null;
            /**
             * 登録番号
             * @description 適格請求書発行事業者の登録番号。Tと13桁。
             */
            invoiceNumber?: string | null;
            /**
             * 業種
             * @description 日本標準産業分類の大分類（A〜T）、中分類以下の番号、または分類名。
             */
            industryCode?: string | null;
            /**
             * 常時使用従業員数
             * @description 常時使用従業員数
             */
            employees?: number | null;
            /**
             * 会費用従業員数
             * @description 会費用従業員数
             */
            feeEmployees?: number | null;
            /**
             * 資本金（円）
             * @description 資本金（円）
             */
            capitalYen?: number | null;
            /**
             * 創業日
             * Format: date
             * @description 創業日
             */
            foundedOn?: string | null;
            /**
             * 郵便番号
             * @description 郵便番号
             */
            postalCode?: string | null;
            /**
             * 区・町
             * @description 区・町
             */
            district?: string | null;
            /**
             * 住所
             * @description 住所
             */
            address?: string | null;
            /**
             * 電話
             * @description 電話
             */
            phone?: string | null;
            /**
             * メール
             * @description メール
             */
            email?: string | null;
            /**
             * ウェブサイト
             * @description ウェブサイト
             */
            website?: string | null;
            /**
             * 後継者
             * @description 後継者
             * @enum {string}
             */
            successor?: "present" | "absent" | "not-needed" | "unknown";
            /**
             * 担当の経営指導員
             * Format: uuid
             * @description 担当の経営指導員
             */
            advisorId?: string | null;
            /**
             * 備考
             * @description 備考
             */
            note?: string | null;
            /**
             * 版
             * @description 版
             */
            version: number;
            /**
             * 廃業日
             * Format: date
             * @description 廃業日
             */
            closedOn?: string | null;
        };
        TimelineItemView: {
            /** @enum {string} */
            kind: "consultation" | "case-opened" | "case-milestone" | "case-closed" | "event" | "event-outcome" | "feedback" | "joined" | "withdrew" | "registered";
            /** Format: date */
            date: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: uuid
             * @description 成果なら催事の、節目なら支援案件のID
             */
            partOf?: string;
            title: string;
            detail: string | null;
            staffNames: string[];
            /** @description 取り消された記録 */
            voided?: boolean;
        };
        TimelinePage: {
            items: components["schemas"]["TimelineItemView"][];
            /** @description 続きがあれば、その位置 */
            nextCursor: string | null;
        };
        PersonChangesDto: {
            /**
             * 姓
             * @description 姓
             */
            familyName?: string;
            /**
             * 名
             * @description 名
             */
            givenName?: string | null;
            /**
             * セイ
             * @description セイ
             */
            familyKana?: string | null;
            /**
             * メイ
             * @description メイ
             */
            givenKana?: string | null;
            /**
             * 生年
             * @description 生年
             */
            birthYear?: number | null;
            /**
             * 役職
             * @description 役職
             */
            position?: string | null;
            /**
             * 代表者
             * @description 代表者
             */
            representative?: boolean;
            /**
             * 電話
             * @description 電話
             */
            phone?: string | null;
            /**
             * メール
             * @description メール
             */
            email?: string | null;
            /**
             * 版
             * @description 版
             */
            version: number;
            /**
             * 離職日
             * Format: date
             * @description 離職日
             */
            leftOn?: string | null;
        };
        MembershipChangesDto: {
            /**
             * 入会日
             * Format: date
             * @description 入会日
             */
            joinedOn?: string;
            /**
             * 口数
             * @description 口数
             */
            units?: number;
            /**
             * 会員種別
             * @description コード表 membership-kind のキー
             */
            kind?: string;
            /**
             * 部会
             * @description コード表 section のキー
             */
            section?: string | null;
            /**
             * 紹介者の事業所
             * Format: uuid
             * @description 紹介者の事業所
             */
            referrerBusinessId?: string | null;
            /**
             * 紹介者の職員
             * Format: uuid
             * @description 紹介者の職員
             */
            referrerStaffId?: string | null;
            /**
             * 紹介者のメモ
             * @description 紹介者のメモ
             */
            referrerNote?: string | null;
            /**
             * 版
             * @description 版
             */
            version: number;
            /**
             * 退会日
             * Format: date
             * @description null にすると退会を取り消します。
             */
            withdrawnOn?: string | null;
            /**
             * 退会理由
             * @description 退会理由
             */
            withdrawalReason?: string | null;
        };
        WithdrawalDto: {
            /**
             * 版
             * @description 版
             */
            version: number;
            /**
             * 退会日
             * Format: date
             * @description 会員でなくなる最初の日。入会日と同じ日なら、入会の取り消しです。
             */
            withdrawnOn: string;
            /**
             * 退会理由
             * @description コード表 withdrawal-reason のキー、または言葉
             */
            reason: string;
        };
        ImportColumnView: {
            header: string;
            /** @description 取り込む項目。取り込まない列は null */
            field: string | null;
        };
        ImportProblemView: {
            /** @description 見出しを1とする行番号 */
            row: number;
            /** @description 列の見出し。行全体なら null */
            column: string | null;
            message: string;
        };
        ImportView: {
            /** Format: uuid */
            id: string;
            fileName: string;
            /** @enum {string} */
            encoding: "utf-8" | "cp932";
            /** @enum {string} */
            state: "checked" | "refused" | "queued" | "running" | "done" | "failed";
            rowCount: number;
            /** @description 書き込んだ行の数 */
            progress: number;
            columns: components["schemas"]["ImportColumnView"][];
            /** @description 最初の10行。項目ごとの値と、行番号 row */
            preview: {
                [key: string]: unknown;
            }[];
            /** @description 最初の500件 */
            problems: components["schemas"]["ImportProblemView"][];
            problemCount: number;
            /** @description 新しく登録する事業所の数 */
            toCreate: number;
            /** @description 更新する事業所の数 */
            toUpdate: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            finishedAt: string | null;
        };
        ImportListView: {
            items: components["schemas"]["ImportView"][];
        };
        CaseStageView: {
            key: string;
            label: string;
            /** @description この段階に進む前に要る節目 */
            requires: string | null;
        };
        CaseMilestoneKindView: {
            key: string;
            label: string;
        };
        FollowUpRuleView: {
            /** @enum {string} */
            every: "monthly" | "quarterly" | "half-yearly";
            /** @description この節目の日から始まる */
            from: string;
        };
        GuidanceRuleView: {
            /** @description 要る指導の月数 */
            months: number;
            /** @description この節目までの指導 */
            before: string;
            /** @description 何か月前までの相談から数えるか */
            withinMonths: number;
        };
        CallRoundView: {
            key: string;
            label: string;
            /**
             * Format: date
             * @description 公募の締切
             */
            closesOn: string;
            /**
             * Format: date
             * @description 様式4の受付期限
             */
            formBy: string | null;
        };
        CaseKindView: {
            /** Format: uuid */
            id: string;
            key: string;
            label: string;
            sortOrder: number;
            /** Format: date */
            validFrom: string | null;
            /** Format: date */
            validTo: string | null;
            /** @description 段階の順 */
            stages: components["schemas"]["CaseStageView"][];
            milestones: components["schemas"]["CaseMilestoneKindView"][];
            /** @description コード表 plan-kind のキー */
            planKind: string | null;
            followUp: components["schemas"]["FollowUpRuleView"] | null;
            guidance: components["schemas"]["GuidanceRuleView"] | null;
            callRounds: components["schemas"]["CallRoundView"][];
            version: number;
        };
        CaseKindListView: {
            /** @description 並び順。期限の切れたものも含む */
            items: components["schemas"]["CaseKindView"][];
        };
        CaseStageDto: {
            /**
             * 段階のキー
             * @description 段階のキー
             */
            key: string;
            /**
             * 段階の名称
             * @description 段階の名称
             */
            label: string;
            /**
             * 要る節目
             * @description この段階に進む前に要る節目のキー
             */
            requires?: string | null;
        };
        CaseMilestoneKindDto: {
            /**
             * 節目のキー
             * @description 節目のキー
             */
            key: string;
            /**
             * 節目の名称
             * @description 節目の名称
             */
            label: string;
        };
        FollowUpRuleDto: {
            /**
             * フォローアップの頻度
             * @description monthly 毎月、quarterly 四半期ごと、half-yearly 半年ごと
             * @enum {string}
             */
            every: "monthly" | "quarterly" | "half-yearly";
            /**
             * フォローアップの起点
             * @description 起点になる節目のキー
             */
            from: string;
        };
        GuidanceRuleDto: {
            /**
             * 指導の月数
             * @description 指導の月数
             */
            months: number;
            /**
             * 指導が要る節目
             * @description 節目のキー
             */
            before: string;
            /**
             * さかのぼる月数
             * @description さかのぼる月数
             */
            withinMonths: number;
        };
        CallRoundDto: {
            /**
             * 公募回のキー
             * @description 公募回のキー
             */
            key: string;
            /**
             * 公募回の名称
             * @description 公募回の名称
             */
            label: string;
            /**
             * 公募の締切
             * Format: date
             * @description 公募の締切
             */
            closesOn: string;
            /**
             * 様式の受付期限
             * Format: date
             * @description 商工会議所に様式4を頼む期限。締切の約10日前
             */
            formBy?: string | null;
        };
        CaseKindInputDto: {
            /**
             * キー
             * @description キー
             */
            key: string;
            /**
             * 名称
             * @description 名称
             */
            label: string;
            /**
             * 並び順
             * @description 並び順
             */
            sortOrder?: number;
            /**
             * 有効期間の開始日
             * Format: date
             * @description 有効期間の開始日
             */
            validFrom?: string | null;
            /**
             * 有効期間の終了日
             * Format: date
             * @description 有効期間の終了日
             */
            validTo?: string | null;
            /** 段階 */
            stages: components["schemas"]["CaseStageDto"][];
            /** 節目 */
            milestones?: components["schemas"]["CaseMilestoneKindDto"][];
            /**
             * 計画の種類
             * @description コード表 plan-kind のキー
             */
            planKind?: string | null;
            /** フォローアップ */
            followUp?: components["schemas"]["FollowUpRuleDto"] | null;
            /** 要る指導 */
            guidance?: components["schemas"]["GuidanceRuleDto"] | null;
            /** 公募回 */
            callRounds?: components["schemas"]["CallRoundDto"][];
        };
        CaseKindChangesDto: {
            /**
             * 名称
             * @description 名称
             */
            label?: string;
            /**
             * 並び順
             * @description 並び順
             */
            sortOrder?: number;
            /**
             * 有効期間の開始日
             * Format: date
             * @description 有効期間の開始日
             */
            validFrom?: string | null;
            /**
             * 有効期間の終了日
             * Format: date
             * @description 有効期間の終了日
             */
            validTo?: string | null;
            /** 段階 */
            stages?: components["schemas"]["CaseStageDto"][];
            /** 節目 */
            milestones?: components["schemas"]["CaseMilestoneKindDto"][];
            /**
             * 計画の種類
             * @description コード表 plan-kind のキー
             */
            planKind?: string | null;
            /** フォローアップ */
            followUp?: components["schemas"]["FollowUpRuleDto"] | null;
            /** 要る指導 */
            guidance?: components["schemas"]["GuidanceRuleDto"] | null;
            /** 公募回 */
            callRounds?: components["schemas"]["CallRoundDto"][];
            /**
             * 版
             * @description 版
             */
            version: number;
        };
        ChamberEventSummaryView: {
            /** Format: uuid */
            id: string;
            title: string;
            kind: string;
            kindLabel: string;
            seriesLabel: string | null;
            venue: string | null;
            /** @enum {string} */
            state: "planned" | "held" | "cancelled";
            published: boolean;
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string;
            /** @description 定員が最も少ない開催日の定員 */
            capacity: number | null;
            /** @description 受付済みの人数（何日来ても1人） */
            registered: number;
            /** @description キャンセル待ちの人数 */
            waiting: number;
            /** @description 出席した人数 */
            attended: number;
        };
        ChamberEventPage: {
            items: components["schemas"]["ChamberEventSummaryView"][];
            /** @description 続きがあれば、その位置 */
            nextCursor: string | null;
        };
        EventSessionInputDto: {
            /**
             * 開催日
             * Format: date
             * @description 開催日
             */
            heldOn: string;
            /**
             * 開始時刻
             * @description 開始時刻
             */
            startsAt?: string | null;
            /**
             * 終了時刻
             * @description 終了時刻
             */
            endsAt?: string | null;
            /**
             * 内容
             * @description 日によって内容が違うとき
             */
            title?: string | null;
            /**
             * 会場
             * @description 催事の会場と違うとき
             */
            venue?: string | null;
            /**
             * 定員
             * @description null は定員なし
             */
            capacity?: number | null;
        };
        ChamberEventInputDto: {
            /**
             * 催事名
             * @description 催事名
             */
            title: string;
            /**
             * 催事の種類
             * @description コード表 event-kind のキー
             */
            kind: string;
            /**
             * 催事のシリーズ
             * @description コード表 event-series のキー
             */
            series?: string | null;
            /**
             * 案内文
             * @description 案内文
             */
            summary?: string | null;
            /**
             * 会場
             * @description 会場
             */
            venue?: string | null;
            /**
             * オンラインのURL
             * @description オンラインのURL
             */
            onlineUrl?: string | null;
            /**
             * 参加費（円）
             * @description 未定は null、無料は 0
             */
            feeYen?: number | null;
            /**
             * 会員の参加費（円）
             * @description 会員だけ違うとき
             */
            memberFeeYen?: number | null;
            /**
             * 申込の開始
             * Format: date-time
             * @description 省略すると、公開したときから
             */
            registrationOpensAt?: string | null;
            /**
             * 申込の締切
             * Format: date-time
             * @description 省略すると、最後の開催日の開始時刻まで
             */
            registrationClosesAt?: string | null;
            /**
             * 申込ページの公開
             * @description 申込ページの公開
             */
            published?: boolean;
            /**
             * リマインドの送信日
             * @description 開催日の何日前に送るか。0 は当日、null は送らない。省略すると前日
             */
            reminderDaysBefore?: number | null;
            /**
             * リマインドの送信時刻
             * @description 日本時間。省略すると 09:00
             */
            reminderTime?: string;
            /**
             * 個人情報の取扱い
             * @description 個人情報の取扱い
             */
            consent?: string | null;
            /**
             * 担当課
             * Format: uuid
             * @description 担当課
             */
            departmentId?: string | null;
            /**
             * 担当者
             * Format: uuid
             * @description 担当者
             */
            staffId?: string | null;
            /**
             * 計画の項目
             * @description 計画の項目
             */
            planNodeIds?: string[];
            /**
             * 備考
             * @description 備考
             */
            note?: string | null;
            /**
             * 収支メモ
             * @description 講師謝金・会場費など
             */
            costNote?: string | null;
            /** 開催日 */
            sessions: components["schemas"]["EventSessionInputDto"][];
        };
        SessionSeatsView: {
            /** @description 受付済み */
            confirmed: number;
            /** @description キャンセル待ち */
            waiting: number;
            /** @description 出席 */
            attended: number;
        };
        EventSessionView: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            heldOn: string;
            /** @example 13:30 */
            startsAt: string | null;
            /** @example 16:00 */
            endsAt: string | null;
            title: string | null;
            venue: string | null;
            /** @description 定員。null は定員なし */
            capacity: number | null;
            seats: components["schemas"]["SessionSeatsView"];
        };
        EventPeopleView: {
            /** @description 席のある人 */
            registered: number;
            /** @description キャンセル待ちの人 */
            waiting: number;
            /** @description 参加した人 */
            attended: number;
        };
        EventFeesView: {
            /** @description 入金のあった人 */
            paid: number;
            paidYen: number;
            /** @description 席があり、入金のない人（参加費が無料の人を除く） */
            unpaid: number;
            unpaidYen: number;
        };
        ChamberEventView: {
            /** Format: uuid */
            id: string;
            title: string;
            kind: string;
            kindLabel: string;
            series: string | null;
            seriesLabel: string | null;
            summary: string | null;
            venue: string | null;
            onlineUrl: string | null;
            /** @description 未定は null、無料は 0 */
            feeYen: number | null;
            /** @description 会員の参加費が違うとき */
            memberFeeYen: number | null;
            /** Format: date-time */
            registrationOpensAt: string | null;
            /** Format: date-time */
            registrationClosesAt: string | null;
            published: boolean;
            /** @description 開催日の何日前にリマインドを送るか。null は送らない */
            reminderDaysBefore: number | null;
            /** @example 09:00 */
            reminderTime: string;
            consent: string | null;
            /** Format: uuid */
            departmentId: string | null;
            departmentName: string | null;
            /** Format: uuid */
            staffId: string | null;
            staffName: string | null;
            planNodeIds: string[];
            note: string | null;
            /** @description 収支メモ。費用を言葉で */
            costNote: string | null;
            /** @enum {string} */
            state: "planned" | "held" | "cancelled";
            cancelReason: string | null;
            /**
             * Format: date
             * @description 最初の開催日
             */
            startsOn: string;
            /**
             * Format: date
             * @description 最後の開催日
             */
            endsOn: string;
            sessions: components["schemas"]["EventSessionView"][];
            /** @description 全日の実人数。何日来ても1人 */
            people: components["schemas"]["EventPeopleView"];
            fees: components["schemas"]["EventFeesView"];
            /** @description 対象者数。名簿がなければ null */
            eligible: number | null;
            /** Format: date-time */
            eligibleFrozenAt: string | null;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
        };
        EventSessionChangeDto: {
            /**
             * 開催日
             * Format: date
             * @description 開催日
             */
            heldOn: string;
            /**
             * 開始時刻
             * @description 開始時刻
             */
            startsAt?: string | null;
            /**
             * 終了時刻
             * @description 終了時刻
             */
            endsAt?: string | null;
            /**
             * 内容
             * @description 日によって内容が違うとき
             */
            title?: string | null;
            /**
             * 会場
             * @description 催事の会場と違うとき
             */
            venue?: string | null;
            /**
             * 定員
             * @description null は定員なし
             */
            capacity?: number | null;
            /**
             * 開催日のID
             * Format: uuid
             * @description 残す開催日のID。省略すると新しい開催日
             */
            id?: string;
        };
        ChamberEventChangesDto: {
            /**
             * 催事名
             * @description 催事名
             */
            title?: string;
            /**
             * 催事の種類
             * @description コード表 event-kind のキー
             */
            kind?: string;
            /**
             * 催事のシリーズ
             * @description コード表 event-series のキー
             */
            series?: string | null;
            /**
             * 案内文
             * @description 案内文
             */
            summary?: string | null;
            /**
             * 会場
             * @description 会場
             */
            venue?: string | null;
            /**
             * オンラインのURL
             * @description オンラインのURL
             */
            onlineUrl?: string | null;
            /**
             * 参加費（円）
             * @description 未定は null、無料は 0
             */
            feeYen?: number | null;
            /**
             * 会員の参加費（円）
             * @description 会員だけ違うとき
             */
            memberFeeYen?: number | null;
            /**
             * 申込の開始
             * Format: date-time
             * @description 省略すると、公開したときから
             */
            registrationOpensAt?: string | null;
            /**
             * 申込の締切
             * Format: date-time
             * @description 省略すると、最後の開催日の開始時刻まで
             */
            registrationClosesAt?: string | null;
            /**
             * 申込ページの公開
             * @description 申込ページの公開
             */
            published?: boolean;
            /**
             * リマインドの送信日
             * @description 開催日の何日前に送るか。0 は当日、null は送らない。省略すると前日
             */
            reminderDaysBefore?: number | null;
            /**
             * リマインドの送信時刻
             * @description 日本時間。省略すると 09:00
             */
            reminderTime?: string;
            /**
             * 個人情報の取扱い
             * @description 個人情報の取扱い
             */
            consent?: string | null;
            /**
             * 担当課
             * Format: uuid
             * @description 担当課
             */
            departmentId?: string | null;
            /**
             * 担当者
             * Format: uuid
             * @description 担当者
             */
            staffId?: string | null;
            /**
             * 計画の項目
             * @description 計画の項目
             */
            planNodeIds?: string[];
            /**
             * 備考
             * @description 備考
             */
            note?: string | null;
            /**
             * 収支メモ
             * @description 講師謝金・会場費など
             */
            costNote?: string | null;
            /**
             * 版
             * @description 版
             */
            version: number;
            /**
             * 変更のお知らせ
             * @description 日時・会場の変更を、申し込んだ人にメールで知らせるか。省略すると知らせる
             */
            notify?: boolean;
            /** 開催日 */
            sessions?: components["schemas"]["EventSessionChangeDto"][];
        };
        ChangeNoticesDto: {
            /**
             * 会場
             * @description 会場
             */
            venue?: string | null;
            /**
             * オンラインのURL
             * @description オンラインのURL
             */
            onlineUrl?: string | null;
            /** 開催日 */
            sessions?: components["schemas"]["EventSessionChangeDto"][];
        };
        ChangeNoticesView: {
            /** @description 日時・会場の変更を知らせるメールが届く人数 */
            people: number;
        };
        ChamberEventCancellationDto: {
            /**
             * 版
             * @description 版
             */
            version: number;
            /**
             * 中止の理由
             * @description 中止の理由
             */
            reason: string;
        };
        ChamberEventCopyDto: {
            /**
             * 最初の開催日
             * Format: date
             * @description ほかの開催日と申込期間も、同じ日数だけずらします
             */
            startsOn: string;
        };
        EligibleView: {
            /** Format: uuid */
            businessId: string;
            name: string;
            /** @description 最初の開催日に会員か */
            member: boolean;
        };
        EligiblePage: {
            items: components["schemas"]["EligibleView"][];
            /** @description 続きがあれば、その位置 */
            nextCursor: string | null;
        };
        EligiblesInputDto: {
            /**
             * 対象の事業所
             * @description 名簿はこの事業所だけになる
             */
            businessIds: string[];
        };
        EligibleCountView: {
            /** @description 名簿にある事業所の数 */
            eligible: number;
        };
        EligibleMembersDto: {
            /**
             * 基準日
             * Format: date
             * @description この日に会員である事業所が名簿になる
             */
            on: string;
        };
        CalendarDayView: {
            /** Format: uuid */
            sessionId: string;
            /** Format: uuid */
            eventId: string;
            title: string;
            kindLabel: string;
            /** @enum {string} */
            state: "planned" | "held" | "cancelled";
            /** Format: date */
            heldOn: string;
            /** @example 13:30 */
            startsAt: string | null;
            /** @example 16:00 */
            endsAt: string | null;
            /** @description 日によって内容が違うとき */
            sessionTitle: string | null;
            venue: string | null;
            /** @description 定員。null は定員なし */
            capacity: number | null;
            /** @description 受付済み */
            confirmed: number;
        };
        EventCalendarView: {
            /** @description 日付・開始時刻の順 */
            items: components["schemas"]["CalendarDayView"][];
        };
        CodeEntryView: {
            /** Format: uuid */
            id: string;
            key: string;
            label: string;
            labelEn: string | null;
            sortOrder: number;
            /** Format: date */
            validFrom: string | null;
            /** Format: date */
            validTo: string | null;
            version: number;
        };
        CodeListView: {
            /** @enum {string} */
            list: "channel" | "topic" | "plan-kind" | "membership-kind" | "section" | "relation" | "withdrawal-reason" | "district" | "event-kind" | "event-series" | "participant-kind" | "survey" | "examination" | "yearly-total-series" | "petition-addressee";
            label: string;
            entries: components["schemas"]["CodeEntryView"][];
        };
        CodeListsView: {
            lists: components["schemas"]["CodeListView"][];
        };
        CodeEntryInputDto: {
            /**
             * キー
             * @description 記録が保持する符号。あとから変えられません。
             */
            key: string;
            /**
             * 表示名
             * @description 表示名
             */
            label: string;
            /**
             * 英語の表示名
             * @description 英語の表示名
             */
            labelEn?: string | null;
            /**
             * 並び順
             * @description 並び順
             */
            sortOrder?: number;
            /**
             * 有効期間の開始日
             * Format: date
             * @description 有効期間の開始日
             */
            validFrom?: string | null;
            /**
             * 有効期間の終了日
             * Format: date
             * @description 有効期間の終了日
             */
            validTo?: string | null;
        };
        CodeEntryChangesDto: {
            /**
             * 表示名
             * @description 表示名
             */
            label?: string;
            /**
             * 英語の表示名
             * @description 英語の表示名
             */
            labelEn?: string | null;
            /**
             * 並び順
             * @description 並び順
             */
            sortOrder?: number;
            /**
             * 有効期間の開始日
             * Format: date
             * @description 有効期間の開始日
             */
            validFrom?: string | null;
            /**
             * 有効期間の終了日
             * Format: date
             * @description 有効期間の終了日
             */
            validTo?: string | null;
            /**
             * 版
             * @description 版
             */
            version: number;
        };
        ConsultationInputDto: {
            /**
             * 相談日
             * Format: date
             * @description 相談日
             */
            occurredOn: string;
            /**
             * 開始時刻
             * @description 開始時刻
             */
            startedAt?: string | null;
            /**
             * 事業所
             * @description 相談に来た事業所（1〜20件）。最初のものが主な相談者
             */
            businessIds: string[];
            /**
             * 担当者
             * @description 省略すると記録する本人
             */
            advisorIds?: string[];
            /**
             * 手段
             * @description コード表 channel のキー
             */
            channel: string;
            /**
             * 内容区分
             * @description コード表 topic のキー
             */
            topics?: string[];
            /**
             * 内容
             * @description 内容
             */
            summary: string;
            /**
             * 所要時間（分）
             * @description 所要時間（分）
             */
            contactMinutes?: number | null;
            /**
             * 準備時間（分）
             * @description 準備時間（分）
             */
            preparationMinutes?: number | null;
            /**
             * 場所
             * @description 場所
             */
            place?: string | null;
            /**
             * 相談者
             * @description 相談者
             */
            inquirerName?: string | null;
            /**
             * 続柄
             * @description コード表 relation のキー
             */
            inquirerRelation?: string | null;
            /**
             * 課題
             * @description 課題
             */
            issue?: string | null;
            /**
             * 助言
             * @description 助言
             */
            advice?: string | null;
            /**
             * 結果
             * @description 結果
             */
            result?: string | null;
            /**
             * 要配慮メモ
             * @description 健康・負債など。読める人を限り、読んだことを記録する
             */
            restrictedNote?: string | null;
            /**
             * 次回日
             * Format: date
             * @description 次回日
             */
            nextOn?: string | null;
            /**
             * 次回やること
             * @description 次回やること
             */
            nextAction?: string | null;
            /**
             * 使った施策
             * @description 使った施策
             */
            schemes?: string[];
            /**
             * 専門家
             * @description 専門家
             */
            experts?: string[];
            /**
             * 連携機関
             * @description 連携機関
             */
            partners?: string[];
            /**
             * 計画の項目
             * Format: uuid
             * @description 計画の項目
             */
            planNodeId?: string | null;
            /**
             * 計上対象
             * @description false なら理由（uncountableReason）が必要
             */
            countable?: boolean;
            /**
             * 計上しない理由
             * @description 計上しない理由
             */
            uncountableReason?: string | null;
        };
        ConsultedBusinessView: {
            /** Format: uuid */
            id: string;
            name: string;
            /**
             * @description 小規模事業者か（記録した時点）
             * @enum {string}
             */
            small: "small" | "not-small" | "unknown";
        };
        ConsultingAdvisorView: {
            /** Format: uuid */
            id: string;
            name: string;
            /**
             * Format: uuid
             * @description 記録した時点の所属
             */
            departmentId: string | null;
        };
        PolicyVerdictView: {
            /** @description 計上基準のコード */
            policy: string;
            policyName: string;
            counted: boolean;
            /** @description この記録が何件になるか */
            quantity: number;
            /** @description 数えられていない理由 */
            reason: string | null;
        };
        ConsultationView: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            occurredOn: string;
            /** @example 09:30 */
            startedAt: string | null;
            businesses: components["schemas"]["ConsultedBusinessView"][];
            advisors: components["schemas"]["ConsultingAdvisorView"][];
            channel: string;
            channelLabel: string;
            topics: string[];
            summary: string;
            contactMinutes: number | null;
            preparationMinutes: number | null;
            place: string | null;
            inquirerName: string | null;
            inquirerRelation: string | null;
            issue: string | null;
            advice: string | null;
            result: string | null;
            /** @description 読む権限がなければ、あってもなくても null */
            restrictedNote: string | null;
            /** Format: date */
            nextOn: string | null;
            nextAction: string | null;
            schemes: string[];
            experts: string[];
            partners: string[];
            /** Format: uuid */
            planNodeId: string | null;
            countable: boolean;
            uncountableReason: string | null;
            version: number;
            /** Format: date-time */
            voidedAt: string | null;
            voidReason: string | null;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** @description 計上基準ごとの結果。記録した直後は null で、GET で読むと分かる */
            counting: components["schemas"]["PolicyVerdictView"][] | null;
        };
        NamedView: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        ConsultationSummaryView: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            occurredOn: string;
            startedAt: string | null;
            businesses: components["schemas"]["NamedView"][];
            advisors: components["schemas"]["NamedView"][];
            channel: string;
            channelLabel: string;
            topics: string[];
            summary: string;
            /** Format: date */
            nextOn: string | null;
            nextAction: string | null;
            voided: boolean;
            /** @description 中期行動計画の計上基準で数えられたか */
            counted: boolean | null;
            countReason: string | null;
        };
        ConsultationPage: {
            items: components["schemas"]["ConsultationSummaryView"][];
            /** @description 続きがあれば、その位置 */
            nextCursor: string | null;
        };
        ChannelContactsView: {
            channel: string;
            label: string;
            contacts: number;
        };
        MyShareView: {
            /** Format: uuid */
            indicatorId: string;
            title: string;
            /** @description 全員での月あたりの目安 */
            teamMonthlyPace: number;
            /** @description 1人あたりの月の目安 */
            myMonthlyPace: number;
        };
        MyMonthView: {
            fiscalYear: number;
            /** @example 2019-04 */
            month: string;
            /** @description 延べ */
            contacts: number;
            /** @description 実数 */
            businesses: number;
            /** @description 中期行動計画の計上基準での件数 */
            counted: number;
            byChannel: components["schemas"]["ChannelContactsView"][];
            /** @description 経営指導員のみ。今日を含む計画に相談を数える指標がなければ null */
            share: components["schemas"]["MyShareView"] | null;
        };
        ConsultationChangesDto: {
            /**
             * 相談日
             * Format: date
             * @description 相談日
             */
            occurredOn?: string;
            /**
             * 開始時刻
             * @description 開始時刻
             */
            startedAt?: string | null;
            /**
             * 事業所
             * @description 相談に来た事業所（1〜20件）。最初のものが主な相談者
             */
            businessIds?: string[];
            /**
             * 担当者
             * @description 省略すると記録する本人
             */
            advisorIds?: string[];
            /**
             * 手段
             * @description コード表 channel のキー
             */
            channel?: string;
            /**
             * 内容区分
             * @description コード表 topic のキー
             */
            topics?: string[];
            /**
             * 内容
             * @description 内容
             */
            summary?: string;
            /**
             * 所要時間（分）
             * @description 所要時間（分）
             */
            contactMinutes?: number | null;
            /**
             * 準備時間（分）
             * @description 準備時間（分）
             */
            preparationMinutes?: number | null;
            /**
             * 場所
             * @description 場所
             */
            place?: string | null;
            /**
             * 相談者
             * @description 相談者
             */
            inquirerName?: string | null;
            /**
             * 続柄
             * @description コード表 relation のキー
             */
            inquirerRelation?: string | null;
            /**
             * 課題
             * @description 課題
             */
            issue?: string | null;
            /**
             * 助言
             * @description 助言
             */
            advice?: string | null;
            /**
             * 結果
             * @description 結果
             */
            result?: string | null;
            /**
             * 要配慮メモ
             * @description 健康・負債など。読める人を限り、読んだことを記録する
             */
            restrictedNote?: string | null;
            /**
             * 次回日
             * Format: date
             * @description 次回日
             */
            nextOn?: string | null;
            /**
             * 次回やること
             * @description 次回やること
             */
            nextAction?: string | null;
            /**
             * 使った施策
             * @description 使った施策
             */
            schemes?: string[];
            /**
             * 専門家
             * @description 専門家
             */
            experts?: string[];
            /**
             * 連携機関
             * @description 連携機関
             */
            partners?: string[];
            /**
             * 計画の項目
             * Format: uuid
             * @description 計画の項目
             */
            planNodeId?: string | null;
            /**
             * 計上対象
             * @description false なら理由（uncountableReason）が必要
             */
            countable?: boolean;
            /**
             * 計上しない理由
             * @description 計上しない理由
             */
            uncountableReason?: string | null;
            /**
             * 版
             * @description 版
             */
            version: number;
        };
        ConsultationVoidDto: {
            /**
             * 版
             * @description 版
             */
            version: number;
            /**
             * 取り消しの理由
             * @description 取り消しの理由
             */
            reason: string;
        };
        CountingPolicyView: {
            /** Format: uuid */
            id: string;
            code: string;
            name: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validTo: string | null;
            keys: ("record" | "business" | "day" | "advisor")[];
            channels: string[] | null;
            smallOnly: boolean;
            minimumCharacters: number;
            note: string | null;
            version: number;
        };
        CountingPolicyListView: {
            items: components["schemas"]["CountingPolicyView"][];
        };
        CountingPolicyInputDto: {
            /**
             * コード
             * @description 計画ファイルが指す符号。同じコードの版は期間で分かれる
             */
            code: string;
            /**
             * 名称
             * @description 名称
             */
            name: string;
            /**
             * 適用開始日
             * Format: date
             * @description 適用開始日
             */
            validFrom: string;
            /**
             * 適用終了日
             * Format: date
             * @description 適用終了日
             */
            validTo?: string | null;
            /**
             * 数える単位
             * @description record・business・day・advisor。すべてが同じ記録は1件。record か day を含める
             */
            keys: string[];
            /**
             * 数える手段
             * @description コード表 channel のキー。null はすべて
             */
            channels?: string[] | null;
            /**
             * 小規模事業者だけを数える
             * @description 小規模事業者だけを数える
             */
            smallOnly?: boolean;
            /**
             * 最低文字数
             * @description 内容・課題・助言・結果の合計
             */
            minimumCharacters?: number;
            /**
             * 説明
             * @description 説明
             */
            note?: string | null;
        };
        CountingPolicyChangesDto: {
            /**
             * 名称
             * @description 名称
             */
            name?: string;
            /**
             * 適用開始日
             * Format: date
             * @description 適用開始日
             */
            validFrom?: string;
            /**
             * 適用終了日
             * Format: date
             * @description 適用終了日
             */
            validTo?: string | null;
            /**
             * 数える単位
             * @description record・business・day・advisor。すべてが同じ記録は1件。record か day を含める
             */
            keys?: string[];
            /**
             * 数える手段
             * @description コード表 channel のキー。null はすべて
             */
            channels?: string[] | null;
            /**
             * 小規模事業者だけを数える
             * @description 小規模事業者だけを数える
             */
            smallOnly?: boolean;
            /**
             * 最低文字数
             * @description 内容・課題・助言・結果の合計
             */
            minimumCharacters?: number;
            /**
             * 説明
             * @description 説明
             */
            note?: string | null;
            /**
             * 版
             * @description 版
             */
            version: number;
        };
        DepartmentView: {
            /** Format: uuid */
            id: string;
            code: string;
            name: string;
            sortOrder: number;
            /** Format: date */
            validFrom: string | null;
            /** Format: date */
            validTo: string | null;
            version: number;
        };
        DepartmentListView: {
            items: components["schemas"]["DepartmentView"][];
        };
        DepartmentInputDto: {
            /**
             * 部署コード
             * @description 計画が部署を指すときの符号。あとから変えられません。
             */
            code: string;
            /**
             * 部署名
             * @description 部署名
             */
            name: string;
            /**
             * 並び順
             * @description 並び順
             */
            sortOrder?: number;
            /**
             * 有効期間の開始日
             * Format: date
             * @description 有効期間の開始日
             */
            validFrom?: string | null;
            /**
             * 有効期間の終了日
             * Format: date
             * @description 有効期間の終了日
             */
            validTo?: string | null;
        };
        DepartmentChangesDto: {
            /**
             * 部署名
             * @description 部署名
             */
            name?: string;
            /**
             * 並び順
             * @description 並び順
             */
            sortOrder?: number;
            /**
             * 有効期間の開始日
             * Format: date
             * @description 有効期間の開始日
             */
            validFrom?: string | null;
            /**
             * 有効期間の終了日
             * Format: date
             * @description 有効期間の終了日
             */
            validTo?: string | null;
            /**
             * 版
             * @description 版
             */
            version: number;
        };
        DesignationRoundView: {
            /**
             * @description confirmed 確定
             * @enum {string}
             */
            state: "queued" | "running" | "done" | "failed" | "confirmed";
            /** @description 判定する事業所の数 */
            total: number;
            /** @description 判定した事業所の数 */
            progress: number;
            /** Format: date-time */
            determinedAt: string | null;
            /** Format: date-time */
            confirmedAt: string | null;
            confirmedBy: string | null;
            version: number;
        };
        DesignationCountView: {
            /** @enum {string} */
            result: "designated" | "not-designated" | "unknown";
            /** @enum {string} */
            ground: "months" | "size" | "capital" | "employees" | "unknown";
            businesses: number;
        };
        DesignationYearView: {
            fiscalYear: number;
            /** @description 判定のある年度（新しい順） */
            years: number[];
            round: components["schemas"]["DesignationRoundView"] | null;
            counts: components["schemas"]["DesignationCountView"][];
        };
        ConfirmDesignationDto: {
            /**
             * 版
             * @description 確かめたときの判定の版
             */
            version: number;
        };
        DesignationNowView: {
            /** @enum {string} */
            result: "designated" | "not-designated" | "unknown";
            reason: string;
        };
        DesignationView: {
            /** Format: uuid */
            businessId: string;
            /** @description 判定したときの名称 */
            name: string;
            /** @enum {string} */
            result: "designated" | "not-designated" | "unknown";
            /** @enum {string} */
            ground: "months" | "size" | "capital" | "employees" | "unknown";
            /** @description 確かめること */
            missing: ("months" | "capital" | "employees" | "industry")[];
            reason: string;
            months: number | null;
            industryCode: string | null;
            employees: number | null;
            capitalYen: number | null;
            /** @description 今の内容なら変わる判定。同じなら null */
            now: components["schemas"]["DesignationNowView"] | null;
        };
        DesignationPage: {
            items: components["schemas"]["DesignationView"][];
            /** @description 続きがあれば、その位置 */
            nextCursor: string | null;
        };
        DuesRateView: {
            /** @description コード表 membership-kind のキー */
            kind: string;
            yenPerUnit: number;
        };
        DuesTariffView: {
            rates: components["schemas"]["DuesRateView"][];
            /** @description 入会月（4月から順に12個）ごとの、初年度に納める月数 */
            firstYearMonths: number[];
            version: number;
        };
        ProposedTariffView: {
            rates: components["schemas"]["DuesRateView"][];
            /** @description 入会月（4月から順に12個）ごとの、初年度に納める月数 */
            firstYearMonths: number[];
        };
        DuesTotalsView: {
            /** @enum {string} */
            state: "due" | "partly" | "paid" | "exempt";
            /** @description 件数 */
            dues: number;
            amountYen: number;
            paidYen: number;
        };
        PendingDuesView: {
            /** @description まだ会費が作成されていない会員資格の数 */
            memberships: number;
            units: number;
            amountYen: number;
            /** @description うち、年度の途中の入会で月割になる数 */
            reduced: number;
            /** @description 単価のない会員種別のキー */
            kindsWithoutRate: string[];
        };
        DuesYearView: {
            fiscalYear: number;
            /** @description 単価のある年度（新しい順） */
            years: number[];
            tariff: components["schemas"]["DuesTariffView"] | null;
            /** @description 前に決めた年度の単価 */
            proposed: components["schemas"]["ProposedTariffView"];
            totals: components["schemas"]["DuesTotalsView"][];
            /** @description 単価がなければ null */
            pending: components["schemas"]["PendingDuesView"] | null;
        };
        DuesRateDto: {
            /**
             * 会員種別
             * @description コード表 membership-kind のキー
             */
            kind: string;
            /**
             * 1口の年額（円）
             * @description 1口の年額（円）
             */
            yenPerUnit: number;
        };
        DuesTariffDto: {
            /**
             * 版
             * @description 開いたときの版。その年度で最初に決めるときは省く
             */
            version?: number | null;
            /** 単価 */
            rates: components["schemas"]["DuesRateDto"][];
            /**
             * 初年度の月数
             * @description 入会月（4月から順に12個）ごとの、初年度に納める月数
             */
            firstYearMonths: number[];
        };
        CreateDuesDto: {
            /**
             * 版
             * @description 確認したときの単価の版
             */
            version: number;
        };
        CreatedDuesView: {
            /** @description 作成した件数 */
            created: number;
            year: components["schemas"]["DuesYearView"];
        };
        DuesView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            membershipId: string;
            /** Format: uuid */
            businessId: string;
            businessName: string;
            fiscalYear: number;
            kind: string;
            section: string | null;
            units: number;
            /** @description 12か月のうち、納める月数 */
            months: number;
            amountYen: number;
            paidYen: number;
            /** Format: date */
            paidOn: string | null;
            exemptReason: string | null;
            note: string | null;
            /** @enum {string} */
            state: "due" | "partly" | "paid" | "exempt";
            version: number;
        };
        DuesPage: {
            items: components["schemas"]["DuesView"][];
            /** @description 続きがあれば、その位置 */
            nextCursor: string | null;
        };
        DuesPaymentDto: {
            /**
             * 会費
             * @description 会費
             */
            ids: string[];
            /**
             * 納入日
             * Format: date
             * @description 納入日
             */
            paidOn: string;
        };
        PaidDuesView: {
            /** @description 納入済みにした件数 */
            paid: number;
            /** @description すでに納入済みか免除で、そのままにした件数 */
            left: number;
        };
        DuesChangesDto: {
            /**
             * 版
             * @description 版
             */
            version: number;
            /**
             * 会費の額（円）
             * @description 会費の額（円）
             */
            amountYen?: number;
            /**
             * 納入額（円）
             * @description 納入額（円）
             */
            paidYen?: number;
            /**
             * 納入日
             * Format: date
             * @description 納入日
             */
            paidOn?: string | null;
            /**
             * 免除の理由
             * @description 免除の理由
             */
            exemptReason?: string | null;
            /**
             * メモ
             * @description メモ
             */
            note?: string | null;
        };
        DuesStandingView: {
            fiscalYear: number;
            /** @enum {string} */
            state: "due" | "partly" | "paid" | "exempt";
            /** @description 額と納入の記録。会費を見る権限がなければ null */
            dues: components["schemas"]["DuesView"] | null;
        };
        DuesOfBusinessView: {
            /** @description 新しい年度から */
            items: components["schemas"]["DuesStandingView"][];
        };
        /** @enum {string} */
        OutcomeKind: "negotiation" | "contract" | "job-offer" | "foreign-hire";
        OutcomeSideView: {
            /**
             * Format: uuid
             * @description 申込のない相手は null
             */
            registrationId: string | null;
            /** @description 氏名。申込のない相手は会社名 */
            name: string;
            /** @description 申込に書かれた会社名 */
            company: string | null;
            /**
             * Format: uuid
             * @description 申込に今結び付いている事業所
             */
            businessId: string | null;
            businessName: string | null;
        };
        /**
         * @description どの実績にも数えない理由。数えるものは null
         * @enum {string}
         */
        OutcomeReason: "voided" | "event-cancelled" | "cancelled" | "not-held-yet" | "no-show";
        EventOutcomeView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            eventId: string;
            kind: components["schemas"]["OutcomeKind"];
            attendee: components["schemas"]["OutcomeSideView"];
            partner: components["schemas"]["OutcomeSideView"] | null;
            quantity: number;
            /** @description 成約額（円） */
            amountYen: number | null;
            /** Format: date */
            occurredOn: string;
            note: string | null;
            /** @description どの実績にも数えない理由。数えるものは null */
            notCounted: components["schemas"]["OutcomeReason"] | null;
            /** Format: date-time */
            voidedAt: string | null;
            voidReason: string | null;
            version: number;
            /** Format: date-time */
            createdAt: string;
        };
        OutcomeTotalsView: {
            /** @description 商談件数 */
            negotiations: number;
            /** @description 成約件数 */
            contracts: number;
            /** @description 成約額（円） */
            amountYen: number;
            /** @description 内定（人） */
            jobOffers: number;
            /** @description 採用した外国人材（人） */
            foreignHires: number;
            /** @description 取り消されていないが、数えていない行 */
            notCounted: number;
        };
        EventOutcomePage: {
            items: components["schemas"]["EventOutcomeView"][];
            /** @description 続きがあれば、その位置 */
            nextCursor: string | null;
            /** @description 催事の全部の合計。数えるものだけ */
            totals: components["schemas"]["OutcomeTotalsView"];
        };
        EventOutcomeInputDto: {
            /**
             * 種類
             * @description negotiation: 商談、contract: 成約、job-offer: 内定、foreign-hire: 採用した外国人材
             * @enum {string}
             */
            kind: "negotiation" | "contract" | "job-offer" | "foreign-hire";
            /**
             * 参加者
             * Format: uuid
             * @description この催事の申込のID
             */
            registrationId: string;
            /**
             * 相手（参加者）
             * Format: uuid
             * @description この催事の別の申込のID。partnerName とは一緒に指定できない
             */
            partnerRegistrationId?: string | null;
            /**
             * 相手（会社名）
             * @description 申込のない相手の名前
             */
            partnerName?: string | null;
            /**
             * 件数・人数
             * @description 件数・人数
             */
            quantity: number;
            /**
             * 金額（円）
             * @description 成約額。この行の全部で。成約だけ
             */
            amountYen?: number | null;
            /**
             * 成果の日
             * Format: date
             * @description 催事の初日から今日まで
             */
            occurredOn: string;
            /**
             * メモ
             * @description メモ
             */
            note?: string | null;
        };
        EventOutcomesInputDto: {
            /** 成果 */
            lines: components["schemas"]["EventOutcomeInputDto"][];
        };
        RecordedOutcomesView: {
            /** @description 送られた順 */
            items: components["schemas"]["EventOutcomeView"][];
        };
        EventOutcomeChangesDto: {
            /**
             * 種類
             * @description negotiation: 商談、contract: 成約、job-offer: 内定、foreign-hire: 採用した外国人材
             * @enum {string}
             */
            kind?: "negotiation" | "contract" | "job-offer" | "foreign-hire";
            /**
             * 参加者
             * Format: uuid
             * @description この催事の申込のID
             */
            registrationId?: string;
            /**
             * 相手（参加者）
             * Format: uuid
             * @description この催事の別の申込のID。partnerName とは一緒に指定できない
             */
            partnerRegistrationId?: string | null;
            /**
             * 相手（会社名）
             * @description 申込のない相手の名前
             */
            partnerName?: string | null;
            /**
             * 件数・人数
             * @description 件数・人数
             */
            quantity?: number;
            /**
             * 金額（円）
             * @description 成約額。この行の全部で。成約だけ
             */
            amountYen?: number | null;
            /**
             * 成果の日
             * Format: date
             * @description 催事の初日から今日まで
             */
            occurredOn?: string;
            /**
             * メモ
             * @description メモ
             */
            note?: string | null;
            /**
             * 版
             * @description 版
             */
            version: number;
        };
        EventOutcomeVoidDto: {
            /**
             * 版
             * @description 版
             */
            version: number;
            /**
             * 取り消しの理由
             * @description 取り消しの理由
             */
            reason: string;
        };
        ExaminationSittingView: {
            /** Format: uuid */
            id: string;
            note: string | null;
            /** Format: date-time */
            voidedAt: string | null;
            voidReason: string | null;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            examination: string;
            examinationLabel: string;
            /** @description 級 */
            grade: string | null;
            /** Format: date */
            examinedOn: string;
            /** @description 受験者数 */
            examinees: number;
            /** @description 合格者数。合格発表の前は null */
            passed: number | null;
            /** @description 合格率（%） */
            passRate: number | null;
        };
        GradeTotalsView: {
            /** @description 試験の回数 */
            sittings: number;
            /** @description 受験者数の合計 */
            examinees: number;
            /** @description 前年度の受験者数の合計 */
            examineesYearBefore: number;
            /** @description 前年度に対する増減（%）。前年度の受験者がなければ null */
            growth: number | null;
            /** @description 合格者数の合計 */
            passed: number;
            /** @description 合格者数の分かっている試験の受験者数の合計 */
            judged: number;
            /** @description 合格率（%）＝ passed ÷ judged */
            passRate: number | null;
            examination: string;
            examinationLabel: string;
            grade: string | null;
        };
        ExamineeTotalsView: {
            /** @description 試験の回数 */
            sittings: number;
            /** @description 受験者数の合計 */
            examinees: number;
            /** @description 前年度の受験者数の合計 */
            examineesYearBefore: number;
            /** @description 前年度に対する増減（%）。前年度の受験者がなければ null */
            growth: number | null;
            /** @description 合格者数の合計 */
            passed: number;
            /** @description 合格者数の分かっている試験の受験者数の合計 */
            judged: number;
            /** @description 合格率（%）＝ passed ÷ judged */
            passRate: number | null;
        };
        ExaminationYearView: {
            fiscalYear: number;
            /** @description 記録のある年度（新しい順） */
            years: number[];
            /** @description 新しい順。取り消されたものも含む */
            items: components["schemas"]["ExaminationSittingView"][];
            /** @description 検定と級ごとの合計（取り消されたものを除く）。前年度だけに受験者がいた級も含む */
            byGrade: components["schemas"]["GradeTotalsView"][];
            /** @description 年度の合計（取り消されたものを除く） */
            total: components["schemas"]["ExamineeTotalsView"];
        };
        ExaminationSittingInputDto: {
            /**
             * 検定
             * @description コード表 examination のキー
             */
            examination: string;
            /**
             * 級
             * @description 級の別がなければ空。全角・半角や空白の違いは同じ級とする
             */
            grade?: string | null;
            /**
             * 試験日
             * Format: date
             * @description 試験日
             */
            examinedOn: string;
            /**
             * 受験者数
             * @description 申込者でなく、実際に受験した人数
             */
            examinees: number;
            /**
             * 合格者数
             * @description 受験者数以下。合格発表の前は空
             */
            passed?: number | null;
            /**
             * メモ
             * @description メモ
             */
            note?: string | null;
        };
        ExaminationSittingChangesDto: {
            /**
             * 検定
             * @description コード表 examination のキー
             */
            examination?: string;
            /**
             * 級
             * @description 級の別がなければ空。全角・半角や空白の違いは同じ級とする
             */
            grade?: string | null;
            /**
             * 試験日
             * Format: date
             * @description 試験日
             */
            examinedOn?: string;
            /**
             * 受験者数
             * @description 申込者でなく、実際に受験した人数
             */
            examinees?: number;
            /**
             * 合格者数
             * @description 受験者数以下。合格発表の前は空
             */
            passed?: number | null;
            /**
             * メモ
             * @description メモ
             */
            note?: string | null;
            /**
             * 版
             * @description 版
             */
            version: number;
        };
        VoidDto: {
            /**
             * 版
             * @description 版
             */
            version: number;
            /**
             * 取り消しの理由
             * @description 取り消しの理由
             */
            reason: string;
        };
        FollowUpView: {
            /** Format: uuid */
            businessId: string;
            businessName: string;
            /** Format: uuid */
            eventId: string;
            eventTitle: string;
            /**
             * Format: date
             * @description その催事に最後に来た日
             */
            attendedOn: string;
            /** @description 来場された方 */
            people: string[];
        };
        FollowUpsView: {
            /** @description 新しい順 */
            items: components["schemas"]["FollowUpView"][];
            /** @description ここに載せなかった事業所の数 */
            more: number;
        };
        FeedbackSummaryView: {
            /** Format: uuid */
            id: string;
            /**
             * @description 届いた方法
             * @enum {string}
             */
            channel: "web" | "mail" | "phone" | "paper" | "in-person";
            /** Format: date */
            receivedOn: string;
            /** @description 声の文。書かれたまま */
            body: string;
            name: string | null;
            company: string | null;
            /**
             * Format: uuid
             * @description 職員が結び付けた事業所
             */
            businessId: string | null;
            businessName: string | null;
            departmentName: string | null;
            staffName: string | null;
            /** @enum {string} */
            state: "open" | "in-progress" | "answered" | "no-answer";
            /** Format: date */
            answeredOn: string | null;
            /** Format: date-time */
            voidedAt: string | null;
        };
        FeedbackCountsView: {
            open: number;
            "in-progress": number;
            answered: number;
            "no-answer": number;
            voided: number;
        };
        FeedbackPage: {
            items: components["schemas"]["FeedbackSummaryView"][];
            /** @description 続きがあれば、その位置 */
            nextCursor: string | null;
            /** @description 状況ごとの件数 */
            counts: components["schemas"]["FeedbackCountsView"];
        };
        FeedbackInputDto: {
            /**
             * ご意見・ご要望
             * @description ご意見・ご要望
             */
            body: string;
            /**
             * お名前
             * @description お名前
             */
            name?: string | null;
            /**
             * 会社名・屋号
             * @description 会社名・屋号
             */
            company?: string | null;
            /**
             * メールアドレス
             * @description メールアドレス
             */
            email?: string | null;
            /**
             * 電話
             * @description 電話
             */
            phone?: string | null;
            /**
             * 届いた方法
             * @description 届いた方法
             * @enum {string}
             */
            channel: "mail" | "phone" | "paper" | "in-person";
            /**
             * 受付日
             * Format: date
             * @description 受付日
             */
            receivedOn: string;
        };
        FeedbackStepView: {
            /** Format: date-time */
            at: string;
            /** @description 公開のページからなら null */
            actorName: string | null;
            acts: ("received" | "state" | "in-charge" | "business" | "answer" | "mail" | "note" | "void")[];
            /**
             * @description 変わったあとの状況
             * @enum {string|null}
             */
            state: "open" | "in-progress" | "answered" | "no-answer" | null;
        };
        FeedbackView: {
            /** Format: uuid */
            id: string;
            note: string | null;
            /** Format: date-time */
            voidedAt: string | null;
            voidReason: string | null;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /**
             * @description 届いた方法
             * @enum {string}
             */
            channel: "web" | "mail" | "phone" | "paper" | "in-person";
            /** Format: date */
            receivedOn: string;
            body: string;
            name: string | null;
            company: string | null;
            email: string | null;
            phone: string | null;
            /** Format: uuid */
            businessId: string | null;
            businessName: string | null;
            /** Format: uuid */
            departmentId: string | null;
            departmentName: string | null;
            /** Format: uuid */
            staffId: string | null;
            staffName: string | null;
            /** @enum {string} */
            state: "open" | "in-progress" | "answered" | "no-answer";
            answer: string | null;
            /** Format: date */
            answeredOn: string | null;
            /**
             * Format: date-time
             * @description 回答をメールに出した時
             */
            mailedAt: string | null;
            /**
             * @description そのメールの状態
             * @enum {string|null}
             */
            mailState: "queued" | "sending" | "sent" | "failed" | "bounced" | "withdrawn" | null;
            /** @description 古い順 */
            history: components["schemas"]["FeedbackStepView"][];
        };
        FeedbackHandlingDto: {
            /**
             * 版
             * @description 版
             */
            version: number;
            /**
             * 状況
             * @description 回答済み（answered）にするには、回答を記録してください。
             * @enum {string}
             */
            state?: "open" | "in-progress" | "no-answer";
            /**
             * 担当部署
             * Format: uuid
             * @description 担当部署
             */
            departmentId?: string | null;
            /**
             * 担当者
             * Format: uuid
             * @description 担当者
             */
            staffId?: string | null;
            /**
             * 事業所
             * Format: uuid
             * @description 事業所
             */
            businessId?: string | null;
            /**
             * 内部メモ
             * @description 内部メモ
             */
            note?: string | null;
        };
        FeedbackAnswerDto: {
            /**
             * 版
             * @description 版
             */
            version: number;
            /**
             * 回答
             * @description 回答
             */
            answer: string;
            /**
             * 回答日
             * Format: date
             * @description 回答日
             */
            answeredOn: string;
            /**
             * メールで送る
             * @description true のとき、声に書かれたメールアドレスへ回答を送る
             */
            byMail: boolean;
        };
        PublicFeedbackBoxView: {
            chamberName: string;
        };
        PublicFeedbackInputDto: {
            /**
             * ご意見・ご要望
             * @description ご意見・ご要望
             */
            body: string;
            /**
             * お名前
             * @description お名前
             */
            name?: string | null;
            /**
             * 会社名・屋号
             * @description 会社名・屋号
             */
            company?: string | null;
            /**
             * メールアドレス
             * @description メールアドレス
             */
            email?: string | null;
            /**
             * 電話
             * @description 電話
             */
            phone?: string | null;
            /**
             * 個人情報の取扱い
             * @description 同意したとき true。同意なしには送れません。
             */
            consent: boolean;
            /**
             * ホームページ
             * @description 何も入れないでください。自動の書き込みを見分けるための項目です。
             */
            homepage?: string | null;
        };
        PublicFeedbackView: {
            /** Format: date */
            receivedOn: string;
        };
        IndicatorPolicyView: {
            code: string;
            name: string;
            note: string | null;
        };
        MonthView: {
            /** @description YYYY-MM */
            month: string;
            value: number | null;
            /** @description 累計。実数のように足せないものは null */
            cumulative: number | null;
            /** @description 月末のペース線の値 */
            pace: number | null;
            /** @description 延べ */
            contacts: number | null;
            /** @description 実数 */
            businesses: number | null;
        };
        ShareView: {
            /** Format: uuid */
            id: string | null;
            name: string;
            value: number;
        };
        RemainingView: {
            /** @description 目標まであといくつ */
            more: number;
            /** @description 残りの週 */
            weeks: number;
            /** @description 経営指導員の人数 */
            advisors: number;
            /** @description 1人・1週あたり */
            perAdvisorAndWeek: number;
        };
        IndicatorView: {
            /** Format: uuid */
            id: string;
            key: string;
            nodeKey: string | null;
            title: string;
            unit: string;
            /** @enum {string} */
            measure: "count" | "distinct" | "sum" | "ratio" | "growth" | "stock" | "cadence" | "manual";
            /** @enum {string} */
            periodKind: "cumulative" | "each-year" | "single-year" | "as-of-date" | "cadence" | "per-event";
            /** @description 内数なら、親の指標のキー */
            subsetOfKey: string | null;
            origin: components["schemas"]["OriginView"];
            figures: components["schemas"]["FigureView"][];
            /** @description 純増を横に並べる指標のとき */
            net: components["schemas"]["NetBesideView"] | null;
            planCode: string;
            /** @description 何を、どの決まりで数えるか */
            description: string;
            policy: components["schemas"]["IndicatorPolicyView"] | null;
            /** Format: date */
            asOf: string;
            months: components["schemas"]["MonthView"][];
            /** @description 部署別・担当者別の内訳の期間 */
            sharedPeriod: string | null;
            departments: components["schemas"]["ShareView"][];
            advisors: components["schemas"]["ShareView"][];
            remaining: components["schemas"]["RemainingView"] | null;
            /** Format: date-time */
            computedAt: string | null;
            /** @description 計画の文 */
            source: string;
        };
        IndicatorRecordView: {
            /** Format: uuid */
            recordId: string;
            /** @enum {string} */
            activity: "consultation" | "case-milestone" | "membership" | "event" | "registration" | "event-outcome" | "questionnaire-answer" | "survey-round" | "examination" | "yearly-total" | "feedback" | "petition" | "manual-entry";
            /**
             * Format: uuid
             * @description 催事の記録では、その催事
             */
            eventId: string | null;
            /**
             * Format: uuid
             * @description 節目の記録では、その支援案件
             */
            caseId: string | null;
            /** Format: date */
            date: string;
            /** Format: uuid */
            businessId: string | null;
            businessName: string | null;
            staffName: string | null;
            departmentName: string | null;
            title: string;
            quantity: number;
            counted: boolean;
            /** @description 数えなかった理由 */
            reason: string | null;
        };
        IndicatorRecordsPage: {
            items: components["schemas"]["IndicatorRecordView"][];
            /** @description 続きがあれば、その位置 */
            nextCursor: string | null;
            /** @description 数え方の決まり */
            rule: string;
            /** @description 数えた記録が合わせていくつになるか */
            value: number | null;
            period: string;
        };
        ManualEntryView: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            datedOn: string;
            value: number | null;
            numerator: number | null;
            denominator: number | null;
            note: string | null;
            /** Format: date-time */
            voidedAt: string | null;
            voidReason: string | null;
            version: number;
        };
        ManualEntryListView: {
            items: components["schemas"]["ManualEntryView"][];
        };
        ManualEntryDto: {
            /**
             * 日付
             * Format: date
             * @description 日付
             */
            datedOn: string;
            /**
             * 値
             * @description 値
             */
            value?: number | null;
            /**
             * 分子
             * @description 分子
             */
            numerator?: number | null;
            /**
             * 分母
             * @description 分母
             */
            denominator?: number | null;
            /**
             * メモ
             * @description メモ
             */
            note?: string | null;
        };
        ManualEntryChangesDto: {
            /**
             * 日付
             * Format: date
             * @description 日付
             */
            datedOn?: string;
            /**
             * 値
             * @description 値
             */
            value?: number | null;
            /**
             * 分子
             * @description 分子
             */
            numerator?: number | null;
            /**
             * 分母
             * @description 分母
             */
            denominator?: number | null;
            /**
             * メモ
             * @description メモ
             */
            note?: string | null;
            /**
             * 版
             * @description 版
             */
            version: number;
        };
        ManualEntryVoidDto: {
            /**
             * 版
             * @description 版
             */
            version: number;
            /**
             * 取消の理由
             * @description 取消の理由
             */
            reason: string;
        };
        OutboxView: {
            /** @description まだ集計に入っていない変更 */
            waiting: number;
            /** Format: date-time */
            oldestAt: string | null;
        };
        QueueView: {
            name: string;
            waiting: number;
            active: number;
            delayed: number;
            failed: number;
        };
        JobRunView: {
            /** Format: uuid */
            id: string;
            job: string;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            finishedAt: string | null;
            /** @enum {string} */
            outcome: "running" | "done" | "failed" | "drift";
            detail: {
                [key: string]: unknown;
            };
        };
        JobsView: {
            outbox: components["schemas"]["OutboxView"];
            queues: components["schemas"]["QueueView"][];
            runs: components["schemas"]["JobRunView"][];
        };
        EnqueuedView: {
            /** @description 受け付けた処理 */
            job: string;
        };
        MoveCountView: {
            /** @enum {string} */
            group: "month" | "kind" | "section" | "reason";
            /** @description 2019-04 の形の月、またはコード表のキー。未設定なら空 */
            key: string;
            /** @description 入会 */
            joined: number;
            /** @description 退会 */
            withdrawn: number;
        };
        MembershipMovesView: {
            fiscalYear: number;
            /** @description 入会か退会のある年度（新しい順） */
            years: number[];
            /** @description 年度が始まる前の会員数 */
            membersBefore: number;
            joined: number;
            withdrawn: number;
            /** @description 年度末の会員数 */
            membersAfter: number;
            counts: components["schemas"]["MoveCountView"][];
        };
        MovedMembershipView: {
            /** Format: uuid */
            membershipId: string;
            /** Format: uuid */
            businessId: string;
            businessName: string;
            /**
             * Format: date
             * @description 入会日または退会日
             */
            movedOn: string;
            /** Format: date */
            joinedOn: string;
            /** Format: date */
            withdrawnOn: string | null;
            withdrawalReason: string | null;
            units: number;
            kind: string;
            section: string | null;
        };
        MovedMembershipPage: {
            items: components["schemas"]["MovedMembershipView"][];
            /** @description 続きがあれば、その位置 */
            nextCursor: string | null;
        };
        PetitionItemView: {
            /** Format: uuid */
            id: string;
            text: string;
            /** Format: uuid */
            departmentId: string | null;
            departmentName: string | null;
            /** @enum {string} */
            answerState: "unanswered" | "realised" | "partly" | "considering" | "difficult";
            answer: string | null;
            /** Format: date */
            answeredOn: string | null;
        };
        PetitionView: {
            /** Format: uuid */
            id: string;
            note: string | null;
            /** Format: date-time */
            voidedAt: string | null;
            voidReason: string | null;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            title: string;
            addressee: string;
            addresseeLabel: string;
            /** Format: date */
            submittedOn: string;
            /** Format: uuid */
            departmentId: string | null;
            departmentName: string | null;
            /** Format: uuid */
            staffId: string | null;
            staffName: string | null;
            items: components["schemas"]["PetitionItemView"][];
        };
        PetitionAnswersView: {
            /** @description 未回答 */
            unanswered: number;
            /** @description 実現 */
            realised: number;
            /** @description 一部実現 */
            partly: number;
            /** @description 検討中 */
            considering: number;
            /** @description 困難 */
            difficult: number;
        };
        PetitionTotalsView: {
            petitions: number;
            items: number;
            /** @description 回答の状況ごとの項目の数 */
            answers: components["schemas"]["PetitionAnswersView"];
        };
        PetitionYearView: {
            fiscalYear: number;
            /** @description 要望のある年度（新しい順） */
            years: number[];
            /** @description 新しい順。取り消されたものも含む */
            items: components["schemas"]["PetitionView"][];
            /** @description 年度の合計（取り消されたものを除く） */
            total: components["schemas"]["PetitionTotalsView"];
        };
        PetitionItemInputDto: {
            /**
             * 要望の内容
             * @description 要望の内容
             */
            text: string;
            /**
             * 項目の担当部署
             * Format: uuid
             * @description 項目の担当部署
             */
            departmentId?: string | null;
        };
        PetitionInputDto: {
            /**
             * 件名
             * @description 件名
             */
            title: string;
            /**
             * 提出先
             * @description コード表 petition-addressee のキー
             */
            addressee: string;
            /**
             * 提出日
             * Format: date
             * @description 提出日
             */
            submittedOn: string;
            /**
             * 担当部署
             * Format: uuid
             * @description 担当部署
             */
            departmentId?: string | null;
            /**
             * 担当者
             * Format: uuid
             * @description 担当者
             */
            staffId?: string | null;
            /**
             * メモ
             * @description メモ
             */
            note?: string | null;
            /** 要望の項目 */
            items: components["schemas"]["PetitionItemInputDto"][];
        };
        PetitionItemChangeDto: {
            /**
             * 要望の内容
             * @description 要望の内容
             */
            text: string;
            /**
             * 項目の担当部署
             * Format: uuid
             * @description 項目の担当部署
             */
            departmentId?: string | null;
            /**
             * 項目
             * Format: uuid
             * @description 今ある項目を残すときの、その項目のID
             */
            id?: string;
        };
        PetitionChangesDto: {
            /**
             * 件名
             * @description 件名
             */
            title?: string;
            /**
             * 提出先
             * @description コード表 petition-addressee のキー
             */
            addressee?: string;
            /**
             * 提出日
             * Format: date
             * @description 提出日
             */
            submittedOn?: string;
            /**
             * 担当部署
             * Format: uuid
             * @description 担当部署
             */
            departmentId?: string | null;
            /**
             * 担当者
             * Format: uuid
             * @description 担当者
             */
            staffId?: string | null;
            /**
             * メモ
             * @description メモ
             */
            note?: string | null;
            /**
             * 版
             * @description 版
             */
            version: number;
            /** 要望の項目 */
            items?: components["schemas"]["PetitionItemChangeDto"][];
        };
        PetitionAnswerDto: {
            /**
             * 版
             * @description 版
             */
            version: number;
            /**
             * 状況
             * @description unanswered 未回答、realised 実現、partly 一部実現、considering 検討中、difficult 困難
             * @enum {string}
             */
            state: "unanswered" | "realised" | "partly" | "considering" | "difficult";
            /**
             * 回答の内容
             * @description 回答の内容
             */
            answer?: string | null;
            /**
             * 回答日
             * Format: date
             * @description 回答日
             */
            answeredOn?: string | null;
        };
        PublicSeatView: {
            /** Format: uuid */
            sessionId: string;
            /** Format: date */
            heldOn: string;
            /** @description HH:MM（日本時間） */
            startsAt: string | null;
            endsAt: string | null;
            title: string | null;
            /** @description 催事の会場と違うとき */
            venue: string | null;
            /** @enum {string} */
            state: "confirmed" | "waiting" | "cancelled";
        };
        PublicSessionView: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            heldOn: string;
            /** @description HH:MM（日本時間） */
            startsAt: string | null;
            endsAt: string | null;
            title: string | null;
            /** @description 催事の会場と違うとき */
            venue: string | null;
            /** @description 定員。定めがなければ null */
            capacity: number | null;
            /**
             * @description free: 空きあり、few: 残りわずか、full: 満席（キャンセル待ち）
             * @enum {string}
             */
            room: "free" | "few" | "full";
            /** @description この日に今申し込める */
            open: boolean;
        };
        PublicRegistrationView: {
            /** @description この申込を開き、変更し、取り消すための番号 */
            manageCode: string;
            /** @description 受付票のQRコードの中身。席がなければ null */
            ticketCode: string | null;
            familyName: string;
            givenName: string;
            familyKana: string | null;
            givenKana: string | null;
            company: string | null;
            phone: string | null;
            note: string | null;
            /** Format: uuid */
            eventId: string;
            eventTitle: string;
            venue: string | null;
            /** @description 催事が中止になった */
            eventCancelled: boolean;
            /** @description メールアドレスの入力があり、お知らせが届く */
            mailed: boolean;
            /** @description 取り消された */
            cancelled: boolean;
            /** @description 本人がまだ取り消せる */
            cancellable: boolean;
            /** @description 本人がまだ変更できる */
            changeable: boolean;
            /** @description ご連絡事項を本人が変更できる */
            noteChangeable: boolean;
            seats: components["schemas"]["PublicSeatView"][];
            /** @description 変更できる間、選べる開催日 */
            choices: components["schemas"]["PublicSessionView"][];
            version: number;
        };
        OwnChangesDto: {
            /**
             * 会社名
             * @description 本人が書いたとおりの事業所の名称
             */
            company?: string | null;
            /**
             * 電話
             * @description 電話
             */
            phone?: string | null;
            /**
             * 備考
             * @description 備考
             */
            note?: string | null;
            /**
             * 版
             * @description 版
             */
            version: number;
            /**
             * 姓（フリガナ）
             * @description 姓（フリガナ）
             */
            familyKana?: string;
            /**
             * 名（フリガナ）
             * @description 名（フリガナ）
             */
            givenKana?: string;
            /**
             * 開催日
             * @description 参加するすべての開催日
             */
            sessionIds?: string[];
        };
        PublicEventSummary: {
            /** Format: uuid */
            id: string;
            title: string;
            kindLabel: string;
            venue: string | null;
            /** @description オンラインで参加できる */
            online: boolean;
            /** @description 参加費（円）。未定なら null、無料なら 0 */
            feeYen: number | null;
            /** @description 会員の参加費が違うとき */
            memberFeeYen: number | null;
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string;
            /** Format: date-time */
            registrationOpensAt: string | null;
            /**
             * Format: date-time
             * @description この時から申し込めない
             */
            registrationClosesAt: string;
            /**
             * @description not-yet: 受付開始前、open: 受付中、closed: 受付終了、cancelled: 中止
             * @enum {string}
             */
            signUp: "not-yet" | "open" | "closed" | "cancelled";
            /**
             * @description free: 空きあり、few: 残りわずか、full: 満席（キャンセル待ち）
             * @enum {string}
             */
            room: "free" | "few" | "full";
        };
        PublicEventsView: {
            chamberName: string;
            /** @description 近い順 */
            items: components["schemas"]["PublicEventSummary"][];
        };
        ParticipantKindView: {
            key: string;
            label: string;
            labelEn: string | null;
        };
        PublicEventView: {
            /** Format: uuid */
            id: string;
            title: string;
            kindLabel: string;
            venue: string | null;
            /** @description オンラインで参加できる */
            online: boolean;
            /** @description 参加費（円）。未定なら null、無料なら 0 */
            feeYen: number | null;
            /** @description 会員の参加費が違うとき */
            memberFeeYen: number | null;
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string;
            /** Format: date-time */
            registrationOpensAt: string | null;
            /**
             * Format: date-time
             * @description この時から申し込めない
             */
            registrationClosesAt: string;
            /**
             * @description not-yet: 受付開始前、open: 受付中、closed: 受付終了、cancelled: 中止
             * @enum {string}
             */
            signUp: "not-yet" | "open" | "closed" | "cancelled";
            /**
             * @description free: 空きあり、few: 残りわずか、full: 満席（キャンセル待ち）
             * @enum {string}
             */
            room: "free" | "few" | "full";
            chamberName: string;
            /** @description 案内文 */
            summary: string | null;
            /** @description 個人情報の取扱い */
            consent: string | null;
            sessions: components["schemas"]["PublicSessionView"][];
            participants: components["schemas"]["ParticipantKindView"][];
        };
        PublicRegistrationInputDto: {
            /**
             * 姓
             * @description 姓
             */
            familyName: string;
            /**
             * 名
             * @description 名
             */
            givenName: string;
            /**
             * 会社名
             * @description 本人が書いたとおりの事業所の名称
             */
            company?: string | null;
            /**
             * 電話
             * @description 電話
             */
            phone?: string | null;
            /**
             * メール
             * @description メール
             */
            email?: string | null;
            /**
             * 参加者区分
             * @description コード表 participant-kind のキー。省略すると、会社名があれば business、なければ general
             */
            participant?: string;
            /**
             * 備考
             * @description 備考
             */
            note?: string | null;
            /**
             * 姓（フリガナ）
             * @description 姓（フリガナ）
             */
            familyKana: string;
            /**
             * 名（フリガナ）
             * @description 名（フリガナ）
             */
            givenKana: string;
            /**
             * 開催日
             * @description 開催日
             */
            sessionIds: string[];
            /**
             * 個人情報の取扱い
             * @description 同意したとき true。同意なしには申し込めません。
             */
            consent: boolean;
            /**
             * ホームページ
             * @description 何も入れないでください。自動の書き込みを見分けるための項目です。
             */
            homepage?: string | null;
        };
        QuestionView: {
            /** @description 回答のキー。満足度は overall */
            key: string;
            /**
             * @description overall: 満足度（1〜5）、score: 5段階、choice: 選択、text: 自由記述
             * @enum {string}
             */
            kind: "overall" | "score" | "choice" | "text";
            text: string;
            required: boolean;
            choices: string[];
        };
        QuestionnaireView: {
            /** @description 回答のページ */
            path: string;
            questions: components["schemas"]["QuestionView"][];
            /** @description 集計する回答があり、質問を変えられない */
            answered: boolean;
            /** @description 回答が届いた（集計から除いたものも含む） */
            received: boolean;
            /** @enum {string} */
            intake: "by-date" | "open" | "closed";
            /** @description 催事の最終日から何日後まで受け付けるか */
            daysOpen: number;
            /**
             * @description not-yet: 受付前、open: 受付中、closed: 受付終了
             * @enum {string}
             */
            state: "not-yet" | "open" | "closed";
            /**
             * Format: date
             * @description 受付の最後の日
             */
            lastDay: string;
            version: number;
            /** Format: date-time */
            updatedAt: string;
        };
        QuestionnaireOfEventView: {
            /** @description まだなければ null */
            questionnaire: components["schemas"]["QuestionnaireView"] | null;
        };
        QuestionInputDto: {
            /**
             * 質問の種類
             * @description overall: 全体の満足度（最初に1つ）、score: 5段階、choice: 選択、text: 自由記述
             * @enum {string}
             */
            kind: "overall" | "score" | "choice" | "text";
            /**
             * 質問
             * @description 質問
             */
            text: string;
            /**
             * 必須
             * @description 満足度は常に必須
             */
            required?: boolean;
            /**
             * 選択肢
             * @description 選択肢
             */
            choices?: string[];
        };
        QuestionnaireChangesDto: {
            /**
             * 版
             * @description 版
             */
            version: number;
            /** 質問 */
            questions?: components["schemas"]["QuestionInputDto"][];
            /**
             * 受付
             * @description by-date: 催事の初日から受け付ける、open: 初日の前から受け付ける、closed: 締め切る。どれも期限までで終わる
             * @enum {string}
             */
            intake?: "by-date" | "open" | "closed";
            /**
             * 受付の日数
             * @description 催事の最終日から何日後まで
             */
            daysOpen?: number;
        };
        AnswerShareView: {
            value: string;
            count: number;
        };
        QuestionResultView: {
            question: components["schemas"]["QuestionView"];
            /** @description この質問に答えた数 */
            answered: number;
            /** @description 平均（全回答の平均）。5段階の質問だけ */
            mean: number | null;
            /** @description 5段階は5から、選択は選択肢の順。自由記述は空 */
            distribution: components["schemas"]["AnswerShareView"][];
        };
        QuestionnaireResultsView: {
            /** @description 回答数 */
            answers: number;
            /** @description 受け付ける回答数の上限。催事の申込者数から決まる */
            mostAnswers: number;
            /** @description 参加者数 */
            attendees: number;
            /** @description 回収率（%）＝ 回答数 ÷ 参加者数 */
            responseRate: number | null;
            /** @description 満足度が4か5の回答 */
            satisfied: number;
            questions: components["schemas"]["QuestionResultView"][];
        };
        QuestionnaireAnswerView: {
            /** Format: uuid */
            id: string;
            /** @description 質問のキーごとの答え。答えなかった質問はない。集計から除いた回答には、以前の質問の答えが残る */
            answers: {
                [key: string]: number | string;
            };
            /** Format: date-time */
            answeredAt: string;
            /**
             * Format: date-time
             * @description 集計から除いた時
             */
            voidedAt: string | null;
            voidReason: string | null;
        };
        QuestionnaireAnswerPage: {
            items: components["schemas"]["QuestionnaireAnswerView"][];
            /** @description 続きがあれば、その位置 */
            nextCursor: string | null;
        };
        AnswerVoidDto: {
            /**
             * 除く理由
             * @description 除く理由
             */
            reason: string;
        };
        PublicQuestionnaireView: {
            chamberName: string;
            eventTitle: string;
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string;
            /**
             * @description not-yet: 受付前、open: 受付中、closed: 受付終了
             * @enum {string}
             */
            state: "not-yet" | "open" | "closed";
            /**
             * Format: date
             * @description 受付の最後の日
             */
            lastDay: string;
            /** @description 回答とともに送る */
            revision: number;
            /** @description 受付中のときだけ */
            questions: components["schemas"]["QuestionView"][];
        };
        AnswerInputDto: {
            /**
             * 質問のキー
             * @description 質問のキー
             */
            key: string;
            /**
             * 評価
             * @description overall と score の答え
             */
            score?: number | null;
            /**
             * 選択
             * @description choice の答え。選択肢のどれか
             */
            choice?: string | null;
            /**
             * 記述
             * @description text の答え
             */
            text?: string | null;
        };
        QuestionnaireAnswerInputDto: {
            /**
             * 質問の版
             * @description 回答した質問の revision
             */
            revision: number;
            /** 回答 */
            answers: components["schemas"]["AnswerInputDto"][];
            /**
             * ホームページ
             * @description 何も入れないでください。自動の書き込みを見分けるための項目です。
             */
            homepage?: string | null;
        };
        AnswerReceivedView: {
            /** @description 受け付けた */
            received: boolean;
        };
        ReceptionEventView: {
            /** Format: uuid */
            id: string;
            title: string;
            venue: string | null;
            /** @enum {string} */
            state: "planned" | "held" | "cancelled";
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string;
        };
        ReceptionSessionView: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            heldOn: string;
            /** @example 13:30 */
            startsAt: string | null;
            /** @example 16:00 */
            endsAt: string | null;
            title: string | null;
            /** @description 定員。null は定員なし */
            capacity: number | null;
        };
        ReceptionSeatView: {
            /** Format: uuid */
            sessionId: string;
            /** @enum {string} */
            state: "confirmed" | "waiting";
            /** Format: date-time */
            attendedAt: string | null;
        };
        ReceptionPersonView: {
            /** Format: uuid */
            id: string;
            familyName: string;
            givenName: string;
            familyKana: string | null;
            givenKana: string | null;
            /** @description 本人が書いたとおりの名称 */
            company: string | null;
            businessName: string | null;
            /** @description 催事の初日に会員か。事業所がなければ null */
            member: boolean | null;
            /** @description 事業所の担当の経営指導員 */
            advisorName: string | null;
            /** @enum {string} */
            origin: "staff" | "public" | "walk-in";
            note: string | null;
            feeYen: number | null;
            /** Format: date */
            paidOn: string | null;
            /** @description QRコードの中身 */
            ticketCode: string;
            version: number;
            /** @description 取り消した日を除く */
            seats: components["schemas"]["ReceptionSeatView"][];
        };
        ReceptionView: {
            event: components["schemas"]["ReceptionEventView"];
            sessions: components["schemas"]["ReceptionSessionView"][];
            /** @description 取り消した人を除く */
            people: components["schemas"]["ReceptionPersonView"][];
        };
        CheckInDto: {
            /**
             * 受付のID
             * @description 端末が受付ごとに付けるUUID。再送のときは同じものを使う
             */
            id: string;
            /**
             * 申込
             * Format: uuid
             * @description 一覧から選んだとき。ticketCode とどちらか1つ
             */
            registrationId?: string;
            /**
             * チケット
             * @description QRコードの中身。registrationId とどちらか1つ
             */
            ticketCode?: string;
            /**
             * 開催日
             * Format: uuid
             * @description 開催日
             */
            sessionId: string;
            /**
             * 受付の種類
             * @description arrived: 来場、undone: 受付の取消
             * @enum {string}
             */
            action: "arrived" | "undone";
            /**
             * 受付の時刻
             * Format: date-time
             * @description 端末の時計で。これからの時刻は今とみなす
             */
            happenedAt: string;
            /**
             * 端末
             * @description 受付の場所など。ほかの受付に表示する
             */
            device?: string | null;
            /**
             * 入場させる
             * @description キャンセル待ちの方に席を渡して受け付ける
             */
            letIn?: boolean;
        };
        CheckInsDto: {
            /** 受付 */
            items: components["schemas"]["CheckInDto"][];
        };
        EarlierArrivalView: {
            /** Format: date-time */
            at: string;
            device: string | null;
        };
        CheckInRefusalView: {
            /** @enum {string} */
            code: "unknown-ticket" | "unknown-registration" | "ticket-of-another-event" | "unknown-day" | "event-cancelled" | "registration-cancelled" | "not-signed-up-for-day" | "day-not-begun" | "seat-waiting" | "check-in-id-reused";
            /** @description 理由とどうすればよいか */
            message: string;
        };
        CheckInAnswerView: {
            /** Format: uuid */
            id: string;
            /**
             * @description done: 受け付けた、already: 受け付けたが、先に受付済みだった、refused: 受け付けない
             * @enum {string}
             */
            outcome: "done" | "already" | "refused";
            /** Format: uuid */
            registrationId: string | null;
            /** @description 先の受付（already のとき） */
            earlier: components["schemas"]["EarlierArrivalView"] | null;
            /** @description 理由（refused のとき） */
            refusal: components["schemas"]["CheckInRefusalView"] | null;
        };
        CheckInAnswersView: {
            items: components["schemas"]["CheckInAnswerView"][];
        };
        WalkInDto: {
            /**
             * 姓
             * @description 姓
             */
            familyName: string;
            /**
             * 名
             * @description 名
             */
            givenName: string;
            /**
             * 姓（カナ）
             * @description 姓（カナ）
             */
            familyKana?: string | null;
            /**
             * 名（カナ）
             * @description 名（カナ）
             */
            givenKana?: string | null;
            /**
             * 会社名
             * @description 本人が書いたとおりの事業所の名称
             */
            company?: string | null;
            /**
             * 法人番号
             * @description 13桁。全角・ハイフンは整えます。
             */
            corporateNumber?: string | null;
            /**
             * 電話
             * @description 電話
             */
            phone?: string | null;
            /**
             * メール
             * @description メール
             */
            email?: string | null;
            /**
             * 参加者区分
             * @description コード表 participant-kind のキー。省略すると、会社名があれば business、なければ general
             */
            participant?: string;
            /**
             * 備考
             * @description 備考
             */
            note?: string | null;
            /**
             * 開催日
             * Format: uuid
             * @description 開催日
             */
            sessionId: string;
            /**
             * 受付の時刻
             * Format: date-time
             * @description 端末の時計で。これからの時刻は今とみなす
             */
            happenedAt: string;
            /**
             * 端末
             * @description 受付の場所など。ほかの受付に表示する
             */
            device?: string | null;
            /**
             * 入場させる
             * @description 満席でも席を渡して受け付ける
             */
            letIn?: boolean;
        };
        SeatView: {
            /** Format: uuid */
            sessionId: string;
            /** Format: date */
            heldOn: string;
            /** @enum {string} */
            state: "confirmed" | "waiting" | "cancelled";
            /** @description キャンセル待ちの順番（1から） */
            waitingPlace: number | null;
            /** Format: date-time */
            attendedAt: string | null;
        };
        RegistrationView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            eventId: string;
            eventTitle: string;
            /** Format: date */
            eventStartsOn: string;
            familyName: string;
            givenName: string;
            familyKana: string | null;
            givenKana: string | null;
            /** @description 本人が書いたとおりの名称 */
            company: string | null;
            corporateNumber: string | null;
            phone: string | null;
            email: string | null;
            /** @description コード表 participant-kind のキー */
            participant: string;
            participantLabel: string;
            note: string | null;
            /** Format: uuid */
            businessId: string | null;
            businessName: string | null;
            /** @description 催事の初日に会員か。事業所がなければ null */
            member: boolean | null;
            /** @description 事業所の担当の経営指導員 */
            advisorName: string | null;
            /** @enum {string} */
            link: "none" | "doubtful" | "automatic" | "by-hand";
            /** @enum {string} */
            origin: "staff" | "public" | "walk-in";
            feeYen: number | null;
            /** Format: date */
            paidOn: string | null;
            seats: components["schemas"]["SeatView"][];
            /** Format: date-time */
            cancelledAt: string | null;
            cancelReason: string | null;
            /**
             * Format: date-time
             * @description 本人がリンクから最後に変更した時
             */
            ownChangedAt: string | null;
            /** @description メールサーバーが最後に断ったメールの理由。断られていなければnull */
            mailRefused: string | null;
            version: number;
            /** Format: date-time */
            createdAt: string;
        };
        CampaignView: {
            /** Format: uuid */
            id: string;
            note: string | null;
            /** Format: date-time */
            voidedAt: string | null;
            voidReason: string | null;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            name: string;
            /** Format: date */
            startsOn: string;
            /** Format: date */
            endsOn: string;
            target: number | null;
            leastReferrals: number;
            rule: string | null;
        };
        CampaignListView: {
            /** @description 新しい順。取り消されたものも含む */
            items: components["schemas"]["CampaignView"][];
        };
        CampaignInputDto: {
            /**
             * 名前
             * @description 名前
             */
            name: string;
            /**
             * 開始日
             * Format: date
             * @description 開始日
             */
            startsOn: string;
            /**
             * 終了日
             * Format: date
             * @description この日までに入会した会員を数える
             */
            endsOn: string;
            /**
             * 目標件数
             * @description 目標件数
             */
            target?: number | null;
            /**
             * 表彰の基準
             * @description 紹介が何件以上の人を表彰するか
             */
            leastReferrals?: number;
            /**
             * 表彰の決まり
             * @description 表彰の決まり
             */
            rule?: string | null;
            /**
             * メモ
             * @description メモ
             */
            note?: string | null;
        };
        CampaignChangesDto: {
            /**
             * 名前
             * @description 名前
             */
            name?: string;
            /**
             * 開始日
             * Format: date
             * @description 開始日
             */
            startsOn?: string;
            /**
             * 終了日
             * Format: date
             * @description この日までに入会した会員を数える
             */
            endsOn?: string;
            /**
             * 目標件数
             * @description 目標件数
             */
            target?: number | null;
            /**
             * 表彰の基準
             * @description 紹介が何件以上の人を表彰するか
             */
            leastReferrals?: number;
            /**
             * 表彰の決まり
             * @description 表彰の決まり
             */
            rule?: string | null;
            /**
             * メモ
             * @description メモ
             */
            note?: string | null;
            /**
             * 版
             * @description 版
             */
            version: number;
        };
        ReferralTotalsView: {
            joins: number;
            /** @description うち、紹介者のある入会 */
            referred: number;
            /** @description うち、入会から1年以内に退会した件数 */
            leftWithinYear: number;
            /** @description 入会の取り消しなど、数えない入会 */
            notCounted: number;
            /** @description 紹介者の数 */
            referrers: number;
        };
        ReferrerView: {
            /** @description 同じ件数は同じ順位 */
            rank: number;
            /** @enum {string} */
            kind: "business" | "staff" | "words";
            key: string;
            name: string;
            /** @description 事業所の今の代表者 */
            representativeName: string | null;
            joins: number;
            units: number;
            /** @description うち、入会から1年以内に退会した件数 */
            leftWithinYear: number;
        };
        ReferralRankingView: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
            total: components["schemas"]["ReferralTotalsView"];
            /** @description 件数の多い順。最大500 */
            referrers: components["schemas"]["ReferrerView"][];
        };
        ReferredMembershipView: {
            /** Format: uuid */
            membershipId: string;
            /** Format: uuid */
            businessId: string;
            businessName: string;
            /** Format: date */
            joinedOn: string;
            /** Format: date */
            withdrawnOn: string | null;
            withdrawalReason: string | null;
            units: number;
            kind: string;
            section: string | null;
            referrerName: string | null;
            leftWithinYear: boolean;
            /** @description 数えない理由 */
            notCounted: string | null;
        };
        ReferredMembershipPage: {
            items: components["schemas"]["ReferredMembershipView"][];
            /** @description 続きがあれば、その位置 */
            nextCursor: string | null;
        };
        RegistrationPage: {
            items: components["schemas"]["RegistrationView"][];
            /** @description 続きがあれば、その位置 */
            nextCursor: string | null;
        };
        RegistrationInputDto: {
            /**
             * 姓
             * @description 姓
             */
            familyName: string;
            /**
             * 名
             * @description 名
             */
            givenName: string;
            /**
             * 姓（カナ）
             * @description 姓（カナ）
             */
            familyKana?: string | null;
            /**
             * 名（カナ）
             * @description 名（カナ）
             */
            givenKana?: string | null;
            /**
             * 会社名
             * @description 本人が書いたとおりの事業所の名称
             */
            company?: string | null;
            /**
             * 法人番号
             * @description 13桁。全角・ハイフンは整えます。
             */
            corporateNumber?: string | null;
            /**
             * 電話
             * @description 電話
             */
            phone?: string | null;
            /**
             * メール
             * @description メール
             */
            email?: string | null;
            /**
             * 参加者区分
             * @description コード表 participant-kind のキー。省略すると、会社名があれば business、なければ general
             */
            participant?: string;
            /**
             * 備考
             * @description 備考
             */
            note?: string | null;
            /**
             * 開催日
             * @description 省略するとすべての開催日
             */
            sessionIds?: string[];
            /**
             * 事業所
             * Format: uuid
             * @description 省略すると、書かれた内容から探す
             */
            businessId?: string;
        };
        RegistrationChangesDto: {
            /**
             * 姓
             * @description 姓
             */
            familyName?: string;
            /**
             * 名
             * @description 名
             */
            givenName?: string;
            /**
             * 姓（カナ）
             * @description 姓（カナ）
             */
            familyKana?: string | null;
            /**
             * 名（カナ）
             * @description 名（カナ）
             */
            givenKana?: string | null;
            /**
             * 会社名
             * @description 本人が書いたとおりの事業所の名称
             */
            company?: string | null;
            /**
             * 法人番号
             * @description 13桁。全角・ハイフンは整えます。
             */
            corporateNumber?: string | null;
            /**
             * 電話
             * @description 電話
             */
            phone?: string | null;
            /**
             * メール
             * @description メール
             */
            email?: string | null;
            /**
             * 参加者区分
             * @description コード表 participant-kind のキー。省略すると、会社名があれば business、なければ general
             */
            participant?: string;
            /**
             * 備考
             * @description 備考
             */
            note?: string | null;
            /**
             * 開催日
             * @description 省略するとすべての開催日
             */
            sessionIds?: string[];
            /**
             * 版
             * @description 版
             */
            version: number;
            /**
             * 変更のお知らせ
             * @description 開催日の変更を、本人にメールで知らせるか。省略すると知らせる
             */
            notify?: boolean;
        };
        RegistrationCancellationDto: {
            /**
             * 版
             * @description 版
             */
            version: number;
            /**
             * 取消の理由
             * @description 取消の理由
             */
            reason?: string | null;
        };
        RegistrationBusinessDto: {
            /**
             * 版
             * @description 版
             */
            version: number;
            /**
             * 事業所
             * Format: uuid
             * @description null で、どの事業所にも結び付けない
             */
            businessId: string | null;
        };
        MatchCandidateView: {
            /** Format: uuid */
            businessId: string;
            name: string;
            address: string | null;
            phone: string | null;
            /** Format: date */
            closedOn: string | null;
            /** @description 催事の初日に会員か */
            member: boolean;
            reasons: ("corporate-number" | "name" | "phone" | "email" | "person")[];
            /**
             * @description 一致した理由
             * @example [
             *       "名称一致",
             *       "電話一致"
             *     ]
             */
            why: string[];
        };
        MatchCandidatesView: {
            /** @description 可能性の高い順 */
            items: components["schemas"]["MatchCandidateView"][];
        };
        RegistrationPaymentDto: {
            /**
             * 版
             * @description 版
             */
            version: number;
            /**
             * 入金日
             * Format: date
             * @description null で、未入金に戻す
             */
            paidOn: string | null;
        };
        UnsentMailView: {
            /** Format: uuid */
            id: string;
            /** @description 宛先のメールアドレス */
            to: string;
            /** @description 件名 */
            subject: string;
            /**
             * @description queued 送信待ち・sending 送信中・failed 送れなかった・bounced 宛先不明か、届かずに戻った
             * @enum {string}
             */
            state: "queued" | "sending" | "failed" | "bounced";
            /** @description これまでに送ろうとした回数 */
            tries: number;
            /** Format: date-time */
            queuedAt: string;
            /**
             * Format: date-time
             * @description 次に送る時刻
             */
            dueAt: string | null;
            /**
             * Format: date-time
             * @description 一度は受け取られたメールが届かずに戻った、と知らされた時刻
             */
            returnedAt: string | null;
            /** @description メールサーバーの最後の返答 */
            lastError: string | null;
        };
        MailsView: {
            /** @description メールサーバーが設定されているか。なければメールは待つ */
            configured: boolean;
            queued: number;
            sending: number;
            failed: number;
            bounced: number;
            /** @description まだ送られていないもの。新しい順に50件まで */
            unsent: components["schemas"]["UnsentMailView"][];
        };
        MailBounceView: {
            /**
             * @description bounced 届かずに戻ったことを記録した・delayed 遅れているだけで、何も記録していない・delivered 届いたか先へ渡され、何も記録していない
             * @enum {string}
             */
            outcome: "bounced" | "delayed" | "delivered";
            /**
             * Format: uuid
             * @description 元のメール
             */
            mailId: string;
            /** @description 元のメールの宛先 */
            to: string;
            /** @description 状態の番号（RFC 3463。例: 5.1.1） */
            status: string | null;
            /** @description 相手のサーバーの言葉 */
            reason: string | null;
            /**
             * Format: date-time
             * @description 初めて記録した時刻。同じお知らせをもう一度送っても変わらない
             */
            recordedAt: string | null;
        };
        FieldProblemView: {
            /** @description 項目の場所（例: memberships.0.joinedOn） */
            field: string;
            /** @description 何が誤りで、どうすればよいか */
            message: string;
        };
        ProblemView: {
            type: string;
            title: string;
            status: number;
            detail: string;
            /** @description プログラムのための、変わらない符号 */
            code: string;
            fields?: components["schemas"]["FieldProblemView"][];
        };
        SchemeCallView: {
            name: string;
            /** Format: date */
            opens: string | null;
            /** Format: date */
            closes: string;
            /**
             * Format: date
             * @description 会議所の受付締切日
             */
            chamberDeadline: string | null;
        };
        CallWindowView: {
            /**
             * @description always いつでも、open 受付中、upcoming 受付前、closed 公募終了、ended 制度終了、not-yet 制度の開始前
             * @enum {string}
             */
            state: "always" | "open" | "upcoming" | "closed" | "ended" | "not-yet";
            /** @description 受付中または次の公募 */
            call: components["schemas"]["SchemeCallView"] | null;
            /** @description 締切（会議所の受付締切があればそれ）までの日数 */
            daysLeft: number | null;
        };
        SchemeSummaryView: {
            /** Format: uuid */
            id: string;
            key: string;
            title: string;
            operator: string;
            /** @description 例（公式の要領と照らし合わせていない） */
            example: boolean;
            enabled: boolean;
            benefit: string | null;
            window: components["schemas"]["CallWindowView"];
            version: number;
            /** Format: date-time */
            updatedAt: string;
        };
        SchemeListView: {
            items: components["schemas"]["SchemeSummaryView"][];
        };
        SchemeInputDto: {
            /**
             * 制度ファイル
             * @description 制度ファイル（YAML、docs/scheme-files.md）
             */
            source: string;
        };
        SchemeRuleView: {
            key: string;
            title: string;
            /** @description 条件を言葉で */
            words: string;
            note: string | null;
        };
        SchemeView: {
            /** Format: uuid */
            id: string;
            key: string;
            title: string;
            operator: string;
            /** @description 例（公式の要領と照らし合わせていない） */
            example: boolean;
            enabled: boolean;
            benefit: string | null;
            window: components["schemas"]["CallWindowView"];
            version: number;
            /** Format: date-time */
            updatedAt: string;
            summary: string | null;
            website: string | null;
            /** Format: date */
            checkedOn: string | null;
            /** Format: date */
            validFrom: string | null;
            /** Format: date */
            validTo: string | null;
            calls: components["schemas"]["SchemeCallView"][];
            rules: components["schemas"]["SchemeRuleView"][];
            /** @description 制度ファイル（YAML） */
            source: string;
        };
        SchemeChangesDto: {
            /**
             * 版
             * @description 版
             */
            version: number;
            /**
             * 制度ファイル
             * @description 制度ファイル（YAML、docs/scheme-files.md）
             */
            source?: string;
            /**
             * 使うかどうか
             * @description 使うかどうか
             */
            enabled?: boolean;
        };
        AskView: {
            /**
             * @description record は事業所の登録項目、question は答えを記録する質問
             * @enum {string}
             */
            kind: "record" | "question";
            /** @description 項目名、または質問のコード */
            key: string;
            text: string;
        };
        AnsweredView: {
            /**
             * @description record は事業所の登録項目、question は答えを記録する質問
             * @enum {string}
             */
            kind: "record" | "question";
            /** @description 項目名、または質問のコード */
            key: string;
            text: string;
            /** @description true はい、false いいえ */
            yes: boolean;
        };
        RuleFindingView: {
            key: string;
            title: string;
            /**
             * @description yes 満たす、no 満たさない、unknown 分からない
             * @enum {string}
             */
            truth: "yes" | "no" | "unknown";
            reason: string;
            asks: components["schemas"]["AskView"][];
            /** @description 答えのある質問。答えは直すことも取り消すこともできる */
            answered: components["schemas"]["AnsweredView"][];
            note: string | null;
        };
        SchemeFindingView: {
            scheme: components["schemas"]["SchemeSummaryView"];
            /**
             * @description eligible 対象、unknown 要確認、not-eligible 対象外
             * @enum {string}
             */
            verdict: "eligible" | "unknown" | "not-eligible";
            rules: components["schemas"]["RuleFindingView"][];
        };
        BusinessDiagnosisView: {
            /**
             * Format: date
             * @description 診断日
             */
            day: string;
            items: components["schemas"]["SchemeFindingView"][];
        };
        SchemeAnswerDto: {
            /**
             * 答え
             * @description true はい、false いいえ、null は取り消し
             */
            yes: boolean | null;
            /**
             * 確認日
             * Format: date
             * @description 省くと今日
             */
            answeredOn?: string;
        };
        VerdictCountsView: {
            /** @description 対象 */
            eligible: number;
            /** @description 要確認 */
            unknown: number;
            /** @description 対象外 */
            "not-eligible": number;
        };
        DiagnosisRunView: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            state: "queued" | "running" | "done" | "failed";
            /**
             * Format: date
             * @description 判定の基準とした日
             */
            day: string;
            businessCount: number;
            /** @description 調べた事業所の数 */
            progress: number;
            counts: components["schemas"]["VerdictCountsView"];
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            finishedAt: string | null;
        };
        DiagnosisOverviewView: {
            /** @description 結果を示している診断 */
            latest: components["schemas"]["DiagnosisRunView"] | null;
            /** @description その後に始めて終わっていない、または失敗した診断 */
            underWay: components["schemas"]["DiagnosisRunView"] | null;
            /** @description 診断のあとで要件が書き換えられた */
            rulesChanged: boolean;
            /** @description 診断のあとで登録・更新された事業所の数（1000まで数える） */
            businessesChanged: number;
        };
        LastCallView: {
            /**
             * @description null は未連絡
             * @enum {string|null}
             */
            outcome: "told" | "not-interested" | "applied" | null;
            /** Format: date */
            contactedOn: string | null;
        };
        SchemeResultView: {
            /** Format: uuid */
            id: string;
            name: string;
            nameKana: string | null;
            district: string | null;
            /** Format: uuid */
            advisorId: string | null;
            advisorName: string | null;
            phone: string | null;
            /**
             * @description eligible 対象、unknown 要確認、not-eligible 対象外
             * @enum {string}
             */
            verdict: "eligible" | "unknown" | "not-eligible";
            /** @description 満たさない要件 */
            failedRules: string[];
            /** @description 分からない要件 */
            unknownRules: string[];
            /**
             * @description 今の登録内容と要件での判定。同じなら null
             * @enum {string|null}
             */
            now: "eligible" | "unknown" | "not-eligible" | null;
            /** @description 連絡リストの最後の記録 */
            call: components["schemas"]["LastCallView"] | null;
        };
        SchemeResultPage: {
            items: components["schemas"]["SchemeResultView"][];
            /** @description 続きがあれば、その位置 */
            nextCursor: string | null;
        };
        SchemeCallEntryView: {
            /** Format: uuid */
            id: string;
            note: string | null;
            /** Format: date-time */
            voidedAt: string | null;
            voidReason: string | null;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            /** Format: uuid */
            businessId: string;
            businessName: string;
            nameKana: string | null;
            corporateNumber: string | null;
            representativeName: string | null;
            district: string | null;
            phone: string | null;
            email: string | null;
            /** @description 今日、会員かどうか */
            member: boolean;
            /** @description 今日、廃業しているかどうか */
            closed: boolean;
            /** Format: uuid */
            staffId: string | null;
            staffName: string | null;
            /**
             * @description null は未連絡
             * @enum {string|null}
             */
            outcome: "told" | "not-interested" | "applied" | null;
            /** Format: date */
            contactedOn: string | null;
        };
        CallCountsView: {
            /** @description 未連絡 */
            waiting: number;
            /** @description 案内した */
            told: number;
            /** @description 関心なし */
            "not-interested": number;
            /** @description 申請した */
            applied: number;
        };
        SchemeCallEntryPage: {
            items: components["schemas"]["SchemeCallEntryView"][];
            /** @description 続きがあれば、その位置 */
            nextCursor: string | null;
            /** @description リスト全体の数（外したものを除く） */
            counts: components["schemas"]["CallCountsView"];
        };
        NewCallsDto: {
            /**
             * 事業所
             * @description 事業所
             */
            businessIds: string[];
            /**
             * 連絡する人
             * Format: uuid
             * @description 省くと、事業所ごとの担当の経営指導員
             */
            staffId?: string | null;
        };
        AddedCallsView: {
            /** @description 新しく載せた事業所の数。すでに載っているものは数えない */
            added: number;
        };
        CallChangesDto: {
            /**
             * 版
             * @description 版
             */
            version: number;
            /**
             * 連絡する人
             * Format: uuid
             * @description 連絡する人
             */
            staffId?: string | null;
            /**
             * 結果
             * @description told 案内した、not-interested 関心なし、applied 申請した、null 未連絡
             * @enum {string|null}
             */
            outcome?: "told" | "not-interested" | "applied" | null;
            /**
             * 連絡日
             * Format: date
             * @description 連絡日
             */
            contactedOn?: string | null;
            /**
             * メモ
             * @description メモ
             */
            note?: string | null;
        };
        SignInDto: {
            /**
             * メールアドレス
             * @description メールアドレス
             */
            email: string;
            /**
             * パスワード
             * @description パスワード
             */
            password: string;
        };
        StaffView: {
            /** Format: uuid */
            id: string;
            email: string;
            familyName: string;
            givenName: string;
            familyKana: string | null;
            givenKana: string | null;
            /** @enum {string} */
            role: "advisor" | "staff" | "executive" | "administrator" | "auditor";
            /** Format: uuid */
            departmentId: string | null;
            active: boolean;
            version: number;
        };
        ChamberView: {
            /** Format: uuid */
            id: string;
            code: string;
            name: string;
            /** @description 見本として作られた架空の商工会議所 */
            sample: boolean;
        };
        SessionView: {
            staff: components["schemas"]["StaffView"];
            chamber: components["schemas"]["ChamberView"];
            permissions: ("business:read" | "business:write" | "membership:write" | "dues:read" | "dues:write" | "import:run" | "consultation:read" | "consultation:read-restricted" | "consultation:write" | "support-case:read" | "support-case:write" | "event:read" | "event:write" | "registration:write" | "reception:run" | "feedback:read" | "feedback:write" | "petition:read" | "petition:write" | "mail-bounce:write" | "scheme:read" | "scheme:write" | "plan:read" | "plan:write" | "manual-entry:write" | "goal:review" | "settings:read" | "settings:write" | "staff:write" | "audit:read" | "jobs:read" | "jobs:run" | "token:own")[];
            /**
             * Format: date
             * @description 日本での今日
             */
            today: string;
            /** @description 日本での今日の年度 */
            fiscalYear: number;
        };
        StaffListView: {
            items: components["schemas"]["StaffView"][];
        };
        StaffInputDto: {
            /**
             * メールアドレス
             * @description メールアドレス
             */
            email: string;
            /**
             * 姓
             * @description 姓
             */
            familyName: string;
            /**
             * 名
             * @description 名
             */
            givenName: string;
            /**
             * セイ
             * @description セイ
             */
            familyKana?: string | null;
            /**
             * メイ
             * @description メイ
             */
            givenKana?: string | null;
            /**
             * 役割
             * @description 役割
             * @enum {string}
             */
            role: "advisor" | "staff" | "executive" | "administrator" | "auditor";
            /**
             * 部署
             * Format: uuid
             * @description 部署
             */
            departmentId?: string | null;
            /**
             * パスワード
             * @description パスワード
             */
            password: string;
        };
        StaffChangesDto: {
            /**
             * メールアドレス
             * @description メールアドレス
             */
            email?: string;
            /**
             * 姓
             * @description 姓
             */
            familyName?: string;
            /**
             * 名
             * @description 名
             */
            givenName?: string;
            /**
             * セイ
             * @description セイ
             */
            familyKana?: string | null;
            /**
             * メイ
             * @description メイ
             */
            givenKana?: string | null;
            /**
             * 役割
             * @description 役割
             * @enum {string}
             */
            role?: "advisor" | "staff" | "executive" | "administrator" | "auditor";
            /**
             * 部署
             * Format: uuid
             * @description 部署
             */
            departmentId?: string | null;
            /**
             * パスワード
             * @description パスワード
             */
            password?: string;
            /**
             * 版
             * @description 版
             */
            version: number;
            /**
             * 有効
             * @description false にすると、その職員はすぐに使えなくなります。
             */
            active?: boolean;
        };
        CaseAdvisorView: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @description 退職などで使えない人は false */
            active: boolean;
        };
        LastMilestoneView: {
            label: string;
            /** Format: date */
            reachedOn: string;
        };
        NextTaskView: {
            title: string;
            /** Format: date */
            dueOn: string | null;
        };
        CaseSummaryView: {
            /** Format: uuid */
            id: string;
            kind: string;
            kindLabel: string;
            /** Format: uuid */
            businessId: string;
            businessName: string;
            title: string;
            stage: string;
            stageLabel: string;
            /** Format: date */
            openedOn: string;
            callRoundLabel: string | null;
            /** Format: date */
            deadline: string | null;
            /** Format: date */
            closedOn: string | null;
            /** @enum {string|null} */
            result: "achieved" | "not-achieved" | "withdrawn" | null;
            /** @description 先頭が主担当 */
            advisors: components["schemas"]["CaseAdvisorView"][];
            /** Format: date-time */
            voidedAt: string | null;
            /** Format: date-time */
            updatedAt: string;
            lastMilestone: components["schemas"]["LastMilestoneView"] | null;
            nextTask: components["schemas"]["NextTaskView"] | null;
            openTasks: number;
        };
        SupportCasePage: {
            items: components["schemas"]["CaseSummaryView"][];
            /** @description 続きがあれば、その位置 */
            nextCursor: string | null;
        };
        BoardStageView: {
            key: string;
            label: string;
            /** @description この段階の進行中の案件の数 */
            total: number;
            /** @description 期限の近い順。多いときは一部 */
            items: components["schemas"]["CaseSummaryView"][];
            /** @description ここに載せなかった案件の数 */
            more: number;
        };
        CaseBoardView: {
            key: string;
            label: string;
            /** @description 段階の順 */
            stages: components["schemas"]["BoardStageView"][];
        };
        SupportCaseInputDto: {
            /**
             * 件名
             * @description 件名
             */
            title: string;
            /**
             * 段階
             * @description 段階のキー。省くと最初の段階
             */
            stage?: string;
            /**
             * 開始日
             * Format: date
             * @description 省くと今日
             */
            openedOn?: string;
            /**
             * 担当者
             * @description 先頭が主担当。省くと自分
             */
            advisorIds?: string[];
            /**
             * 公募回
             * @description 公募回のキー
             */
            callRound?: string | null;
            /**
             * 期限
             * Format: date
             * @description 公募回を選んで省くと、その様式の受付期限（なければ締切）
             */
            deadline?: string | null;
            /**
             * メモ
             * @description メモ
             */
            note?: string | null;
            /**
             * もとになる案件
             * Format: uuid
             * @description 経営分析 → 計画策定 → フォローアップのように続くとき
             */
            followsCaseId?: string | null;
            /**
             * 支援の種類
             * @description 支援の種類のキー
             */
            kind: string;
            /**
             * 事業所
             * Format: uuid
             * @description 事業所
             */
            businessId: string;
        };
        KeyAndLabelView: {
            key: string;
            label: string;
        };
        CaseStageStateView: {
            key: string;
            label: string;
            /** @description この段階に進む前に、まだ足りない節目 */
            missing: components["schemas"]["KeyAndLabelView"][];
        };
        CaseMilestoneView: {
            key: string;
            label: string;
            /** Format: uuid */
            id: string;
            /** Format: date */
            reachedOn: string;
            note: string | null;
            /**
             * @description 記録したときの小規模事業者の判定
             * @enum {string}
             */
            small: "small" | "not-small" | "unknown";
            /** @description 記録したときの主担当 */
            staffName: string;
            /** Format: date-time */
            voidedAt: string | null;
            voidReason: string | null;
        };
        CaseTaskView: {
            /** Format: uuid */
            id: string;
            title: string;
            /** Format: date */
            dueOn: string | null;
            /** Format: uuid */
            assigneeId: string | null;
            assigneeName: string | null;
            /** @enum {string} */
            state: "open" | "done" | "dropped";
            /** Format: date */
            doneOn: string | null;
            doneByName: string | null;
        };
        CaseOutcomeView: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            asOf: string;
            /**
             * @description 売上高
             * @enum {string}
             */
            sales: "up" | "down" | "flat" | "unknown";
            /**
             * @description 粗利
             * @enum {string}
             */
            grossProfit: "up" | "down" | "flat" | "unknown";
            note: string | null;
            /** Format: date-time */
            voidedAt: string | null;
            voidReason: string | null;
        };
        CaseLinkView: {
            /** Format: uuid */
            id: string;
            kind: string;
            kindLabel: string;
            title: string;
            /** Format: date */
            openedOn: string;
            /** Format: date */
            closedOn: string | null;
            /** @enum {string|null} */
            result: "achieved" | "not-achieved" | "withdrawn" | null;
            /** Format: uuid */
            followsCaseId: string | null;
        };
        GuidanceClockView: {
            /** @description 要る指導の月数 */
            months: number;
            /** @description 指導が要る節目のキー */
            milestone: string;
            /**
             * Format: date
             * @description 節目の日（まだなら null）
             */
            milestoneOn: string | null;
            /**
             * Format: date
             * @description 最初の相談の日
             */
            since: string | null;
            /** @description それからの相談の数 */
            consultations: number;
            /**
             * Format: date
             * @description 月数が満ちる日
             */
            fullOn: string | null;
            /** @description 節目の日（まだなら今日）に満ちているか */
            full: boolean;
            /** @description 節目が早すぎたときの注意 */
            warning: string | null;
        };
        SupportCaseView: {
            /** Format: uuid */
            id: string;
            kind: string;
            kindLabel: string;
            /** Format: uuid */
            businessId: string;
            businessName: string;
            title: string;
            stage: string;
            stageLabel: string;
            /** Format: date */
            openedOn: string;
            callRoundLabel: string | null;
            /** Format: date */
            deadline: string | null;
            /** Format: date */
            closedOn: string | null;
            /** @enum {string|null} */
            result: "achieved" | "not-achieved" | "withdrawn" | null;
            /** @description 先頭が主担当 */
            advisors: components["schemas"]["CaseAdvisorView"][];
            /** Format: date-time */
            voidedAt: string | null;
            /** Format: date-time */
            updatedAt: string;
            callRound: string | null;
            note: string | null;
            /** Format: uuid */
            followsCaseId: string | null;
            resultNote: string | null;
            /** @description 最後に再開した理由 */
            reopenReason: string | null;
            /** @description この種類の段階の順 */
            stages: components["schemas"]["CaseStageStateView"][];
            /** @description まだ記録のない節目 */
            openMilestones: components["schemas"]["KeyAndLabelView"][];
            /** @description 日付順。取り消されたものも含む */
            milestones: components["schemas"]["CaseMilestoneView"][];
            /** @description 未了のものから、期限の近い順 */
            tasks: components["schemas"]["CaseTaskView"][];
            /** @description 新しい順。取り消されたものも含む */
            outcomes: components["schemas"]["CaseOutcomeView"][];
            /** @description この案件を含む一続きの支援。最初の案件から */
            chain: components["schemas"]["CaseLinkView"][];
            /** @description 指導の月数が要る種類（マル経）だけ */
            guidance: components["schemas"]["GuidanceClockView"] | null;
            voidReason: string | null;
            version: number;
            /** Format: date-time */
            createdAt: string;
        };
        CaseHandOverDto: {
            /**
             * 引き継ぐ人
             * Format: uuid
             * @description 引き継ぐ人
             */
            fromStaffId: string;
            /**
             * 引き継ぎ先
             * Format: uuid
             * @description 引き継ぎ先
             */
            toStaffId: string;
        };
        HandedOverView: {
            /** @description 担当が変わった案件の数 */
            cases: number;
            /** @description 担当が変わった「やること」の数 */
            tasks: number;
        };
        SupportCaseChangesDto: {
            /**
             * 件名
             * @description 件名
             */
            title?: string;
            /**
             * 段階
             * @description 段階のキー。省くと最初の段階
             */
            stage?: string;
            /**
             * 開始日
             * Format: date
             * @description 省くと今日
             */
            openedOn?: string;
            /**
             * 担当者
             * @description 先頭が主担当。省くと自分
             */
            advisorIds?: string[];
            /**
             * 公募回
             * @description 公募回のキー
             */
            callRound?: string | null;
            /**
             * 期限
             * Format: date
             * @description 公募回を選んで省くと、その様式の受付期限（なければ締切）
             */
            deadline?: string | null;
            /**
             * メモ
             * @description メモ
             */
            note?: string | null;
            /**
             * もとになる案件
             * Format: uuid
             * @description 経営分析 → 計画策定 → フォローアップのように続くとき
             */
            followsCaseId?: string | null;
            /**
             * 版
             * @description 版
             */
            version: number;
        };
        CaseClosingDto: {
            /**
             * 版
             * @description 版
             */
            version: number;
            /**
             * 終了日
             * Format: date
             * @description 終了日
             */
            closedOn: string;
            /**
             * 結果
             * @description achieved 成果あり、not-achieved 成果なし、withdrawn 取り下げ
             * @enum {string}
             */
            result: "achieved" | "not-achieved" | "withdrawn";
            /**
             * 結果のメモ
             * @description 結果のメモ
             */
            resultNote?: string | null;
        };
        CaseReopeningDto: {
            /**
             * 版
             * @description 版
             */
            version: number;
            /**
             * 再開の理由
             * @description 再開の理由
             */
            reason: string;
        };
        MilestoneInputDto: {
            /**
             * 日付
             * Format: date
             * @description 日付
             */
            reachedOn: string;
            /**
             * 節目のメモ
             * @description 節目のメモ
             */
            note?: string | null;
            /**
             * 版
             * @description 案件の版
             */
            version: number;
            /**
             * 節目
             * @description 節目のキー
             */
            key: string;
        };
        MilestoneChangesDto: {
            /**
             * 日付
             * Format: date
             * @description 日付
             */
            reachedOn?: string;
            /**
             * 節目のメモ
             * @description 節目のメモ
             */
            note?: string | null;
            /**
             * 版
             * @description 案件の版
             */
            version: number;
        };
        TaskInputDto: {
            /**
             * やること
             * @description やること
             */
            title: string;
            /**
             * やることの期限
             * Format: date
             * @description やることの期限
             */
            dueOn?: string | null;
            /**
             * やることの担当者
             * Format: uuid
             * @description やることの担当者
             */
            assigneeId?: string | null;
            /**
             * 版
             * @description 案件の版
             */
            version: number;
        };
        TaskChangesDto: {
            /**
             * やること
             * @description やること
             */
            title?: string;
            /**
             * やることの期限
             * Format: date
             * @description やることの期限
             */
            dueOn?: string | null;
            /**
             * やることの担当者
             * Format: uuid
             * @description やることの担当者
             */
            assigneeId?: string | null;
            /**
             * 版
             * @description 案件の版
             */
            version: number;
            /**
             * やることの状態
             * @description open 未了、done 済み（今日、自分）、dropped やめた
             * @enum {string}
             */
            state?: "open" | "done" | "dropped";
        };
        CaseOutcomeInputDto: {
            /**
             * 確認日
             * Format: date
             * @description 確認日
             */
            asOf: string;
            /**
             * 売上高
             * @description up 増加、down 減少、flat 横ばい、unknown 不明
             * @enum {string}
             */
            sales: "up" | "down" | "flat" | "unknown";
            /**
             * 粗利
             * @description up 増加、down 減少、flat 横ばい、unknown 不明
             * @enum {string}
             */
            grossProfit: "up" | "down" | "flat" | "unknown";
            /**
             * 結果のメモ
             * @description 結果のメモ
             */
            note?: string | null;
            /**
             * 版
             * @description 案件の版
             */
            version: number;
        };
        CaseOutcomeChangesDto: {
            /**
             * 確認日
             * Format: date
             * @description 確認日
             */
            asOf?: string;
            /**
             * 売上高
             * @description up 増加、down 減少、flat 横ばい、unknown 不明
             * @enum {string}
             */
            sales?: "up" | "down" | "flat" | "unknown";
            /**
             * 粗利
             * @description up 増加、down 減少、flat 横ばい、unknown 不明
             * @enum {string}
             */
            grossProfit?: "up" | "down" | "flat" | "unknown";
            /**
             * 結果のメモ
             * @description 結果のメモ
             */
            note?: string | null;
            /**
             * 版
             * @description 案件の版
             */
            version: number;
        };
        SurveyRoundView: {
            /** Format: uuid */
            id: string;
            note: string | null;
            /** Format: date-time */
            voidedAt: string | null;
            voidReason: string | null;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            survey: string;
            surveyLabel: string;
            title: string;
            /** Format: date */
            surveyedOn: string;
            /** @description 配布数 */
            distributed: number;
            /** @description 回収数 */
            returned: number;
            /** @description 回収率（%） */
            responseRate: number;
            /** Format: uuid */
            departmentId: string | null;
            departmentName: string | null;
            /** Format: uuid */
            staffId: string | null;
            staffName: string | null;
        };
        TotalsOfSurveyView: {
            /** @description 回数 */
            rounds: number;
            /** @description 配布数の合計 */
            distributed: number;
            /** @description 回収数の合計 */
            returned: number;
            /** @description 回収率（%）＝ 回収数の合計 ÷ 配布数の合計。各回の率の平均ではない */
            responseRate: number | null;
            survey: string;
            surveyLabel: string;
        };
        SurveyTotalsView: {
            /** @description 回数 */
            rounds: number;
            /** @description 配布数の合計 */
            distributed: number;
            /** @description 回収数の合計 */
            returned: number;
            /** @description 回収率（%）＝ 回収数の合計 ÷ 配布数の合計。各回の率の平均ではない */
            responseRate: number | null;
        };
        SurveyYearView: {
            fiscalYear: number;
            /** @description 記録のある年度（新しい順） */
            years: number[];
            /** @description 新しい順。取り消されたものも含む */
            items: components["schemas"]["SurveyRoundView"][];
            /** @description 調査ごとの合計（取り消されたものを除く） */
            bySurvey: components["schemas"]["TotalsOfSurveyView"][];
            /** @description 年度の合計（取り消されたものを除く） */
            total: components["schemas"]["SurveyTotalsView"];
        };
        SurveyRoundInputDto: {
            /**
             * 調査
             * @description コード表 survey のキー
             */
            survey: string;
            /**
             * 回の名前
             * @description その年のどの回か。例：第1回（4〜6月期）
             */
            title: string;
            /**
             * 調査日
             * Format: date
             * @description 調査日
             */
            surveyedOn: string;
            /**
             * 配布数
             * @description 配布数
             */
            distributed: number;
            /**
             * 回収数
             * @description 配布数以下。回収の途中なら、これまでに届いた数
             */
            returned: number;
            /**
             * 担当部署
             * Format: uuid
             * @description 担当部署
             */
            departmentId?: string | null;
            /**
             * 担当者
             * Format: uuid
             * @description 担当者
             */
            staffId?: string | null;
            /**
             * メモ
             * @description メモ
             */
            note?: string | null;
        };
        SurveyRoundChangesDto: {
            /**
             * 調査
             * @description コード表 survey のキー
             */
            survey?: string;
            /**
             * 回の名前
             * @description その年のどの回か。例：第1回（4〜6月期）
             */
            title?: string;
            /**
             * 調査日
             * Format: date
             * @description 調査日
             */
            surveyedOn?: string;
            /**
             * 配布数
             * @description 配布数
             */
            distributed?: number;
            /**
             * 回収数
             * @description 配布数以下。回収の途中なら、これまでに届いた数
             */
            returned?: number;
            /**
             * 担当部署
             * Format: uuid
             * @description 担当部署
             */
            departmentId?: string | null;
            /**
             * 担当者
             * Format: uuid
             * @description 担当者
             */
            staffId?: string | null;
            /**
             * メモ
             * @description メモ
             */
            note?: string | null;
            /**
             * 版
             * @description 版
             */
            version: number;
        };
        TokenView: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastUsedAt: string | null;
            /** Format: date-time */
            expiresAt: string;
        };
        TokenListView: {
            items: components["schemas"]["TokenView"][];
        };
        TokenInputDto: {
            /**
             * 名前
             * @description 何に使うトークンかが分かる名前
             */
            name: string;
            /**
             * 有効日数
             * @description 有効日数
             */
            expiresInDays: number;
        };
        NewTokenView: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: date-time */
            expiresAt: string;
            /** @description トークン。ここで一度だけ表示されます。 */
            token: string;
        };
        PersonMetView: {
            name: string;
            /** @description 続柄 */
            relation: string | null;
            /**
             * Format: date
             * @description 最後に会った日
             */
            lastOn: string;
            /** @description 会った回数（直近100件の相談から） */
            times: number;
        };
        DuesStandView: {
            fiscalYear: number;
            /** @enum {string} */
            state: "due" | "partly" | "paid" | "exempt";
        };
        VisitCardView: {
            business: components["schemas"]["BusinessView"];
            /** @description まだ果たしていない約束。期日の近い順に5件まで */
            promises: components["schemas"]["ConsultationSummaryView"][];
            /** @description 最近の相談。3件まで */
            visits: components["schemas"]["TimelineItemView"][];
            /** @description 会った人。最近会った順に5人まで */
            people: components["schemas"]["PersonMetView"][];
            /** @description 進行中の支援案件。期限の近い順に5件まで */
            cases: components["schemas"]["CaseSummaryView"][];
            /** @description 参加・申込の催事。3件まで */
            events: components["schemas"]["TimelineItemView"][];
            /** @description 催事の成果と支援案件の節目・結果。3件まで */
            results: components["schemas"]["TimelineItemView"][];
            /** @description 会費の納入状況。新しい年度から2年度まで */
            dues: components["schemas"]["DuesStandView"][];
        };
        YearlyTotalView: {
            /** Format: uuid */
            id: string;
            note: string | null;
            /** Format: date-time */
            voidedAt: string | null;
            voidReason: string | null;
            version: number;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            updatedAt: string;
            series: string;
            /** @description 項目の名前。単位を含む */
            seriesLabel: string;
            /** Format: date */
            recordedOn: string;
            amount: number;
        };
        SeriesTotalsView: {
            series: string;
            seriesLabel: string;
            /** @description 年度の記録の数 */
            entries: number;
            /** @description 年度の合計 */
            amount: number;
            /** @description 前年度の合計 */
            amountYearBefore: number;
            /** @description 前年度に対する増減（%）。前年度の合計が0なら null */
            growth: number | null;
        };
        YearlyTotalYearView: {
            fiscalYear: number;
            /** @description 記録のある年度（新しい順） */
            years: number[];
            /** @description 新しい順。取り消されたものも含む */
            items: components["schemas"]["YearlyTotalView"][];
            /** @description 項目ごとの合計（取り消されたものを除く）。前年度だけに記録がある項目も含む */
            bySeries: components["schemas"]["SeriesTotalsView"][];
        };
        YearlyTotalInputDto: {
            /**
             * 項目
             * @description コード表 yearly-total-series のキー
             */
            series: string;
            /**
             * 記録日
             * Format: date
             * @description いつまでの数か。この日の年度に数える
             */
            recordedOn: string;
            /**
             * 数
             * @description その項目の単位での数。同じ年度の記録は足し合わせる
             */
            amount: number;
            /**
             * メモ
             * @description メモ
             */
            note?: string | null;
        };
        YearlyTotalChangesDto: {
            /**
             * 項目
             * @description コード表 yearly-total-series のキー
             */
            series?: string;
            /**
             * 記録日
             * Format: date
             * @description いつまでの数か。この日の年度に数える
             */
            recordedOn?: string;
            /**
             * 数
             * @description その項目の単位での数。同じ年度の記録は足し合わせる
             */
            amount?: number;
            /**
             * メモ
             * @description メモ
             */
            note?: string | null;
            /**
             * 版
             * @description 版
             */
            version: number;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Health_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LivenessView"];
                };
            };
        };
    };
    Health_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadinessView"];
                };
            };
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadinessView"];
                };
            };
        };
    };
    ActionPlan_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanListView"];
                };
            };
        };
    };
    ActionPlan_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedPlanView"];
                };
            };
        };
    };
    ActionPlan_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 計画コード */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlanView"];
                };
            };
        };
    };
    ActionPlan_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 計画コード */
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SavedPlanView"];
                };
            };
        };
    };
    ActionPlan_board: {
        parameters: {
            query?: never;
            header?: {
                /** @description 手元にある目標の ETag */
                "If-None-Match"?: string;
            };
            path: {
                /** @description 計画コード */
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description 内容が変わると変わる */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardView"];
                };
            };
            /** @description 手元のものから変わっていない */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PlanNode_review: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 計画の項目 */
                id: string;
                /** @description 年度 */
                fiscalYear: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GoalReviewDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GoalReviewView"];
                };
            };
        };
    };
    AuditEntry_list: {
        parameters: {
            query?: {
                /** @description 1回に返す件数（1〜100） */
                limit?: number;
                /** @description 前の応答の nextCursor */
                cursor?: string;
                /** @description 表の名前（例: businesses） */
                entity?: string;
                /** @description 対象のID */
                entityId?: string;
                /** @description 操作した職員 */
                actorId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntryPage"];
                };
            };
        };
    };
    Business_list: {
        parameters: {
            query?: {
                /** @description 1回に返す件数（1〜100） */
                limit?: number;
                /** @description 前の応答の nextCursor */
                cursor?: string;
                /** @description 名称・カナ・電話・法人番号の一部。空白で区切ると、すべてを含むものを返します。 */
                q?: string;
                /** @description 会員かどうか */
                membership?: "member" | "non-member" | "all";
                /** @description 担当の経営指導員 */
                advisorId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BusinessPage"];
                };
            };
        };
    };
    Business_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BusinessInputDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BusinessView"];
                };
            };
        };
    };
    Business_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BusinessView"];
                };
            };
        };
    };
    Business_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BusinessChangesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BusinessView"];
                };
            };
        };
    };
    Business_timeline: {
        parameters: {
            query?: {
                /** @description 1回に返す件数（1〜100） */
                limit?: number;
                /** @description 前の応答の nextCursor */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelinePage"];
                };
            };
        };
    };
    Person_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonInputDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
        };
    };
    Person_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 事業所のID */
                id: string;
                /** @description 担当者のID */
                personId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonChangesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonView"];
                };
            };
        };
    };
    Membership_join: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MembershipInputDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipView"];
                };
            };
        };
    };
    Membership_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 事業所のID */
                id: string;
                /** @description 会員資格のID */
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MembershipChangesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipView"];
                };
            };
        };
    };
    Membership_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 事業所のID */
                id: string;
                /** @description 会員資格のID */
                membershipId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawalDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipView"];
                };
            };
        };
    };
    BusinessImport_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportListView"];
                };
            };
        };
    };
    BusinessImport_check: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
        };
    };
    BusinessImport_template: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
        };
    };
    BusinessImport_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
        };
    };
    BusinessImport_run: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
        };
    };
    CaseKind_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseKindListView"];
                };
            };
        };
    };
    CaseKind_add: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseKindInputDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseKindView"];
                };
            };
        };
    };
    CaseKind_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseKindChangesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseKindView"];
                };
            };
        };
    };
    ChamberEvent_list: {
        parameters: {
            query?: {
                /** @description 1回に返す件数（1〜100） */
                limit?: number;
                /** @description 前の応答の nextCursor */
                cursor?: string;
                /** @description 催事名にある言葉 */
                q?: string;
                /** @description コード表 event-kind のキー */
                kind?: string;
                /** @description 状態 */
                state?: "planned" | "held" | "cancelled";
                /** @description この日以降に開催日があるもの */
                from?: string;
                /** @description この日以前に開催日があるもの */
                to?: string;
                /** @description 最初の開催日の新しい順（latest）か、早い順（soonest）。省略すると latest */
                order?: "latest" | "soonest";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChamberEventPage"];
                };
            };
        };
    };
    ChamberEvent_create: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChamberEventInputDto"];
            };
        };
        responses: {
            /** @description 同じ Idempotency-Key で先に作られた催事 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChamberEventView"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChamberEventView"];
                };
            };
        };
    };
    ChamberEvent_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChamberEventView"];
                };
            };
        };
    };
    ChamberEvent_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChamberEventChangesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChamberEventView"];
                };
            };
        };
    };
    ChamberEvent_changeNotices: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeNoticesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangeNoticesView"];
                };
            };
        };
    };
    ChamberEvent_hold: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 実施済みにする。対象者名簿はここで固定される */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChamberEventView"];
                };
            };
        };
    };
    ChamberEvent_takeHoldingBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 実施済みを取り消す */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChamberEventView"];
                };
            };
        };
    };
    ChamberEvent_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChamberEventCancellationDto"];
            };
        };
        responses: {
            /** @description 中止にする */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChamberEventView"];
                };
            };
        };
    };
    ChamberEvent_copy: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChamberEventCopyDto"];
            };
        };
        responses: {
            /** @description 同じ Idempotency-Key で先に作られた催事 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChamberEventView"];
                };
            };
            /** @description 新しい催事。申込者・対象者は写さず、非公開で始まる */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChamberEventView"];
                };
            };
        };
    };
    Eligible_list: {
        parameters: {
            query?: {
                /** @description 1回に返す件数（1〜100） */
                limit?: number;
                /** @description 前の応答の nextCursor */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EligiblePage"];
                };
            };
        };
    };
    Eligible_replace: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EligiblesInputDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EligibleCountView"];
                };
            };
        };
    };
    Eligible_replaceByMembers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EligibleMembersDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EligibleCountView"];
                };
            };
        };
    };
    Eligible_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 催事のID */
                id: string;
                /** @description 事業所のID */
                businessId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EligibleCountView"];
                };
            };
        };
    };
    Eligible_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 催事のID */
                id: string;
                /** @description 事業所のID */
                businessId: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EligibleCountView"];
                };
            };
        };
    };
    EventSession_list: {
        parameters: {
            query: {
                /** @description 期間の初日 */
                from: string;
                /** @description 期間は42日まで */
                to: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventCalendarView"];
                };
            };
        };
    };
    CodeList_all: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeListsView"];
                };
            };
        };
    };
    CodeList_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description channel・topic・plan-kind・membership-kind・section・relation・withdrawal-reason・district・event-kind・event-series・participant-kind・survey・examination・yearly-total-series・petition-addressee */
                list: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeEntryInputDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeEntryView"];
                };
            };
        };
    };
    CodeList_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description channel・topic・plan-kind・membership-kind・section・relation・withdrawal-reason・district・event-kind・event-series・participant-kind・survey・examination・yearly-total-series・petition-addressee */
                list: string;
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeEntryChangesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CodeEntryView"];
                };
            };
        };
    };
    Consultation_list: {
        parameters: {
            query?: {
                /** @description 1回に返す件数（1〜100） */
                limit?: number;
                /** @description 前の応答の nextCursor */
                cursor?: string;
                /** @description 事業所 */
                businessId?: string;
                /** @description 担当者 */
                advisorId?: string;
                /** @description 期間の初日 */
                from?: string;
                /** @description 期間の最終日 */
                to?: string;
                /** @description 手段 */
                channel?: string;
                /** @description 内容・課題・助言・結果のどこかにある言葉 */
                q?: string;
                /** @description 自分の記録だけ */
                mine?: boolean;
                /** @description 次回日がこの日以降の記録（取り消しを除く） */
                nextFrom?: string;
                /** @description 次回日がこの日以前の記録（取り消しを除く） */
                nextTo?: string;
                /** @description 次回日以降に、同じ事業所の記録がまだないもの */
                open?: boolean;
                /** @description newest: 相談日の新しい順（既定）。next-soonest・next-latest: 次回日の早い順・遅い順 */
                order?: "newest" | "next-soonest" | "next-latest";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationPage"];
                };
            };
        };
    };
    Consultation_record: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsultationInputDto"];
            };
        };
        responses: {
            /** @description 同じ Idempotency-Key で先に記録されたもの */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationView"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationView"];
                };
            };
        };
    };
    Consultation_myMonth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyMonthView"];
                };
            };
        };
    };
    Consultation_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationView"];
                };
            };
        };
    };
    Consultation_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsultationChangesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationView"];
                };
            };
        };
    };
    Consultation_void: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConsultationVoidDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConsultationView"];
                };
            };
        };
    };
    CountingPolicy_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountingPolicyListView"];
                };
            };
        };
    };
    CountingPolicy_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CountingPolicyInputDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountingPolicyView"];
                };
            };
        };
    };
    CountingPolicy_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CountingPolicyChangesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountingPolicyView"];
                };
            };
        };
    };
    Department_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentListView"];
                };
            };
        };
    };
    Department_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepartmentInputDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentView"];
                };
            };
        };
    };
    Department_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DepartmentChangesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentView"];
                };
            };
        };
    };
    Designation_year: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 年度 */
                fiscalYear: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DesignationYearView"];
                };
            };
        };
    };
    Designation_begin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 年度 */
                fiscalYear: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DesignationYearView"];
                };
            };
        };
    };
    Designation_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 年度 */
                fiscalYear: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmDesignationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DesignationYearView"];
                };
            };
        };
    };
    Designation_list: {
        parameters: {
            query?: {
                /** @description 1回に返す件数（1〜100） */
                limit?: number;
                /** @description 前の応答の nextCursor */
                cursor?: string;
                /** @description designated 特定商工業者、not-designated 特定商工業者ではない、unknown 判定できない */
                result?: "designated" | "not-designated" | "unknown";
                /** @description months 期間が足りない、size 規模が足りない、capital 資本金、employees 従業員数、unknown 不明 */
                ground?: "months" | "size" | "capital" | "employees" | "unknown";
            };
            header?: never;
            path: {
                /** @description 年度 */
                fiscalYear: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DesignationPage"];
                };
            };
        };
    };
    Designation_workbook: {
        parameters: {
            query?: {
                /** @description 判定 */
                result?: "designated" | "not-designated" | "unknown";
            };
            header?: never;
            path: {
                /** @description 年度 */
                fiscalYear: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 判定した事業所の一覧（Excel）。書き出したことは監査ログに残る */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    DuesYear_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 年度 */
                fiscalYear: number;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuesYearView"];
                };
            };
        };
    };
    DuesYear_setTariff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 年度 */
                fiscalYear: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DuesTariffDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuesYearView"];
                };
            };
        };
    };
    DuesYear_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 年度 */
                fiscalYear: number;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateDuesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedDuesView"];
                };
            };
        };
    };
    Dues_list: {
        parameters: {
            query?: {
                /** @description 1回に返す件数（1〜100） */
                limit?: number;
                /** @description 前の応答の nextCursor */
                cursor?: string;
                /** @description 年度の始まる西暦年。省略すると今日の年度 */
                fiscalYear?: number;
                /** @description due 未納、partly 一部納入、paid 納入済み、exempt 免除、unpaid 未納と一部納入 */
                state?: "due" | "partly" | "paid" | "exempt" | "unpaid";
                /** @description 会員種別 */
                kind?: string;
                /** @description 部会 */
                section?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuesPage"];
                };
            };
        };
    };
    Dues_pay: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DuesPaymentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaidDuesView"];
                };
            };
        };
    };
    Dues_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DuesChangesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuesView"];
                };
            };
        };
    };
    Dues_ofBusiness: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DuesOfBusinessView"];
                };
            };
        };
    };
    EventExport_events: {
        parameters: {
            query?: {
                /** @description 年度の始まる西暦年。省略すると今日の年度 */
                fiscalYear?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description その年度に開催日のある催事の一覧（Excel） */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    EventExport_registrations: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 催事の申込者の一覧（Excel）。書き出したことは監査ログに残る */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    EventOutcome_list: {
        parameters: {
            query?: {
                /** @description 1回に返す件数（1〜100） */
                limit?: number;
                /** @description 前の応答の nextCursor */
                cursor?: string;
            };
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventOutcomePage"];
                };
            };
        };
    };
    EventOutcome_record: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventOutcomesInputDto"];
            };
        };
        responses: {
            /** @description 同じ Idempotency-Key で先に記録されたもの */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedOutcomesView"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecordedOutcomesView"];
                };
            };
        };
    };
    EventOutcome_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 催事のID */
                id: string;
                /** @description 成果のID */
                outcomeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventOutcomeChangesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventOutcomeView"];
                };
            };
        };
    };
    EventOutcome_void: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 催事のID */
                id: string;
                /** @description 成果のID */
                outcomeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EventOutcomeVoidDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EventOutcomeView"];
                };
            };
        };
    };
    ExaminationSitting_year: {
        parameters: {
            query?: {
                /** @description 年度の始まる西暦年。省略すると今日の年度 */
                fiscalYear?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExaminationYearView"];
                };
            };
        };
    };
    ExaminationSitting_record: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExaminationSittingInputDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExaminationSittingView"];
                };
            };
        };
    };
    ExaminationSitting_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExaminationSittingView"];
                };
            };
        };
    };
    ExaminationSitting_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExaminationSittingChangesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExaminationSittingView"];
                };
            };
        };
    };
    ExaminationSitting_void: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ExaminationSittingView"];
                };
            };
        };
    };
    FollowUp_mine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowUpsView"];
                };
            };
        };
    };
    Feedback_list: {
        parameters: {
            query?: {
                /** @description 1回に返す件数（1〜100） */
                limit?: number;
                /** @description 前の応答の nextCursor */
                cursor?: string;
                /** @description open 未対応（省略時）、in-progress 対応中、answered 回答済み、no-answer 対応不要、voided 取り消し */
                state?: "open" | "in-progress" | "answered" | "no-answer" | "voided";
                /** @description 声の文・名前・会社名の一部。空白で区切ると、すべてを含むものを返し、件数もその中で数えます。 */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackPage"];
                };
            };
        };
    };
    Feedback_record: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeedbackInputDto"];
            };
        };
        responses: {
            /** @description 同じ Idempotency-Key で先に記録されたもの */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackView"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackView"];
                };
            };
        };
    };
    Feedback_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackView"];
                };
            };
        };
    };
    Feedback_handle: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeedbackHandlingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackView"];
                };
            };
        };
    };
    Feedback_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FeedbackAnswerDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackView"];
                };
            };
        };
    };
    Feedback_void: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedbackView"];
                };
            };
        };
    };
    PublicFeedback_box: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 商工会議所 */
                chamberCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicFeedbackBoxView"];
                };
            };
        };
    };
    PublicFeedback_send: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                /** @description 商工会議所 */
                chamberCode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicFeedbackInputDto"];
            };
        };
        responses: {
            /** @description 同じ Idempotency-Key で先に送られたもの */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicFeedbackView"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicFeedbackView"];
                };
            };
        };
    };
    Indicator_read: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorView"];
                };
            };
        };
    };
    Indicator_records: {
        parameters: {
            query?: {
                /** @description 1回に返す件数（1〜100） */
                limit?: number;
                /** @description 前の応答の nextCursor */
                cursor?: string;
                /** @description plan・FY2019・2019-04 など、指標の期間。催事ごとの指標では、その催事の実績の期間（figures の period） */
                period?: string;
                /** @description true：数えた記録（省略時）、false：数えなかった記録、all：両方 */
                counted?: "true" | "false" | "all";
                /** @description 部署 */
                departmentId?: string;
                /** @description 担当者 */
                advisorId?: string;
            };
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IndicatorRecordsPage"];
                };
            };
        };
    };
    ManualEntry_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManualEntryListView"];
                };
            };
        };
    };
    ManualEntry_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ManualEntryDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManualEntryView"];
                };
            };
        };
    };
    ManualEntry_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 指標 */
                id: string;
                /** @description 手入力 */
                entryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ManualEntryChangesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManualEntryView"];
                };
            };
        };
    };
    ManualEntry_void: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 指標 */
                id: string;
                /** @description 手入力 */
                entryId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ManualEntryVoidDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ManualEntryView"];
                };
            };
        };
    };
    Job_health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["JobsView"];
                };
            };
        };
    };
    Job_recompute: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnqueuedView"];
                };
            };
        };
    };
    MembershipMove_year: {
        parameters: {
            query?: {
                /** @description 年度の始まる西暦年。省略すると今日の年度 */
                fiscalYear?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MembershipMovesView"];
                };
            };
        };
    };
    MembershipMove_memberships: {
        parameters: {
            query: {
                /** @description 1回に返す件数（1〜100） */
                limit?: number;
                /** @description 前の応答の nextCursor */
                cursor?: string;
                /** @description 年度の始まる西暦年。省略すると今日の年度 */
                fiscalYear?: number;
                /** @description joined 入会、withdrawn 退会 */
                move: "joined" | "withdrawn";
                /** @description month 月、kind 会員種別、section 部会、reason 退会理由。省略するとすべて */
                group?: "month" | "kind" | "section" | "reason";
                /** @description 会員の動きの key。空なら未設定のもの */
                key?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MovedMembershipPage"];
                };
            };
        };
    };
    Petition_year: {
        parameters: {
            query?: {
                /** @description 年度の始まる西暦年。省略すると今日の年度 */
                fiscalYear?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PetitionYearView"];
                };
            };
        };
    };
    Petition_record: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PetitionInputDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PetitionView"];
                };
            };
        };
    };
    Petition_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PetitionView"];
                };
            };
        };
    };
    Petition_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PetitionChangesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PetitionView"];
                };
            };
        };
    };
    Petition_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 要望 */
                id: string;
                /** @description 項目 */
                itemId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PetitionAnswerDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PetitionView"];
                };
            };
        };
    };
    Petition_void: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PetitionView"];
                };
            };
        };
    };
    OwnRegistration_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 商工会議所 */
                chamberCode: string;
                /** @description 申込の確認番号 */
                manageCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicRegistrationView"];
                };
            };
        };
    };
    OwnRegistration_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 商工会議所 */
                chamberCode: string;
                /** @description 申込の確認番号 */
                manageCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 取り消された申込 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicRegistrationView"];
                };
            };
        };
    };
    OwnRegistration_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 商工会議所 */
                chamberCode: string;
                /** @description 申込の確認番号 */
                manageCode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OwnChangesDto"];
            };
        };
        responses: {
            /** @description 変更された申込。変更はメールでも知らせる */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicRegistrationView"];
                };
            };
        };
    };
    PublicEvent_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 商工会議所 */
                chamberCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicEventsView"];
                };
            };
        };
    };
    PublicEvent_calendar: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 商工会議所 */
                chamberCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description RFC 5545 の予定表 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
        };
    };
    PublicEvent_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 商工会議所 */
                chamberCode: string;
                /** @description 催事 */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicEventView"];
                };
            };
        };
    };
    PublicEvent_signUp: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                /** @description 商工会議所 */
                chamberCode: string;
                /** @description 催事 */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublicRegistrationInputDto"];
            };
        };
        responses: {
            /** @description 同じ Idempotency-Key で先に申し込まれたもの */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicRegistrationView"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicRegistrationView"];
                };
            };
        };
    };
    Questionnaire_ofEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionnaireOfEventView"];
                };
            };
        };
    };
    Questionnaire_make: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description いつもの質問（同じシリーズの前回があればその質問）で作る。すでにあればそのまま */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionnaireView"];
                };
            };
        };
    };
    Questionnaire_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuestionnaireChangesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionnaireView"];
                };
            };
        };
    };
    Questionnaire_results: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionnaireResultsView"];
                };
            };
        };
    };
    Questionnaire_answers: {
        parameters: {
            query?: {
                /** @description 1回に返す件数（1〜100） */
                limit?: number;
                /** @description 前の応答の nextCursor */
                cursor?: string;
                /** @description written: 自由記述のある回答（省略時）、all: すべての回答 */
                show?: "written" | "all";
            };
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["QuestionnaireAnswerPage"];
                };
            };
        };
    };
    Questionnaire_voidAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 催事 */
                id: string;
                /** @description 回答 */
                answerId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerVoidDto"];
            };
        };
        responses: {
            /** @description 集計から除かれた */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    PublicQuestionnaire_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 商工会議所 */
                chamberCode: string;
                /** @description アンケートの番号 */
                questionnaireCode: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicQuestionnaireView"];
                };
            };
        };
    };
    PublicQuestionnaire_answer: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                /** @description 商工会議所 */
                chamberCode: string;
                /** @description アンケートの番号 */
                questionnaireCode: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["QuestionnaireAnswerInputDto"];
            };
        };
        responses: {
            /** @description 同じ Idempotency-Key で先に受け付けたもの */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerReceivedView"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerReceivedView"];
                };
            };
        };
    };
    Reception_reception: {
        parameters: {
            query?: never;
            header?: {
                /** @description 手元にある名簿の ETag */
                "If-None-Match"?: string;
            };
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    /** @description 内容が変わると変わる */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReceptionView"];
                };
            };
            /** @description 手元のものから変わっていない */
            304: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Reception_checkIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckInsDto"];
            };
        };
        responses: {
            /** @description 1件ずつの結果。送られた順 */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckInAnswersView"];
                };
            };
        };
    };
    Reception_walkIn: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WalkInDto"];
            };
        };
        responses: {
            /** @description 同じ Idempotency-Key で先に受け付けたもの */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationView"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationView"];
                };
            };
        };
    };
    MembershipCampaign_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignListView"];
                };
            };
        };
    };
    MembershipCampaign_record: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignInputDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
        };
    };
    MembershipCampaign_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
        };
    };
    MembershipCampaign_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CampaignChangesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
        };
    };
    MembershipCampaign_void: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CampaignView"];
                };
            };
        };
    };
    Referral_ranking: {
        parameters: {
            query: {
                /** @description 入会日の始まり */
                from: string;
                /** @description 入会日の終わり */
                to: string;
                /** @description 何件以上 */
                least?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferralRankingView"];
                };
            };
        };
    };
    Referral_workbook: {
        parameters: {
            query: {
                /** @description 入会日の始まり */
                from: string;
                /** @description 入会日の終わり */
                to: string;
                /** @description 何件以上 */
                least?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 紹介者の一覧（Excel）。書き出したことは監査ログに残る */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    Referral_memberships: {
        parameters: {
            query: {
                /** @description 1回に返す件数（1〜100） */
                limit?: number;
                /** @description 前の応答の nextCursor */
                cursor?: string;
                /** @description 入会日の始まり */
                from: string;
                /** @description 入会日の終わり */
                to: string;
                /** @description business 事業所、staff 職員、words その他、none 紹介者なし。省略するとすべて */
                kind?: "business" | "staff" | "words" | "none";
                /** @description 紹介者一覧の key */
                key?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReferredMembershipPage"];
                };
            };
        };
    };
    EventRegistration_list: {
        parameters: {
            query?: {
                /** @description 1回に返す件数（1〜100） */
                limit?: number;
                /** @description 前の応答の nextCursor */
                cursor?: string;
                /** @description confirmed: 席のある人、waiting: キャンセル待ちの人（いずれかの開催日で）、cancelled: 取り消した人 */
                state?: "confirmed" | "waiting" | "cancelled";
                /** @description doubtful: 人が確かめるもの（取り消した人を除く） */
                link?: "none" | "doubtful" | "automatic" | "by-hand";
                /** @description 氏名・カナ・会社名・電話の一部。空白で区切ると、すべてを含むものを返します。 */
                q?: string;
            };
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationPage"];
                };
            };
        };
    };
    EventRegistration_register: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationInputDto"];
            };
        };
        responses: {
            /** @description 同じ Idempotency-Key で先に申し込まれたもの */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationView"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationView"];
                };
            };
        };
    };
    Registration_list: {
        parameters: {
            query?: {
                /** @description 1回に返す件数（1〜100） */
                limit?: number;
                /** @description 前の応答の nextCursor */
                cursor?: string;
                /** @description confirmed: 席のある人、waiting: キャンセル待ちの人（いずれかの開催日で）、cancelled: 取り消した人 */
                state?: "confirmed" | "waiting" | "cancelled";
                /** @description doubtful: 人が確かめるもの（取り消した人を除く） */
                link?: "none" | "doubtful" | "automatic" | "by-hand";
                /** @description 氏名・カナ・会社名・電話の一部。空白で区切ると、すべてを含むものを返します。 */
                q?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationPage"];
                };
            };
        };
    };
    Registration_one: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationView"];
                };
            };
        };
    };
    Registration_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationChangesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationView"];
                };
            };
        };
    };
    Registration_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationCancellationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationView"];
                };
            };
        };
    };
    Registration_undoCancellation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 取消を元に戻す。席は列の最後から */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationView"];
                };
            };
        };
    };
    Registration_linkBusiness: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationBusinessDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationView"];
                };
            };
        };
    };
    Registration_candidates: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MatchCandidatesView"];
                };
            };
        };
    };
    Registration_pay: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegistrationPaymentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationView"];
                };
            };
        };
    };
    Mail_health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailsView"];
                };
            };
        };
    };
    Mail_retry: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    MailBounce_report: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** @description 届いた配信エラーのお知らせ1通。受け取ったままの形（ヘッダーから）で、1MBまで */
        requestBody: {
            content: {
                "message/rfc822": string;
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MailBounceView"];
                };
            };
            /** @description 元のメールが見つからない（mail-unknown） */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 1MBを超える */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
            /** @description 届かなかったと言い切れない（notice-…）。何も記録していない */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Scheme_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemeListView"];
                };
            };
        };
    };
    Scheme_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SchemeInputDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemeView"];
                };
            };
        };
    };
    Scheme_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemeView"];
                };
            };
        };
    };
    Scheme_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SchemeChangesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemeView"];
                };
            };
        };
    };
    BusinessDiagnosis_diagnose: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BusinessDiagnosisView"];
                };
            };
        };
    };
    BusinessDiagnosis_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 事業所 */
                id: string;
                /** @description 確認事項 */
                question: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SchemeAnswerDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BusinessDiagnosisView"];
                };
            };
        };
    };
    Diagnosis_overview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiagnosisOverviewView"];
                };
            };
        };
    };
    Diagnosis_start: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiagnosisOverviewView"];
                };
            };
        };
    };
    Diagnosis_list: {
        parameters: {
            query?: {
                /** @description 1回に返す件数（1〜100） */
                limit?: number;
                /** @description 前の応答の nextCursor */
                cursor?: string;
                /** @description eligible 対象、unknown 要確認、not-eligible 対象外 */
                verdict?: "eligible" | "unknown" | "not-eligible";
                /** @description 名前、またはその初めの部分 */
                district?: string;
                /** @description 担当の経営指導員 */
                advisorId?: string;
                /** @description 分からない、または満たさない要件のコード */
                rule?: string;
            };
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemeResultPage"];
                };
            };
        };
    };
    SchemeCall_list: {
        parameters: {
            query?: {
                /** @description 1回に返す件数（1〜100） */
                limit?: number;
                /** @description 前の応答の nextCursor */
                cursor?: string;
                /** @description waiting 未連絡、done 連絡済み、all すべて */
                state?: "waiting" | "done" | "all";
                /** @description 連絡する人 */
                staffId?: string;
            };
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemeCallEntryPage"];
                };
            };
        };
    };
    SchemeCall_add: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCallsDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddedCallsView"];
                };
            };
        };
    };
    SchemeCall_workbook: {
        parameters: {
            query?: {
                /** @description waiting 未連絡、done 連絡済み、all すべて */
                state?: "waiting" | "done" | "all";
                /** @description 連絡する人 */
                staffId?: string;
            };
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description 連絡リスト（Excel）。書き出したことは監査ログに残る */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
        };
    };
    SchemeCall_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallChangesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemeCallEntryView"];
                };
            };
        };
    };
    SchemeCall_void: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SchemeCallEntryView"];
                };
            };
        };
    };
    Session_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
        };
    };
    Session_signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionView"];
                };
            };
        };
    };
    Session_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    Staff_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffListView"];
                };
            };
        };
    };
    Staff_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffInputDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffView"];
                };
            };
        };
    };
    Staff_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StaffChangesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffView"];
                };
            };
        };
    };
    SupportCase_list: {
        parameters: {
            query?: {
                /** @description 1回に返す件数（1〜100） */
                limit?: number;
                /** @description 前の応答の nextCursor */
                cursor?: string;
                /** @description 支援の種類のキー */
                kind?: string;
                /** @description 段階のキー */
                stage?: string;
                /** @description 担当者 */
                advisorId?: string;
                /** @description 事業所 */
                businessId?: string;
                /** @description 期限がこの日まで（この日を含む）のもの */
                deadlineTo?: string;
                /** @description open 進行中（省略時）、closed 終了、voided 取り消し、all すべて */
                state?: "open" | "closed" | "voided" | "all";
                /** @description deadline 期限の近い順（期限のないものは最後）、updated 更新の新しい順（省略時） */
                order?: "deadline" | "updated";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportCasePage"];
                };
            };
        };
    };
    SupportCase_open: {
        parameters: {
            query?: never;
            header: {
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupportCaseInputDto"];
            };
        };
        responses: {
            /** @description 同じ Idempotency-Key で先に始めたもの */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportCaseView"];
                };
            };
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportCaseView"];
                };
            };
        };
    };
    SupportCase_board: {
        parameters: {
            query: {
                /** @description 支援の種類のキー */
                kind: string;
                /** @description 担当者 */
                advisorId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseBoardView"];
                };
            };
        };
    };
    SupportCase_handOver: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseHandOverDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandedOverView"];
                };
            };
        };
    };
    SupportCase_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportCaseView"];
                };
            };
        };
    };
    SupportCase_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SupportCaseChangesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportCaseView"];
                };
            };
        };
    };
    SupportCase_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseClosingDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportCaseView"];
                };
            };
        };
    };
    SupportCase_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseReopeningDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportCaseView"];
                };
            };
        };
    };
    SupportCase_void: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportCaseView"];
                };
            };
        };
    };
    CaseProgress_reach: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MilestoneInputDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportCaseView"];
                };
            };
        };
    };
    CaseProgress_correctMilestone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 支援案件 */
                id: string;
                /** @description 節目の記録 */
                milestoneId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MilestoneChangesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportCaseView"];
                };
            };
        };
    };
    CaseProgress_voidMilestone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 支援案件 */
                id: string;
                /** @description 節目の記録 */
                milestoneId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportCaseView"];
                };
            };
        };
    };
    CaseProgress_addTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskInputDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportCaseView"];
                };
            };
        };
    };
    CaseProgress_changeTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 支援案件 */
                id: string;
                /** @description やること */
                taskId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TaskChangesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportCaseView"];
                };
            };
        };
    };
    CaseProgress_recordOutcome: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseOutcomeInputDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportCaseView"];
                };
            };
        };
    };
    CaseProgress_correctOutcome: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 支援案件 */
                id: string;
                /** @description 結果の記録 */
                outcomeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaseOutcomeChangesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportCaseView"];
                };
            };
        };
    };
    CaseProgress_voidOutcome: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description 支援案件 */
                id: string;
                /** @description 結果の記録 */
                outcomeId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportCaseView"];
                };
            };
        };
    };
    SurveyRound_year: {
        parameters: {
            query?: {
                /** @description 年度の始まる西暦年。省略すると今日の年度 */
                fiscalYear?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyYearView"];
                };
            };
        };
    };
    SurveyRound_record: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SurveyRoundInputDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyRoundView"];
                };
            };
        };
    };
    SurveyRound_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyRoundView"];
                };
            };
        };
    };
    SurveyRound_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SurveyRoundChangesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyRoundView"];
                };
            };
        };
    };
    SurveyRound_void: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SurveyRoundView"];
                };
            };
        };
    };
    Token_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TokenListView"];
                };
            };
        };
    };
    Token_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TokenInputDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewTokenView"];
                };
            };
        };
    };
    Token_revoke: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    VisitCard_of: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VisitCardView"];
                };
            };
        };
    };
    YearlyTotal_year: {
        parameters: {
            query?: {
                /** @description 年度の始まる西暦年。省略すると今日の年度 */
                fiscalYear?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearlyTotalYearView"];
                };
            };
        };
    };
    YearlyTotal_record: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["YearlyTotalInputDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearlyTotalView"];
                };
            };
        };
    };
    YearlyTotal_find: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearlyTotalView"];
                };
            };
        };
    };
    YearlyTotal_edit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["YearlyTotalChangesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearlyTotalView"];
                };
            };
        };
    };
    YearlyTotal_void: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                /** @description ID */
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VoidDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearlyTotalView"];
                };
            };
        };
    };
}
