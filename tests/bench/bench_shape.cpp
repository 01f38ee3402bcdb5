// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An empty window of Bowline's shape: the libraries, a style sheet, a table of 10 000 rows, a file of SQLite,
// an icon in the tray, and nothing else. What its start takes cannot be saved; bench_window.py measures
// Bowline's beside it.
#include <QAbstractTableModel>
#include <QApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QMainWindow>
#include <QMenuBar>
#include <QNetworkAccessManager>
#include <QPushButton>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStyle>
#include <QSystemTrayIcon>
#include <QTableView>
#include <QTemporaryDir>
#include <QVBoxLayout>

namespace {

class ManyRows final : public QAbstractTableModel
{
public:
    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 10000; }
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : 5; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? QVariant(QStringLiteral("%1/%2").arg(index.row()).arg(index.column()))
                                       : QVariant();
    }
};

void readSomething(const QString &file)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"));
    database.setDatabaseName(file);
    database.open();
    QSqlQuery query(database);
    query.exec(QStringLiteral("create table if not exists project (id integer primary key, name text)"));
    query.exec(QStringLiteral("select count(*) from project"));
}

const char sheet[] =
    "QMainWindow { background: #f6f7f9; } QTableView { border: 1px solid #dde1e7; border-radius: 8px; }"
    "QListWidget { background: transparent; border: none; }"
    "QPushButton { background: #5646b8; color: #ffffff; border-radius: 6px; padding: 6px 14px; }";

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const QTemporaryDir folder;
    readSomething(folder.filePath(QStringLiteral("shape.sqlite")));
    const QNetworkAccessManager network;
    ManyRows rows;
    QMainWindow window;
    window.setStyleSheet(QString::fromLatin1(sheet));
    window.menuBar()->addMenu(QStringLiteral("File"))->addAction(QStringLiteral("Quit"));
    auto *middle = new QWidget(&window);
    auto *side = new QListWidget(middle);
    side->addItems({QStringLiteral("Projects"), QStringLiteral("Activity"), QStringLiteral("Settings")});
    side->setFixedWidth(200);
    auto *table = new QTableView(middle);
    table->setModel(&rows);
    auto *layout = new QHBoxLayout(middle);
    layout->addWidget(side);
    auto *page = new QVBoxLayout;
    page->addWidget(new QLabel(QStringLiteral("Projects"), middle));
    page->addWidget(table, 1);
    page->addWidget(new QPushButton(QStringLiteral("New project"), middle));
    layout->addLayout(page, 1);
    window.setCentralWidget(middle);
    window.resize(1240, 800);
    QSystemTrayIcon tray(QApplication::style()->standardIcon(QStyle::SP_ComputerIcon));
    tray.show();
    window.show();
    return QApplication::exec();
}
