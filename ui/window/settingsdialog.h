#pragma once

#include "app/store/registerfile.h"

#include <QDialog>

#include <vector>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;

namespace banfu {

class StaffPage;

/// The office: its names, contact person, recipients of the questionnaire, copies.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(RegisterFile &registerFile, QWidget *parent);

    void accept() override;

private:
    QWidget *paperPage();
    void takePaper();

    RegisterFile &m_registerFile;
    OfficeSettings m_office{};
    QList<std::pair<QLineEdit *, QString *>> m_lines{};
    QList<std::pair<QComboBox *, MarkPlace *>> m_places{};
    QComboBox *m_seal;
    QComboBox *m_itemHeads;
    QCheckBox *m_isMirrored;
    QCheckBox *m_publishesContact;
    QLineEdit *m_indexPrefix;
    QLineEdit *m_contactOptions;
    QLineEdit *m_staffOptions;
    QPlainTextEdit *m_recipients;
    QLineEdit *m_copies;
    QLabel *m_message;
    StaffPage *m_staff{nullptr};
};

} // namespace banfu
