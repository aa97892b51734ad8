#include "ui/common/namecompleter.h"

#include "ui/common/pinyin.h"

#include <QLineEdit>

namespace banfu {

NameCompleter::NameCompleter(QLineEdit *line)
    : QCompleter{line}
    , m_line{line}
{
    setModel(&m_matches);
    setCompletionMode(QCompleter::UnfilteredPopupCompletion); // filtered here: QCompleter knows no pinyin
    setMaxVisibleItems(10);
    line->setCompleter(this);
    // Before the line's own connection asks the completer to show.
    connect(line, &QLineEdit::textChanged, this, &NameCompleter::filter);
}

void NameCompleter::setNames(const QStringList &names)
{
    m_names = names;
    m_initials.clear();
    for (const QString &name : names)
        m_initials.append(pinyinInitials(name));
    filter(m_line->text());
}

void NameCompleter::filter(const QString &typed)
{
    constexpr qsizetype most = 50;
    const QString wanted = typed.trimmed();
    QStringList byBeginning;
    QStringList byPart;
    if (!wanted.isEmpty()) {
        const QString letters = wanted.toLower();
        for (qsizetype i = 0; i < m_names.size() && byBeginning.size() < most; ++i) {
            const QString &name = m_names.at(i);
            if (name == wanted)
                continue;
            if (name.startsWith(wanted) || m_initials.at(i).startsWith(letters))
                byBeginning.append(name);
            else if (byPart.size() < most && name.contains(wanted, Qt::CaseInsensitive))
                byPart.append(name);
        }
    }
    if (const QStringList matches = byBeginning + byPart; matches != m_matches.stringList())
        m_matches.setStringList(matches);
}

} // namespace banfu
