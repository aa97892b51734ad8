banfu_test(app/register/attachedfile)
banfu_test(app/register/congresssession)
banfu_test(app/register/ruleset)
banfu_test(app/register/term)
