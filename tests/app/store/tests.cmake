banfu_test(app/store/registerfile)
