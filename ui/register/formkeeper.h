#pragma once

#include "app/store/registerfile.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace banfu {

/// Keeps what a form holds and the register does not, a second after the last key and at the latest two after the
/// first: no more is lost when the program is killed.
class FormKeeper : public QObject
{
    Q_OBJECT

public:
    /// `contents` tells what is to be kept now; empty: nothing, what was kept before is forgotten.
    FormKeeper(RegisterFile &registerFile, QString form, std::function<QJsonObject()> contents,
               QObject *parent = nullptr);

    /// What was kept under the form's former name is forgotten.
    void rename(const QString &form, SuggestionId id);
    void setSuggestion(SuggestionId id) { m_suggestion = id; }
    void setKept() { m_isKept = true; } ///< the register holds it from an earlier run
    const QString &form() const { return m_form; }
    void typing();
    void flush();
    void drop();

Q_SIGNALS:
    void failed(const banfu::Error &error);

private:
    RegisterFile &m_registerFile;
    QString m_form;
    std::function<QJsonObject()> m_contents;
    SuggestionId m_suggestion{};
    bool m_isKept{false};
    QTimer m_afterLast{};
    QTimer m_afterFirst{};
};

} // namespace banfu
