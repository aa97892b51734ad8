#pragma once

#include "app/reply/fileplaces.h"
#include "ui/register/casepage.h"

#include <optional>

class QListWidget;
class QStackedWidget;

namespace banfu {

class EmptyPage;
class FilesBox;

/// The page 反馈: what each deputy marked on the returned questionnaire. Nothing is marked by default.
class FeedbackPage : public CasePage
{
    Q_OBJECT

public:
    explicit FeedbackPage(CaseSession &session, QWidget *parent = nullptr);

    void focusFirst() override;
    /// The form of this deputy, counted from 1 as its code counts; the first mark has the focus.
    void showForm(int deputy);

protected:
    void retranslate() override;
    int row() const override;
    void setRow(int row) override;

private:
    void addFields();
    Feedback feedbackOf(const CaseFile &file) const;
    std::optional<FileOwner> formOwner(CaseFile &file) const;
    void write(CaseFile &file, const Feedback &feedback) const;
    void showSession();

    QListWidget *m_deputies;
    CaseForm *m_form;
    FilesBox *m_files;
    EmptyPage *m_empty;
    QStackedWidget *m_stack;
};

} // namespace banfu
