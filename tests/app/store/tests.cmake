# What only the store knows, SQL, is linked to its own tests alone.
foreach(subject audit backup database directory draftkeeper files formdrafts merging opening registerfile
        replyversions schema search)
    banfu_test(app/store/${subject})
    target_link_libraries(tst_app_store_${subject} PRIVATE Qt6::Sql)
endforeach()
