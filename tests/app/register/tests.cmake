banfu_test(app/register/congresssession)
banfu_test(app/register/duedates)
banfu_test(app/register/term)
