banfu_test(acceptance/layers)
banfu_test(acceptance/sample)
