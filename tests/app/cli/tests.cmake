banfu_test(app/cli/command)
banfu_test(app/cli/tables)
