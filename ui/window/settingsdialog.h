#pragma once

#include "app/store/registerfile.h"

#include <QDialog>

#include <vector>

class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace banfu {

/// The office: its names, contact person, terms, recipients of the questionnaire, copies.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    SettingsDialog(RegisterFile &registerFile, QWidget *parent);

    void accept() override;

private:
    RegisterFile &m_registerFile;
    OfficeSettings m_office{};
    QList<std::pair<QLineEdit *, QString *>> m_lines{};
    QList<std::pair<QSpinBox *, int *>> m_numbers{};
    QPlainTextEdit *m_recipients;
    QLineEdit *m_copies;
    QLabel *m_message;
};

} // namespace banfu
