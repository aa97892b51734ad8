# The store's own parts are no one else's business, so SQL is linked to these tests by name.
banfu_test(app/store/audit)
banfu_test(app/store/draftkeeper)
banfu_test(app/store/formdrafts)
banfu_test(app/store/registerfile)
target_link_libraries(tst_app_store_audit PRIVATE Qt6::Sql)
banfu_test(app/store/search)
# What only the store knows, SQL, is linked to its own tests alone.
foreach(subject audit backup database draftkeeper opening registerfile schema)
    banfu_test(app/store/${subject})
    target_link_libraries(tst_app_store_${subject} PRIVATE Qt6::Sql)
endforeach()
