#pragma once

#include "ui/reply/pasting.h"

#include <QDialog>

#include <functional>

class QComboBox;
class QLabel;
class QTreeWidget;
class QTreeWidgetItem;

namespace banfu {

/// How what is pasted was recognised, before it is taken into the letter: what is a guess is marked, levels are changed
/// by the same keys as in the text, paragraphs can be left out.
class PastePreview : public QDialog
{
    Q_OBJECT

public:
    explicit PastePreview(const Pasted &pasted, QWidget *parent = nullptr);

    QList<Paragraph> paragraphs() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void change(const std::function<void(QList<Paragraph> &, qsizetype)> &act);
    void leaveOut();
    void showLabels();
    bool runKey(int key, Qt::KeyboardModifiers modifiers);

    const Pasted m_pasted;
    QList<Paragraph> m_paragraphs{};
    bool m_isVerbatim{false};
    QLabel *m_told;
    QComboBox *m_level;
    QTreeWidget *m_list;
};

} // namespace banfu
