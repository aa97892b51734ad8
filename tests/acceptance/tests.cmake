banfu_test(acceptance/layers)
