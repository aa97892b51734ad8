#include "ui/reply/versionspane.h"

#include "app/base/datetext.h"
#include "app/reply/comparison.h"
#include "app/reply/compose.h"
#include "app/reply/plaintext.h"
#include "ui/reply/comparisonwindow.h"
#include "ui/reply/replydesk.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace banfu {

VersionsPane::VersionsPane(ReplyDesk &desk, QWidget *parent)
    : QWidget{parent}
    , m_desk{desk}
    , m_tree{new QTreeWidget{this}}
    , m_compare{new QPushButton{this}}
    , m_restore{new QPushButton{this}}
{
    setObjectName(u"versionsPane"_s);
    m_tree->setObjectName(u"versionsTree"_s);
    m_tree->setHeaderHidden(true);
    m_tree->setFrameShape(QFrame::NoFrame);
    m_tree->setIndentation(12);
    m_tree->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_compare->setObjectName(u"compareButton"_s);
    m_restore->setObjectName(u"restoreButton"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_compare);
    buttons->addWidget(m_restore);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(4, 0, 4, 4);
    column->addWidget(m_tree, 1);
    column->addLayout(buttons);
    connect(&m_desk, &ReplyDesk::shown, this, &VersionsPane::show);
    connect(m_tree, &QTreeWidget::itemSelectionChanged, this, &VersionsPane::showButtons);
    connect(m_compare, &QPushButton::clicked, this, &VersionsPane::compare);
    connect(m_restore, &QPushButton::clicked, this, &VersionsPane::restore);
    retranslate();
}

static QString stateOf(const Reply &reply)
{
    switch (reply.status) {
    case ReplyStatus::Draft:
        return VersionsPane::tr("draft");
    case ReplyStatus::InReview:
        return VersionsPane::tr("in review");
    case ReplyStatus::Signed:
        return VersionsPane::tr("signed by %1, %2").arg(reply.signatory, dateText(reply.signedOn));
    case ReplyStatus::Sent:
        return VersionsPane::tr("sent %1, signed by %2").arg(dateText(reply.sentOn), reply.signatory);
    }
    Q_UNREACHABLE();
}

static QString lineOfStep(const ApprovalStep &step)
{
    const QString who = step.post.isEmpty() ? step.person : step.person + u'（' + step.post + u'）';
    QString line = u"%1 · %2 · %3"_s.arg(approvalName(step.act), who,
                                         QLocale{}.toString(step.at.toLocalTime(), QLocale::ShortFormat));
    return step.remark.isEmpty() ? line : line + u'\n' + step.remark;
}

void VersionsPane::show()
{
    if (!isVisible())
        return; // read when it is looked at
    m_tree->clear();
    m_versions.clear();
    const Reply *reply = m_desk.stored();
    if (!reply)
        return showButtons();
    const CaseSession &session = m_desk.session();
    if (const auto stored = session.registerFile().versions(session.file().suggestion.id, m_desk.ordinal()))
        m_versions = *stored;
    for (int i = int(m_versions.size()) - 1; i >= 0; --i) {
        const Reply &version = m_versions[i];
        auto *item = new QTreeWidgetItem{m_tree, {tr("Version %1: %2").arg(version.version).arg(stateOf(version))}};
        item->setData(0, Qt::UserRole, i);
        item->setToolTip(0, item->text(0));
        for (const ApprovalStep &step : version.steps) {
            auto *child = new QTreeWidgetItem{item, {lineOfStep(step)}};
            child->setData(0, Qt::UserRole, i);
            child->setToolTip(0, child->text(0));
        }
        item->setExpanded(true);
    }
    showButtons();
}

QList<int> VersionsPane::chosen() const
{
    QList<int> positions;
    for (const QTreeWidgetItem *item : m_tree->selectedItems())
        if (const int at = item->data(0, Qt::UserRole).toInt(); !positions.contains(at))
            positions.append(at);
    std::ranges::sort(positions);
    return positions;
}

void VersionsPane::showButtons()
{
    const QList<int> positions = chosen();
    const bool isOlder = positions.size() == 1 && positions.front() + 1 < m_versions.size();
    m_compare->setEnabled(positions.size() == 2 || isOlder);
    m_restore->setEnabled(isOlder && !m_desk.session().isReadOnly());
}

/// Two chosen ones, or the chosen one with the text as it is typed now.
void VersionsPane::compare()
{
    const QList<int> positions = chosen();
    if (positions.isEmpty())
        return;
    const CaseFile &file = m_desk.session().file();
    const auto linesOf = [&](int at) {
        const Reply version = at + 1 == m_versions.size() ? m_desk.typed() : m_versions[at];
        return toPlainText(compose(file, version, m_desk.office())).split(u'\n', Qt::SkipEmptyParts);
    };
    const int before = positions.front();
    const int after = positions.size() == 2 ? positions.back() : int(m_versions.size()) - 1;
    const auto name = [&](int at) {
        return tr("Version %1: %2").arg(m_versions[at].version).arg(stateOf(m_versions[at]));
    };
    auto *window = new ComparisonWindow{name(before), name(after), compareTexts(linesOf(before), linesOf(after)), this};
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->show();
}

/// A signed letter gets a new version with the old text; a draft takes the old text, which can be undone.
void VersionsPane::restore()
{
    const QList<int> positions = chosen();
    if (positions.isEmpty() || !m_desk.flush())
        return;
    const Reply old = m_versions[positions.front()];
    CaseFile file = m_desk.session().file();
    const auto reply = std::ranges::find(file.replies, m_desk.ordinal(), &Reply::ordinal);
    if (reply == file.replies.end())
        return;
    const ReplyText text = normalised(old.text, composedText(file, *reply, m_desk.office()));
    if (!m_desk.isLocked())
        return m_desk.setText(text);
    *reply = nextVersion(*reply);
    reply->text = text;
    reply->steps.append({.act = ApprovalAct::Restored,
                         .person = m_desk.person().name,
                         .post = m_desk.person().post,
                         .at = QDateTime::currentDateTimeUtc(),
                         .remark = tr("text of version %1").arg(old.version)});
    m_desk.session().put(tr("Restore version %1 of the reply").arg(old.version), file);
}

void VersionsPane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    show();
}

void VersionsPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

void VersionsPane::retranslate()
{
    setWindowTitle(tr("Versions"));
    m_tree->setAccessibleName(tr("Versions"));
    m_compare->setText(tr("&Compare"));
    m_compare->setToolTip(tr("Two marked versions, or the marked one with the text as it is now"));
    m_restore->setText(tr("Res&tore"));
    m_restore->setToolTip(tr("The marked version's text becomes a new version"));
    show();
}

} // namespace banfu
