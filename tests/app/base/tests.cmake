banfu_test(app/base/result)
banfu_test(app/base/zip)
