#include "ui/register/formkeeper.h"

#include <chrono>

using namespace std::chrono_literals;

namespace banfu {

FormKeeper::FormKeeper(RegisterFile &registerFile, QString form, std::function<QJsonObject()> contents, QObject *parent)
    : QObject{parent}
    , m_registerFile{registerFile}
    , m_form{std::move(form)}
    , m_contents{std::move(contents)}
{
    m_afterLast.setSingleShot(true);
    m_afterLast.setInterval(1000ms);
    m_afterFirst.setSingleShot(true);
    m_afterFirst.setInterval(1700ms);
    connect(&m_afterLast, &QTimer::timeout, this, &FormKeeper::flush);
    connect(&m_afterFirst, &QTimer::timeout, this, &FormKeeper::flush);
}

void FormKeeper::rename(const QString &form, SuggestionId id)
{
    drop();
    m_form = form;
    m_suggestion = id;
}

void FormKeeper::typing()
{
    m_afterLast.start();
    if (!m_afterFirst.isActive())
        m_afterFirst.start();
}

void FormKeeper::flush()
{
    m_afterLast.stop();
    m_afterFirst.stop();
    if (m_registerFile.isReadOnly())
        return;
    const QJsonObject fields = m_contents();
    if (fields.isEmpty()) {
        drop();
        return;
    }
    const auto saved = m_registerFile.saveForm({.form = m_form, .suggestion = m_suggestion, .fields = fields});
    if (saved)
        m_isKept = true;
    else
        Q_EMIT failed(saved.error());
}

void FormKeeper::drop()
{
    m_afterLast.stop();
    m_afterFirst.stop();
    if (m_isKept && m_registerFile.dropForm(m_form))
        m_isKept = false;
}

} // namespace banfu
