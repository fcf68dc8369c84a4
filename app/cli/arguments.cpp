// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"

namespace siyu::cli {

namespace {

const Option *optionNamed(const QList<Option> &options, const QString &name)
{
    for (const Option &option : options) {
        if (option.name == name)
            return &option;
    }
    return nullptr;
}

// The first words that are no options, nor values of global options: they name the command.
QStringList commandWords(const QStringList &line, const QList<Option> &global)
{
    QStringList words;
    for (int i = 0; i < line.size() && words.size() < 3; ++i) {
        if (line[i] == QStringLiteral("--"))
            break;
        if (!line[i].startsWith(QStringLiteral("--"))) {
            words.append(line[i]);
            continue;
        }
        const Option *option = optionNamed(global, line[i].mid(2));
        if (option)
            i += int(option->values.size());
        else
            break; // an option of the command: its name came before
    }
    return words;
}

class Parsing {
public:
    Parsing(const QStringList &line, const Command *command)
        : m_line(line)
        , m_options(globalOptions())
    {
        m_arguments.command = command;
        if (command)
            m_options.append(command->options);
    }

    Arguments run()
    {
        bool optionsEnded = false;
        for (m_at = 0; m_at < m_line.size() && m_arguments.mistake.isEmpty(); ++m_at) {
            const QString &word = m_line[m_at];
            if (!optionsEnded && word == QStringLiteral("--"))
                optionsEnded = true;
            else if (!optionsEnded && word.startsWith(QStringLiteral("--")))
                takeOption(word.mid(2));
            else
                m_arguments.positional.append(word);
        }
        return std::move(m_arguments);
    }

private:
    void takeOption(const QString &written)
    {
        const qsizetype equals = written.indexOf(QLatin1Char('='));
        const QString name = equals < 0 ? written : written.left(equals);
        const Option *option = optionNamed(m_options, name);
        if (!option) {
            if (equals > 0 && m_arguments.command && m_arguments.command->anyField)
                m_arguments.fields.append({name, written.mid(equals + 1)});
            else
                m_arguments.mistake = CliText::tr("There is no option --%1.").arg(name);
            return;
        }
        QStringList values;
        if (equals >= 0)
            values.append(written.mid(equals + 1));
        while (values.size() < option->values.size() && m_at + 1 < m_line.size())
            values.append(m_line[++m_at]);
        if (values.size() != option->values.size()) {
            m_arguments.mistake = option->values.isEmpty()
                ? CliText::tr("--%1 takes no value.").arg(name)
                : CliText::tr("--%1 needs a value: %2.").arg(name, option->values.join(QLatin1Char(' ')));
            return;
        }
        if (values.isEmpty())
            values.append(QString());
        m_arguments.options[name].append(values);
    }

    const QStringList &m_line;
    QList<Option> m_options;
    Arguments m_arguments;
    qsizetype m_at = 0;
};

// A group of commands called by its name alone, or by a word that it has not, is told what it has.
QString noCommand(const QStringList &words, const Registry &registry)
{
    const QString said = CliText::tr("There is no command “%1”.").arg(words.join(QLatin1Char(' ')));
    QStringList near;
    for (const Command &command : registry.commands()) {
        if (command.name.startsWith(words.first() + QLatin1Char(' ')))
            near.append(command.name);
    }
    return near.isEmpty() ? said : said + QLatin1Char('\n') + CliText::tr("There are: %1").arg(near.join(QStringLiteral(", ")));
}

QString mistakeIn(const Arguments &arguments, const QStringList &words, const Registry &registry)
{
    const auto value = [&](const char *name) { return arguments.options.value(QLatin1String(name), {QString()}).last(); };
    if (const QString now = value("now"); !now.isEmpty() && !instantFrom(now).isValid())
        return CliText::tr("--now needs a time like 2026-03-01T10:00:00+08:00, not “%1”.").arg(now);
    bool isNumber = true;
    if (const QString wait = value("wait"); !wait.isEmpty() && (wait.toInt(&isNumber) < 0 || !isNumber))
        return CliText::tr("--wait needs a number of seconds, not “%1”.").arg(wait);
    if (!arguments.command)
        return words.isEmpty() ? QString() : noCommand(words, registry);
    const qsizetype given = arguments.positional.size();
    if (given < arguments.command->least)
        return CliText::tr("%1 needs: %2").arg(arguments.command->name, arguments.command->arguments);
    if (given > arguments.command->most)
        return CliText::tr("“%1” is more than %2 takes.")
            .arg(arguments.positional.at(arguments.command->most), arguments.command->name);
    return {};
}

} // namespace

Arguments parse(const QStringList &line, const Registry &registry)
{
    const QStringList words = commandWords(line, globalOptions());
    int ofName = 0;
    const Command *command = registry.find(words, &ofName);
    Arguments arguments = Parsing(line, command).run();
    arguments.positional.remove(0, qMin(qsizetype(ofName), arguments.positional.size()));
    if (arguments.mistake.isEmpty())
        arguments.mistake = mistakeIn(arguments, words.mid(0, 2), registry);
    return arguments;
}

} // namespace siyu::cli
