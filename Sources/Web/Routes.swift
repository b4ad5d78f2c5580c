/// The website's table of contents: path, who may come, who answers.
enum Routes {
    static let all: [Route] = [
        .open(.get, "/assets/:name", AssetPages.asset),
        .open(.get, "/language/:code", LanguageChoice.choose),
        .open(.get, "/sign-in", SignInPages.show),
        .open(.post, "/sign-in", SignInPages.signIn),
        .open(.post, "/sign-out", SignInPages.signOut),
        .get("/", .signedIn, HomePage.show),

        // Every register, from its declaration.
        .get("/registers", .signedIn, RegisterPages.index),
        .get("/registers/:register", .readsNamedRegister, RegisterPages.list),
        .get("/registers/:register/new", .readsNamedRegister, RegisterPages.new),
        .post("/registers/:register", .readsNamedRegister, RegisterPages.create),
        .get("/registers/:register/export", .readsNamedRegister, RegisterPages.export),
        .get("/registers/:register/:id", .readsNamedRegister, RegisterPages.show),
        .get("/registers/:register/:id/correct", .readsNamedRegister, RegisterPages.edit),
        .post("/registers/:register/:id/correct", .readsNamedRegister, RegisterPages.correct),
        .get("/dictionary", .signedIn, DictionaryPage.show),
    ]
}
