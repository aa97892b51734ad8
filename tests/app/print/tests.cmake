banfu_test(app/print/fonts)
