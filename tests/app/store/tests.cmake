banfu_test(app/store/draftkeeper)
banfu_test(app/store/registerfile)
