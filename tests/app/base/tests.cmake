banfu_test(app/base/result)
