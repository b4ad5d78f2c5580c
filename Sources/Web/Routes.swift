/// The website's table of contents: path, who may come, who answers.
enum Routes {
    static let all: [Route] = [
        .open("/assets/:name", AssetPages.asset),
        .open("/assets/fonts/:font", AssetPages.font),
        .open("/language/:code", LanguageChoice.choose),
        .open("/sign-in", SignInPages.show),
        .openPost("/sign-in", SignInPages.signIn),
        .openPost("/sign-out", SignInPages.signOut),
        .open("/join", InvitationPages.show),
        .openPost("/join", InvitationPages.accept),

        // What a phone takes along: forms, texts, recorded questions.
        .open("/field/forms.json", FieldContentPages.forms),
        .open("/field/texts/:file", FieldContentPages.texts),
        .open("/field/audio/:form/:language/:file", FieldContentPages.audio),
        // The program for phones: screening without a network.
        .open("/field", FieldApp.page),
        .open("/field/sw.js", FieldApp.worker),
        .open("/field/app/**", FieldApp.file),

        // One's own account; and a second factor that was lost, which takes two people.
        .get("/account", .ownAccount, AccountPage.show),
        .post("/account/passphrase", .ownAccount, AccountPage.changePassphrase).secret,
        .get("/account/factor", .ownAccount, FactorPage.show),
        .post("/account/factor", .ownAccount, FactorPage.confirm).secret,
        .get("/account/prove", .ownAccount, ProvePage.show),
        .post("/account/prove", .ownAccount, ProvePage.prove).secret,
        .post("/account/stay", .ownAccount, StayPage.stay).secret,
        .post("/account/sessions", .ownAccount, AccountPage.endOthers),
        .post("/account/sessions/:id", .ownAccount, AccountPage.end),
        // What is sealed to one's agency: a member lets a colleague in.
        .get("/sealed-access", .sealedAccess, SealedAccessPage.show),
        .post("/sealed-access/:staff", .sealedAccess, SealedAccessPage.grant).proved,
        .post("/account/phones/:id", .ownAccount, AccountPhones.end),
        .get("/factor-resets", .factorResets, FactorResetPage.show).proved,
        .post("/factor-resets", .factorResets, FactorResetPage.ask).proved,
        .post("/factor-resets/:id", .factorResets, FactorResetPage.confirm).proved,

        .get("/", .signedIn, HomePage.show),

        // From the first meeting to help: screening, referral, identification, people.
        .get("/screenings", .reads("screenings"), ScreeningPages.list),
        .get("/screenings/new", .makes("screenings"), ScreeningPages.new),
        .post("/screenings", .makes("screenings"), ScreeningPages.create).again(ScreeningPages.again),
        .get("/screenings/:id", .reads("screenings"), ScreeningPage.show),
        .get("/screenings/:id/answers", .corrects("screenings"), ScreeningPages.questions),
        .post("/screenings/:id/answers", .corrects("screenings"), ScreeningPages.answer)
            .again(ScreeningPages.questions),
        .post("/screenings/:id/steps", .steps("screening"), ScreeningPage.step),
        .post("/screenings/:id/remark", .corrects("screenings"), ScreeningPage.remark),
        .get("/screenings/:id/refer", .makes("referrals"), ReferralForm.fromScreening),
        .post("/screenings/:id/refer", .makes("referrals"), ReferralForm.sendFromScreening)
            .again(ReferralForm.fromScreening),
        .get("/people", .reads("people"), PeopleList.show),
        .get("/people/:id", .reads("people"), PersonPage.show),
        .get("/people/:id/trace", .traces("people"), TracePages.person),
        .get("/people/:id/refer", .makes("referrals"), ReferralForm.fromPerson),
        .post("/people/:id/refer", .makes("referrals"), ReferralForm.sendFromPerson).again(ReferralForm.fromPerson),
        .get("/referrals", .reads("referrals"), ReferralInbox.show),
        .get("/referrals/:id", .reads("referrals"), ReferralPage.show),
        .post("/referrals/:id/steps", .steps("referral"), ReferralPage.step),
        .get("/identifications", .reads("identifications"), IdentificationList.show),
        .get("/identifications/:id", .reads("identifications"), IdentificationPage.show),
        .post("/identifications/:id/steps", .steps("identification"), IdentificationPage.step),

        // Every register, from its declaration.
        .get("/registers", .signedIn, RegisterPages.index),
        .get("/registers/:register", .readsNamedRegister, RegisterPages.list),
        .get("/registers/:register/new", .readsNamedRegister, RegisterPages.new),
        .post("/registers/:register", .readsNamedRegister, RegisterPages.create).again(RegisterPages.createAgain),
        .get("/registers/:register/export", .readsNamedRegister, RegisterPages.export).file.proved,
        .get("/registers/:register/:id", .readsNamedRegister, RegisterPages.show),
        .get("/registers/:register/:id/correct", .readsNamedRegister, RegisterPages.edit),
        .post("/registers/:register/:id/correct", .readsNamedRegister, RegisterPages.correct)
            .again(RegisterPages.correctAgain),
        .get("/data/:register", .readsNamedRegister, RegisterData.list).file,
        .get("/data/:register/:id", .readsNamedRegister, RegisterData.show).file,
        .get("/dictionary", .signedIn, DictionaryPage.index),
        .get("/dictionary/:register", .signedIn, DictionaryPage.show),

        // S06 to S09: justice.
        .get("/cases", .reads("criminal_cases"), CaseListPage.show),
        .get("/cases/new", .makes("criminal_cases"), NewCase.form),
        .post("/cases", .makes("criminal_cases"), NewCase.create).again(NewCase.again),
        .get("/cases/:id", .reads("criminal_cases"), CasePage.show),
        .get("/cases/:id/trace", .traces("criminal_cases"), TracePages.criminalCase),
        .get("/cases/:id/steps/:step", .steps("case"), CaseSteps.form),
        .post("/cases/:id/steps/:step", .steps("case"), CaseSteps.take).again(CaseSteps.form),
        .get("/cases/:id/suspects/:suspect/steps/:step", .steps("suspect"), CaseSteps.form),
        .post("/cases/:id/suspects/:suspect/steps/:step", .steps("suspect"), CaseSteps.take).again(CaseSteps.form),

        // Trust: what crosses the wall, emergencies, browsing, accounts.
        .get("/disclosures", .reads("disclosures"), DisclosureList.show),
        .get("/disclosures/new", .makes("disclosures"), DisclosureRequest.form),
        .post("/disclosures", .makes("disclosures"), DisclosureRequest.send).again(DisclosureRequest.again),
        .get("/disclosures/:id", .reads("disclosures"), DisclosurePage.show),
        .post("/disclosures/:id/steps", .steps("disclosure"), DisclosurePage.step).proved,
        .get("/emergencies", .reads("emergencies"), EmergencyPages.show),
        .post("/emergencies", .duty(.emergencies), EmergencyPages.ask),
        .post("/emergencies/:id/approve", .duty(.emergencies), EmergencyPages.approve).proved,
        .post("/emergencies/:id/review", .duty(.reviewAccess), EmergencyPages.review).proved,
        .get("/exclusions", .duty(.confirmExclusions), ExclusionPages.show),
        .get("/exclusions/:id", .duty(.confirmExclusions), ExclusionPages.one),
        .post("/exclusions/:id/confirm", .duty(.confirmExclusions), ExclusionPages.confirm).proved,
        .post("/exclusions/:id/end", .makes("exclusions"), ExclusionPages.end),
        .get("/exclusions-review", .duty(.reviewAccess), ExclusionPages.review),
        .get("/browsing", .duty(.reviewAccess), BrowsingPage.show),
        .get("/staff", .duty(.keepAccounts), StaffPages.list).proved,
        .get("/staff/new", .duty(.keepAccounts), StaffPages.new).proved,
        .post("/staff", .duty(.keepAccounts), StaffPages.create).proved.again(StaffPages.again),
        .get("/staff/:id", .duty(.keepAccounts), MemberPage.show).proved,
        .post("/staff/:id/move", .duty(.keepAccounts), MemberPage.move).proved.again(MemberPage.moveAgain),
        .post("/staff/:id/suspend", .duty(.keepAccounts), MemberPage.suspend).proved,
        .post("/staff/:id/resume", .duty(.keepAccounts), MemberPage.resume).proved,
        .post("/staff/:id/invite", .duty(.keepAccounts), InvitationPages.again).proved,
        .post("/staff/:id/hand-over", .duty(.keepAccounts), MemberPage.handOver).proved,
        .post("/staff/:id/phones/:phone", .duty(.keepAccounts), MemberPhones.end).proved,

        // Screening in the field: what phones send, and what has to be looked at after it (docs/field.md).
        .post("/field/devices", .makes("screenings"), PhoneRoutes.add).data,
        .post("/field/pack", .makes("screenings"), PhoneRoutes.pack).data,
        .post("/field/operations", .makes("screenings"), OperationRoutes.take).data,
        .post("/field/returned", .makes("screenings"), OperationRoutes.returned).data,
        .get("/tasks", .makes("screenings"), TaskPages.show),
        .post("/tasks/:id", .makes("screenings"), TaskPages.close),
        .post("/tasks/operations/:id", .makes("screenings"), TaskPages.takeOver),

        // S24: the annual figures.
        .get("/figures", .figures, FigureOverview.show),
        .get("/figures/pillar/:pillar", .figures, PillarPage.show),
        .get("/figures/stages", .figures, StagesPage.show),
        .get("/figures/completeness", .figures, CompletenessPage.show),
        .get("/figures/commitments", .figures, CommitmentsPage.show),
        .get("/figures/statements", .figures, StatementsPage.show),
        .get("/figures/download.csv", .figures, FigureDownloads.csv).file,
        .get("/figures/download.json", .figures, FigureDownloads.json).file,
        .get("/figures/download.html", .figures, FigureDownloads.html).file,
        .get("/figures/:measure", .figures, MeasurePage.show),

        // S13, S14: how far screening reaches. S05, S12: many people at once, by the numbers on their cards.
        .get("/coverage", .figures, CoveragePage.show),
        .get("/batches", .reads("batch_people"), BatchList.show),
        .get("/batches/:code", .reads("batch_people"), BatchPage.show),
        .get("/batches/:code/cards", .reads("batch_people"), BatchCards.show),
        .post("/batches/:code/:number", .steps("batch_person"), BatchPage.tell),

        // The ledger, for oversight.
        .get("/ledger", .oversight, LedgerPage.show),
        .get("/ledger/checkpoint", .oversight, LedgerDownloads.checkpoint).file,
        .get("/ledger/export", .oversight, LedgerDownloads.export).file,
    ]
}
