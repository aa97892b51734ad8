#pragma once

#include "ui/register/casesession.h"

#include <QHash>
#include <QJsonObject>
#include <QLabel>
#include <QWidget>

#include <functional>
#include <vector>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLineEdit;
class QPlainTextEdit;

namespace banfu {

class ChoiceRow;

/// Labelled fields over one case file. A field is stored when it is left, as an act of its own; what is wrong with it
/// is said under it, and what was typed stays. Values cross as text: dates in ISO form, choices by their number.
class CaseForm : public QWidget
{
    Q_OBJECT

public:
    struct Binding
    {
        std::function<QString(const CaseFile &)> read{};
        /// Tells what is wrong, translated; empty: taken over.
        std::function<QString(CaseFile &, const QString &)> write{};
    };
    enum class Width { Half, Whole };

    explicit CaseForm(CaseSession &session, QWidget *parent = nullptr);

    QLineEdit *addLine(const QString &name, Width width, Binding binding);
    QPlainTextEdit *addText(const QString &name, int lines, Binding binding);
    QLineEdit *addDate(const QString &name, Binding binding);
    QComboBox *addChoice(const QString &name, Binding binding);
    QCheckBox *addCheck(const QString &name, Binding binding);
    ChoiceRow *addMarks(const QString &name, Binding binding);
    /// A part of its own over the whole width; its label is set like a field's.
    void addPart(const QString &name, QWidget *part);

    void setTexts(const QString &name, const QString &label, const QString &act);
    void setPlaceholder(const QString &name, const QString &text);
    void setOptions(const QString &name, const QList<std::pair<int, QString>> &options);
    void setHint(const QString &name, const QString &hint); ///< shown while nothing is wrong
    void setFault(const QString &name, const QString &fault);
    void setFieldEnabled(const QString &name, bool isEnabled);
    QString fault(const QString &name) const;

    /// Stores what was typed and not left yet. False when something of it is wrong.
    bool commit();
    void reload();
    /// What was typed and is not stored, by field; and back again.
    QJsonObject typed() const;
    void setTyped(const QJsonObject &texts);
    void focusFirst();

Q_SIGNALS:
    void typing(); ///< a field holds something that is not stored

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QString worded(const QString &text) const;
    enum class Kind { Line, Text, Date, Choice, Check, Marks, Part };
    struct Field
    {
        QString name{};
        Kind kind{Kind::Line};
        QWidget *editor{nullptr};
        QLabel *label{nullptr};
        QLabel *message{nullptr};
        Binding binding{};
        QString act{};
        QString hint{};
        QString fault{};
        bool isTyped{false};
    };

    Field &add(const QString &name, Kind kind, QWidget *editor, Width width, Binding binding);
    Field &field(const QString &name);
    QString typedText(const Field &field) const;
    void show(Field &field, const QString &value);
    void markTyped(const QString &name);
    bool commitField(Field &field);
    void showMessage(Field &field);
    void setReadOnly();

    CaseSession &m_session;
    QGridLayout *m_grid;
    std::vector<Field> m_fields{};
    int m_row{0};
    bool m_isRightFree{false};
    bool m_isLoading{false};
    QString m_refusal{};
};

} // namespace banfu
