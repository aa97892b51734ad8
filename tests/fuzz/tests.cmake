banfu_test(fuzz/reading)
