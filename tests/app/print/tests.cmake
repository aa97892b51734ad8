banfu_test(app/print/fonts)
banfu_test(app/print/linebreaking)
banfu_test(app/print/pagination)
banfu_test(app/print/titleshape)
