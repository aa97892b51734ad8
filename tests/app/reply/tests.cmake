banfu_test(app/reply/compose)
banfu_test(app/reply/documentnumber)
banfu_test(app/reply/numbering)
banfu_test(app/reply/plaintext)
