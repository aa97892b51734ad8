banfu_test(app/cli/command)
