banfu_test(app/exchange/casefilejson)
