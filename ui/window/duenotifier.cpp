#include "ui/window/duenotifier.h"

#include "ui/window/agendareader.h"

using namespace Qt::Literals::StringLiterals;

namespace banfu {

QString dueNotice(const QList<AgendaItem> &items, QDate today)
{
    constexpr qsizetype mostNumbers = 5;
    const auto parted = partedAgenda(items, today);
    const QList<AgendaItem> overdue = parted.value(AgendaList::Overdue);
    const QList<AgendaItem> now = parted.value(AgendaList::Today);
    if (overdue.isEmpty() && now.isEmpty())
        return {};
    QStringList numbers;
    for (const AgendaItem &item : overdue + now) {
        if (!numbers.contains(item.number))
            numbers.append(item.number);
    }
    const QString more = numbers.size() > mostNumbers ? u"…"_s : QString{};
    return DueNotifier::tr("Due today: %1, overdue: %2 (%3)")
        .arg(QString::number(now.size()), QString::number(overdue.size()),
             numbers.mid(0, mostNumbers).join(u'、') + more);
}

DueNotifier::DueNotifier(QString path, QDate today, Preferences &preferences, QObject *parent)
    : QObject{parent}
    , m_path{std::move(path)}
    , m_today{today}
    , m_preferences{preferences}
{
}

DueNotifier::~DueNotifier() = default;

bool DueNotifier::isOn() const
{
    return m_preferences.state(u"notifies"_s) == "yes";
}

void DueNotifier::setOn(bool isOn)
{
    m_preferences.setState(u"notifies"_s, isOn ? "yes" : "no");
    if (isOn)
        look();
}

void DueNotifier::look()
{
    if (!isOn() || m_reader || m_preferences.state(u"notifiedOn"_s) == m_today.toString(Qt::ISODate).toLatin1())
        return;
    m_reader = std::make_unique<AgendaReader>(m_path, m_today);
    connect(m_reader.get(), &AgendaReader::finished, this,
            [this](const QList<AgendaItem> &items, const QList<SeasonStrip> &) { tell(items); });
    m_reader->readAll();
}

void DueNotifier::tell(const QList<AgendaItem> &items)
{
    m_reader.release()->deleteLater(); // it is the one that speaks just now
    m_preferences.setState(u"notifiedOn"_s, m_today.toString(Qt::ISODate).toLatin1());
    if (const QString text = dueNotice(items, m_today); !text.isEmpty())
        Q_EMIT due(text);
}

} // namespace banfu
