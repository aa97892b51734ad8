banfu_test(app/exchange/casefilejson)
banfu_test(app/exchange/table)
