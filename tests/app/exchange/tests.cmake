banfu_test(app/exchange/casefilejson)
banfu_test(app/exchange/importer)
banfu_test(app/exchange/publicletter)
banfu_test(app/exchange/table)
