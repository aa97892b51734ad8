banfu_test(app/cli/command LIBRARIES Qt6::Sql)
